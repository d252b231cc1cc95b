'use client';

import { formatRate } from '@/lib/messages/format';
import { MEASURES } from '@/lib/messages/ui-adoption';
import { BarChart } from '../tremor';

export type RateBarsRow = { name: string; activation: number | null; connection: number | null };

const percent = (value: number) => formatRate(Math.round(value * 10), 1000).replace(',0', '');

/** Activation beside connection for some groups; rates 0..1, the axis from 0 to 100 %. */
export function RateBars({ rows }: { rows: RateBarsRow[] }) {
  const data = rows.map((row) => ({
    name: row.name,
    [MEASURES.activation]: row.activation === null ? null : 100 * row.activation,
    [MEASURES.connection]: row.connection === null ? null : 100 * row.connection,
  }));
  return (
    <BarChart
      categories={[MEASURES.activation, MEASURES.connection]}
      className="h-full"
      colors={['series-activation', 'series-connection']}
      data={data}
      index="name"
      maxValue={100}
      minValue={0}
      showAnimation={false}
      showLegend={false}
      valueFormatter={percent}
      yAxisWidth={48}
    />
  );
}
