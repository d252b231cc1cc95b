import { Card } from '@/app/_ui/card';
import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { LazySeriesPlot } from '@/app/_ui/charts/lazy-charts';
import { Legend } from '@/app/_ui/charts/legend';
import { PaperChart } from '@/app/_ui/charts/paper-chart';
import type { HoverDay } from '@/app/_ui/charts/series-plot';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { ShownCount } from '@/lib/domain/adoption/disclosure/types';
import type { Day } from '@/lib/domain/directory/types';
import { formatDay, formatDayShort, formatRate } from '@/lib/messages/format';
import { describePart } from '@/lib/messages/plan-follow';
import { FIGURE_NAMES, REGION_SCHOOL } from '@/lib/messages/region-pages';
import { placeDay } from '@/lib/print/chart/axis';
import { buildPublishedChart, type PublishedLine } from '@/lib/print/chart/build-published-charts';
import type { PublishedSchoolView } from '@/lib/services/adoption/get-region-school';
import { FigureCell } from '../../_parts/figure-cell';
import { SchoolDownloads } from './school-downloads';

const at = (shown: readonly ShownCount[], on: Day) => shown.find((s) => s.on === on);

const listDays = (lines: readonly PublishedLine[]): Day[] =>
  [...new Set(lines.flatMap(({ shown }) => shown.map((s) => s.on)))].sort();

/** What each line says on a day. */
const listHoverDays = (lines: readonly PublishedLine[], span: { from: Day; to: Day }): HoverDay[] =>
  listDays(lines).map((on) => ({
    at: placeDay(span, on),
    title: formatDay(on),
    entries: lines.flatMap(({ name, shown }) => {
      const count = at(shown, on);
      return count ? [{ name, text: describePart(count.count, count.population) }] : [];
    }),
  }));

/** The three lines that a région follows, on the days that could be shown. */
export function PublishedSeries({ view }: { view: PublishedSchoolView }) {
  const lines = [
    { tone: 'families', name: FIGURE_NAMES.familiesCovered, shown: view.families.series.activated },
    { tone: 'activation', name: FIGURE_NAMES.guardiansActivated, shown: view.guardians.series.activated },
    { tone: 'connection', name: FIGURE_NAMES.guardiansConnected, shown: view.guardians.series.connected },
  ] as const satisfies PublishedLine[];
  const days = listDays(lines);
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) {
    return (
      <Card>
        <p className="text-muted">{REGION_SCHOOL.noSeries}</p>
      </Card>
    );
  }
  const columns: Column<Day>[] = [
    { id: 'day', header: REGION_SCHOOL.day, rowHeader: true, cell: (on) => formatDayShort(on) },
    ...lines.map(
      (line): Column<Day> => ({
        id: line.tone,
        header: REGION_SCHOOL.shortNames[line.tone],
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
  const summary =
    begin &&
    end &&
    REGION_SCHOOL.seriesSummary(
      formatRate(begin.count, begin.population),
      formatDayShort(begin.on),
      formatRate(end.count, end.population),
      formatDayShort(end.on),
    );
  // A line of one point tells nothing that the table does not.
  const spec = summary && buildPublishedChart(summary, lines);
  if (!spec) return <Card flush>{table}</Card>;
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
        legend={<Legend items={lines.map(({ tone, name }) => ({ kind: tone, label: name }))} />}
        paper={<PaperChart spec={spec} />}
        summary={summary}
        table={table}
      >
        <LazySeriesPlot days={listHoverDays(lines, { from, to })} spec={{ ...spec, alt: '' }} />
      </ChartFrame>
    </Card>
  );
}
