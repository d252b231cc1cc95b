import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { daysBetween } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { formatDayShort, formatDaysAgo } from '@/lib/messages/format';
import { REGION_LIST } from '@/lib/messages/region-list';
import { FIGURE_NAMES, REGION, SCHOOL_KIND_SHORT } from '@/lib/messages/region-pages';
import {
  type RegionOrder,
  type RegionQuery,
  readRegionQuery,
  SILENT_AFTER_DAYS,
  toAddressQuery,
} from '@/lib/services/adoption/region-query';
import type { RegionSchool } from '@/lib/services/adoption/region-school';
import { nameScenario } from '@/lib/services/adoption/region-school';
import { FigureCell } from '../../_parts/figure-cell';
import { ProgressText } from '../../_parts/progress-text';

function SchoolName({ school, todayOn }: { school: RegionSchool; todayOn: Day }) {
  const running = school.phases.filter((phase) => phase.startsOn <= todayOn && todayOn <= phase.endsOn);
  return (
    <>
      <Link className="font-medium text-accent underline" href={`/region/${school.uai}`}>
        {school.name}
      </Link>
      <span className="block text-xs text-muted">
        {[SCHOOL_KIND_SHORT[school.kind], school.city, school.uai].filter(Boolean).join(', ')}
      </span>
      <span className="block text-xs text-muted">
        {[nameScenario(school.scenarioId, school.scenarioTitle), ...running.map((phase) => phase.title)].join(
          ' · ',
        )}
      </span>
      {school.stalledSinceOn && (
        <Badge icon="clock" tone="dormant">
          {REGION_LIST.stalls}
        </Badge>
      )}
    </>
  );
}

function LastImport({ on, todayOn }: { on: Day | null; todayOn: Day }) {
  if (!on) return <span className="text-muted">{REGION.noImport}</span>;
  const isOld = daysBetween(on, todayOn) > SILENT_AFTER_DAYS;
  return (
    <span className={isOld ? 'font-semibold text-dormant' : undefined} title={formatDaysAgo(on, todayOn)}>
      <span className="tabular whitespace-nowrap">{formatDayShort(on)}</span>
    </span>
  );
}

const FIGURES = ['familiesCovered', 'guardiansActivated', 'pupilsActivated'] as const;
const ORDER_OF = {
  familiesCovered: 'familles',
  guardiansActivated: 'responsables',
  pupilsActivated: 'eleves',
} as const;

/** A table on a wide screen, cards on a narrow one: nothing to scroll sideways. */
export function SchoolTable({
  schools,
  query,
  path,
  todayOn,
}: {
  schools: RegionSchool[];
  query: RegionQuery;
  path: string;
  todayOn: Day;
}) {
  const sortHref = (by: RegionOrder) => {
    const usual = readRegionQuery({ tri: by }).order;
    const order = query.by !== by ? usual : query.order === 'asc' ? 'desc' : 'asc';
    return `${path}${toAddressQuery({ ...query, by, order, page: 1 })}`;
  };
  const columns: Column<RegionSchool>[] = [
    {
      id: 'nom',
      header: REGION.school,
      rowHeader: true,
      sortHref: sortHref('nom'),
      cell: (school) => <SchoolName school={school} todayOn={todayOn} />,
    },
    ...FIGURES.map(
      (name): Column<RegionSchool> => ({
        id: ORDER_OF[name],
        header: FIGURE_NAMES[name],
        align: 'end',
        sortHref: sortHref(ORDER_OF[name]),
        cell: (school) => <FigureCell figure={school.figures[name]} newestOn={school.figuresOn} />,
      }),
    ),
    {
      id: 'progres',
      header: REGION_LIST.progress,
      align: 'end',
      sortHref: sortHref('progres'),
      cell: (school) => <ProgressText school={school} />,
    },
    {
      id: 'import',
      header: REGION_LIST.lastImport,
      align: 'end',
      sortHref: sortHref('import'),
      cell: (school) => <LastImport on={school.lastImportOn} todayOn={todayOn} />,
    },
  ];
  return (
    <>
      <div className="hidden xl:block">
        <Card flush>
          <DataTable
            caption={REGION_LIST.title}
            columns={columns}
            rowKey={(school) => school.uai}
            rows={schools}
            sort={{ by: query.by, order: query.order }}
          />
        </Card>
      </div>
      <ul className="grid gap-3 md:grid-cols-2 xl:hidden">
        {schools.map((school) => (
          <li className="rounded-lg border border-line bg-surface p-4" key={school.uai}>
            <SchoolName school={school} todayOn={todayOn} />
            <dl className="mt-3 grid grid-cols-2 gap-3 text-sm">
              {FIGURES.map((name) => (
                <div key={name}>
                  <dt className="text-xs text-muted">{FIGURE_NAMES[name]}</dt>
                  <dd>
                    <FigureCell figure={school.figures[name]} newestOn={school.figuresOn} />
                  </dd>
                </div>
              ))}
              <div>
                <dt className="text-xs text-muted">{REGION_LIST.progress}</dt>
                <dd>
                  <ProgressText school={school} />
                </dd>
              </div>
              <div>
                <dt className="text-xs text-muted">{REGION_LIST.lastImport}</dt>
                <dd>
                  <LastImport on={school.lastImportOn} todayOn={todayOn} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
