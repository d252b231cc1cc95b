import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Day } from '@/lib/domain/directory/types';
import { describeSpread, COMPARISON as WORDS } from '@/lib/messages/comparison';
import { formatDayShort } from '@/lib/messages/format';
import type { Outlook } from '@/lib/services/planning/build-outlook';

/** Two school weeks: enough to read a curve by. */
const STEP = 10;

/** The curves as figures: a row for every second school week and the last day, a column for each scenario. */
export function CoverageTable({ outlooks }: { outlooks: readonly Outlook[] }) {
  const days = outlooks[0]?.simulation?.days ?? [];
  const rows = days.flatMap(({ on }, place) =>
    place % STEP === STEP - 1 || place === days.length - 1 ? [{ on, place }] : [],
  );
  const columns: Column<{ on: Day; place: number }>[] = [
    { id: 'on', header: WORDS.dayColumn, rowHeader: true, cell: (row) => formatDayShort(row.on) },
    ...outlooks.map(({ scenario, simulation }) => ({
      id: scenario.id,
      header: scenario.title,
      align: 'end' as const,
      className: 'tabular whitespace-nowrap',
      cell: ({ place }: { place: number }) => {
        const families = simulation?.days[place]?.families;
        return families ? describeSpread(families) : '–';
      },
    })),
  ];
  return (
    <DataTable caption={WORDS.curveCaption} columns={columns} rowKey={(row) => row.on} rows={rows} stacked />
  );
}
