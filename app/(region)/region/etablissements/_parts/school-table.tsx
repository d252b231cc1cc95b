import { Badge } from '@/app/_ui/badge';
import type { Column } from '@/app/_ui/data-table';
import { daysBetween } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { formatDayShort, formatDaysAgo } from '@/lib/messages/format';
import { REGION_LIST } from '@/lib/messages/region-list';
import { describeSchool, FIGURE_NAMES, REGION } from '@/lib/messages/region-pages';
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
import { SchoolLink } from '../../_parts/school-link';
import { TableOrCards } from '../../_parts/table-or-cards';

function SchoolName({ school, todayOn }: { school: RegionSchool; todayOn: Day }) {
  const running = school.phases.filter((phase) => phase.startsOn <= todayOn && todayOn <= phase.endsOn);
  return (
    <>
      <SchoolLink school={school} />
      <span className="block text-xs text-muted">{[...describeSchool(school), school.uai].join(', ')}</span>
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

/** Schools with their published figures. */
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
    <TableOrCards
      caption={REGION_LIST.title}
      columns={columns}
      heading={['nom']}
      rowKey={(school) => school.uai}
      rows={schools}
      sort={{ by: query.by, order: query.order }}
    />
  );
}
