import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { LazyRateBars } from '@/app/_ui/charts/lazy-charts';
import { Legend } from '@/app/_ui/charts/legend';
import { PaperChart } from '@/app/_ui/charts/paper-chart';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { DownloadMenu } from '@/app/_ui/download-menu';
import { RateText } from '@/app/_ui/rate-bar';
import type { AudienceFigures } from '@/lib/domain/adoption/measure';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { DRAWING_FORMATS, TABLE_FORMATS } from '@/lib/messages/exports';
import { MEASURES } from '@/lib/messages/ui-adoption';
import { buildRatesChart, describeBest } from '@/lib/print/chart/build-rates-chart';

export type RatesRow = { name: string; figures: AudienceFigures };

const rate = (part: number | null, whole: number) => (part === null || whole === 0 ? null : part / whole);

/** Activation beside connection of one audience, a group of bars per row, with its sentence and its table. No empty axes where nobody tells. */
export function RatesChart({
  audience,
  rows,
  nameColumn,
  summary,
  download,
}: {
  audience: string;
  rows: RatesRow[];
  nameColumn: string;
  summary: (best: string) => string;
  /** The address of the chart's export, and what it is called. */
  download: { href: string; name: string };
}) {
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
  const told = rows.some(({ figures }) => figures.activated !== null || figures.connected !== null);
  if (!told) return <p className="text-sm text-muted">{ADOPTION.ratesUnknown(audience)}</p>;
  const sentence = summary(describeBest(rows));
  return (
    <ChartFrame
      actions={<DownloadMenu {...download} formats={[...TABLE_FORMATS, ...DRAWING_FORMATS]} />}
      legend={
        <Legend
          items={[
            { kind: 'activation', label: MEASURES.activated },
            { kind: 'connection', label: MEASURES.connected },
          ]}
          shape="bar"
        />
      }
      paper={<PaperChart spec={buildRatesChart(sentence, rows)} />}
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
