import { type Column, DataTable } from '@/app/_ui/data-table';
import { RateText } from '@/app/_ui/rate-bar';
import { mondayOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { SeriesReading, SeriesView } from '@/lib/domain/planning/series-view';
import { formatDayShort, formatRate } from '@/lib/messages/format';
import { FOLLOW as WORDS } from '@/lib/messages/plan-follow';
import { formatPoints } from '@/lib/messages/series';
import type { PlanFollow } from '@/lib/services/planning/follow/get-plan-follow';
import { wordOf, workAddress } from '../../adoption/familles/work-address';
import { expectedOn } from './follow-days';

type Row = { on: Day; found?: SeriesReading; event: string };

/** Days with a list, a phase or a threshold, and the first day of each week of the curve: every day would hide them. */
function listRows({ curve, gates }: PlanFollow, { line, phases, span }: SeriesView): Row[] {
  const mondays = new Map((curve?.days ?? []).map(({ on }) => [mondayOf(on), on]).reverse() as [Day, Day][]);
  const events = [
    ...phases.map(({ startsOn, title }) => ({ on: startsOn, text: WORDS.phaseStarts(title) })),
    ...gates.map(({ on, title, status }) => ({ on, text: WORDS.gateWord(status, title) })),
  ];
  const days = [...line.points.map(({ on }) => on), ...events.map(({ on }) => on), ...mondays.values()];
  return [...new Set(days)]
    .filter((on) => span.from <= on && on <= span.to)
    .sort()
    .map((on) => {
      const found = line.points.find((point) => point.on === on);
      const event = events
        .filter((one) => one.on === on)
        .map(({ text }) => text)
        .join(', ');
      return { on, event, ...(found && { found }) };
    });
}

/** The drawing as a table: what screen readers have, and where the newest figure leads to its families. */
export function FollowTable({ follow, view, uai }: { follow: PlanFollow; view: SeriesView; uai: string }) {
  const rows = listRows(follow, view);
  const newestOn = view.line.points.at(-1)?.on;
  const families = workAddress(uai, {}, { etat: wordOf.coverage('covered') });
  const columns: Column<Row>[] = [
    { id: 'on', header: WORDS.dayColumn, rowHeader: true, cell: ({ on }) => formatDayShort(on) },
    {
      id: 'planned',
      header: WORDS.plannedColumn,
      align: 'end',
      cell: ({ on }) => {
        const expected = expectedOn(follow, on);
        return expected ? formatRate(expected.median, expected.families) : '';
      },
    },
    {
      id: 'band',
      header: WORDS.bandColumn,
      align: 'end',
      cell: ({ on }) => {
        const expected = expectedOn(follow, on);
        if (!expected) return '';
        return WORDS.range(
          formatRate(expected.low, expected.families),
          formatRate(expected.high, expected.families),
        );
      },
    },
    {
      id: 'actual',
      header: WORDS.actualColumn,
      align: 'end',
      cell: ({ on, found }) =>
        found ? (
          <RateText
            href={on === newestOn ? families : undefined}
            name={formatDayShort(on)}
            part={found.part}
            whole={found.whole}
          />
        ) : (
          ''
        ),
    },
    {
      id: 'gap',
      header: WORDS.gapColumn,
      align: 'end',
      cell: ({ on, found }) => {
        const expected = expectedOn(follow, on);
        if (!found || !expected) return '';
        return formatPoints(found, { on, part: expected.median, whole: expected.families });
      },
    },
    { id: 'event', header: WORDS.eventColumn, cell: ({ event }) => event },
  ];
  return <DataTable caption={WORDS.caption} columns={columns} rowKey={({ on }) => on} rows={rows} />;
}
