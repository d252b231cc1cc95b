import { Card } from '@/app/_ui/card';
import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { LazySeriesLines } from '@/app/_ui/charts/lazy-charts';
import { Legend } from '@/app/_ui/charts/legend';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { ShownCount } from '@/lib/domain/adoption/disclosure/types';
import type { Day } from '@/lib/domain/directory/types';
import { formatDayShort, formatRate } from '@/lib/messages/format';
import { FIGURE_NAMES, REGION_SCHOOL } from '@/lib/messages/region-pages';
import type { PublishedSchoolView } from '@/lib/services/adoption/get-region-school';
import { FigureCell } from '../../_parts/figure-cell';
import { SchoolDownloads } from './school-downloads';

/** The three lines that a région follows, on the days that could be shown. */
export function PublishedSeries({ view }: { view: PublishedSchoolView }) {
  const lines = [
    { kind: 'families', name: FIGURE_NAMES.familiesCovered, shown: view.families.series.activated },
    { kind: 'activation', name: FIGURE_NAMES.guardiansActivated, shown: view.guardians.series.activated },
    { kind: 'connection', name: FIGURE_NAMES.guardiansConnected, shown: view.guardians.series.connected },
  ] as const;
  const days = [...new Set(lines.flatMap(({ shown }) => shown.map((s) => s.on)))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) {
    return (
      <Card>
        <p className="text-muted">{REGION_SCHOOL.noSeries}</p>
      </Card>
    );
  }
  const at = (shown: readonly ShownCount[], on: Day) => shown.find((s) => s.on === on);
  const columns: Column<Day>[] = [
    { id: 'day', header: REGION_SCHOOL.day, rowHeader: true, cell: (on) => formatDayShort(on) },
    ...lines.map(
      (line): Column<Day> => ({
        id: line.kind,
        header: REGION_SCHOOL.shortNames[line.kind],
        align: 'end',
        cell: (on) => {
          const count = at(line.shown, on);
          return (
            <FigureCell
              figure={count ? { state: 'shown', ...count } : { state: 'withheld', reason: 'protected' }}
              newestOn={on}
            />
          );
        },
      }),
    ),
  ];
  const table = (
    <DataTable caption={REGION_SCHOOL.series} columns={columns} rowKey={(on) => on} rows={days} />
  );
  const [begin, end] = [lines[0].shown[0], lines[0].shown.at(-1)];
  // A line of one point tells nothing that the table does not.
  if (days.length < 2 || !begin || !end) return <Card flush>{table}</Card>;
  return (
    <Card>
      <ChartFrame
        actions={
          <SchoolDownloads
            drawing="too"
            part="evolution"
            title={REGION_SCHOOL.series}
            uai={view.school.uai}
          />
        }
        legend={<Legend items={lines.map(({ kind, name }) => ({ kind, label: name }))} />}
        summary={REGION_SCHOOL.seriesSummary(
          formatRate(begin.count, begin.population),
          formatDayShort(begin.on),
          formatRate(end.count, end.population),
          formatDayShort(end.on),
        )}
        table={table}
      >
        <LazySeriesLines
          days={days}
          lines={lines.map(({ kind, name, shown }) => ({
            kind,
            name,
            label: REGION_SCHOOL.shortNames[kind],
            rates: days.map((on) => {
              const count = at(shown, on);
              return count ? count.count / count.population : null;
            }),
          }))}
          span={{ from: first, to: last }}
        />
      </ChartFrame>
    </Card>
  );
}
