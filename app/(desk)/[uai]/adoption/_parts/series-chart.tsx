import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { LazySeriesLines } from '@/app/_ui/charts/lazy-charts';
import { Legend } from '@/app/_ui/charts/legend';
import type { SeriesLine } from '@/app/_ui/charts/series-lines';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { RateText } from '@/app/_ui/rate-bar';
import { addDays } from '@/lib/domain/directory/day';
import { EVOLUTION } from '@/lib/messages/adoption-pages';
import { formatDayPlain, formatDayShort, formatRate } from '@/lib/messages/format';
import { holidayName } from '@/lib/messages/planning';
import { MEASURES } from '@/lib/messages/ui-adoption';
import type { SeriesPoint } from '@/lib/services/adoption/get-series';
import type { WaveMark } from '@/lib/services/campaign/list-wave-marks';
import type { SchoolHoliday } from '@/lib/services/directory/list-school-holidays';

type Props = {
  audience: 'guardians' | 'pupils';
  points: SeriesPoint[];
  marks: WaveMark[];
  holidays: SchoolHoliday[];
};

const rate = (part: number | null, whole: number) => (part === null || whole === 0 ? null : part / whole);

function buildLines(audience: Props['audience'], points: SeriesPoint[]): SeriesLine[] {
  const of = (pick: (p: SeriesPoint) => number | null) => points.map(pick);
  const people: SeriesLine[] = [
    {
      kind: 'activation',
      name: audience === 'guardians' ? EVOLUTION.guardiansActivated : EVOLUTION.pupilsActivated,
      rates: of((p) => rate(p[audience].activated, p[audience].population)),
    },
    {
      kind: 'connection',
      name: audience === 'guardians' ? EVOLUTION.guardiansConnected : EVOLUTION.pupilsConnected,
      rates: of((p) => rate(p[audience].connected, p[audience].population)),
    },
  ];
  if (audience === 'pupils') return people;
  const families = of((p) => rate(p.families.covered, p.families.total));
  return [{ kind: 'families', name: EVOLUTION.families, rates: families }, ...people];
}

function summarise(audience: Props['audience'], points: SeriesPoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || audience === 'pupils') return EVOLUTION.lead;
  const text = ({ families: f }: SeriesPoint) =>
    f.covered === null ? '–' : `${f.covered}/${f.total} (${formatRate(f.covered, f.total)})`;
  return EVOLUTION.summary(formatDayPlain(first.on), formatDayPlain(last.on), text(first), text(last));
}

/** Series of one audience over the dates of files, with waves as marks and holidays shaded, and its table. */
export function SeriesChart({ audience, points, marks, holidays }: Props) {
  const lines = buildLines(audience, points);
  const days = points.map((p) => p.on);
  const from = days[0] ?? '';
  const lastOn = [...days, ...marks.map((mark) => mark.on)].sort().at(-1) ?? from;
  const to = addDays(lastOn, 3);
  const withGoal = audience === 'guardians';
  const summary = summarise(audience, points);
  return (
    <ChartFrame
      height="h-80"
      legend={
        <Legend
          items={[
            ...lines.map((line) => ({ kind: line.kind, label: line.name })),
            ...(withGoal ? [{ kind: 'goal' as const, label: MEASURES.goal }] : []),
          ]}
        />
      }
      summary={summary}
      table={<SeriesTable audience={audience} caption={summary} marks={marks} points={points} />}
    >
      <LazySeriesLines
        days={days}
        holidays={holidays.map((h) => ({ from: h.startsOn, to: h.returnsOn, label: holidayName(h.name) }))}
        lines={lines}
        marks={marks.map((mark) => ({ on: mark.on, label: mark.title, kind: 'wave' }))}
        span={{ from, to }}
        {...(withGoal && { goal: { rate: 1, label: EVOLUTION.goal } })}
      />
    </ChartFrame>
  );
}

type Row = { on: string; point?: SeriesPoint; waves: string[] };

function SeriesTable({ audience, caption, points, marks }: Omit<Props, 'holidays'> & { caption: string }) {
  const days = [...new Set([...points.map((p) => p.on), ...marks.map((m) => m.on)])].sort();
  const rows: Row[] = days.map((on) => {
    const point = points.find((p) => p.on === on);
    return {
      on,
      ...(point && { point }),
      waves: marks.filter((m) => m.on === on).map((m) => EVOLUTION.event(m.title)),
    };
  });
  const figure = (pick: (p: SeriesPoint) => [number | null, number]) => (row: Row) => {
    if (!row.point) return '';
    const [part, whole] = pick(row.point);
    return <RateText part={part} whole={whole} />;
  };
  const columns: Column<Row>[] = [
    { id: 'on', header: EVOLUTION.dateColumn, rowHeader: true, cell: (row) => formatDayShort(row.on) },
    ...(audience === 'guardians'
      ? [
          {
            id: 'families',
            header: MEASURES.families,
            align: 'end' as const,
            cell: figure((p) => [p.families.covered, p.families.total]),
          },
        ]
      : []),
    {
      id: 'activated',
      header: MEASURES.activated,
      align: 'end',
      cell: figure((p) => [p[audience].activated, p[audience].population]),
    },
    {
      id: 'connected',
      header: MEASURES.connected,
      align: 'end',
      cell: figure((p) => [p[audience].connected, p[audience].population]),
    },
    { id: 'events', header: EVOLUTION.eventsColumn, cell: (row) => row.waves.join(', ') },
  ];
  return <DataTable caption={caption} columns={columns} rowKey={(row) => row.on} rows={rows} />;
}
