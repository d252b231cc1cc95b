import type { Day } from '@/lib/domain/directory/types';

/** Entries in their order, in runs of one day. */
export function groupByDay<Entry>(
  entries: readonly Entry[],
  dayOf: (entry: Entry) => Day,
): { on: Day; entries: Entry[] }[] {
  const days: { on: Day; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const on = dayOf(entry);
    const last = days.at(-1);
    if (last?.on === on) last.entries.push(entry);
    else days.push({ on, entries: [entry] });
  }
  return days;
}
