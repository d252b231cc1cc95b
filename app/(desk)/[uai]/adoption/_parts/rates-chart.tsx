import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { LazyRateBars } from '@/app/_ui/charts/lazy-charts';
import { Legend } from '@/app/_ui/charts/legend';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { RateText } from '@/app/_ui/rate-bar';
import type { AudienceFigures } from '@/lib/domain/adoption/measure';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { MEASURES } from '@/lib/messages/ui-adoption';

export type RatesRow = { name: string; figures: AudienceFigures };

const rate = (part: number | null, whole: number) => (part === null || whole === 0 ? null : part / whole);

/** Activation beside connection of one audience, a group of bars per row, with its sentence and its table. */
export function RatesChart({
  rows,
  nameColumn,
  summary,
}: {
  rows: RatesRow[];
  nameColumn: string;
  summary: (best: string) => string;
}) {
  const best = [...rows].sort(
    (a, b) =>
      (rate(b.figures.activated, b.figures.population) ?? -1) -
      (rate(a.figures.activated, a.figures.population) ?? -1),
  )[0];
  const columns: Column<RatesRow>[] = [
    { id: 'name', header: nameColumn, rowHeader: true, cell: (row) => row.name },
    {
      id: 'activated',
      header: MEASURES.activated,
      align: 'end',
      cell: ({ figures }) => <RateText part={figures.activated} whole={figures.population} />,
    },
    {
      id: 'connected',
      header: MEASURES.connected,
      align: 'end',
      cell: ({ figures }) => <RateText part={figures.connected} whole={figures.population} />,
    },
  ];
  const sentence = summary(
    best && best.figures.activated !== null
      ? ADOPTION.best(best.name, best.figures.activated, best.figures.population)
      : '',
  );
  return (
    <ChartFrame
      legend={
        <Legend
          items={[
            { kind: 'activation', label: MEASURES.activated },
            { kind: 'connection', label: MEASURES.connected },
          ]}
          shape="bar"
        />
      }
      summary={sentence}
      table={<DataTable caption={sentence} columns={columns} rowKey={(row) => row.name} rows={rows} />}
    >
      <LazyRateBars
        rows={rows.map(({ name, figures }) => ({
          name,
          activation: rate(figures.activated, figures.population),
          connection: rate(figures.connected, figures.population),
        }))}
      />
    </ChartFrame>
  );
}
