import type { ReactNode } from 'react';
import { Card, Section } from '@/app/_ui/card';
import { dayIn } from '@/lib/domain/directory/day';
import { formatTime } from '@/lib/messages/format';
import { JOURNAL, nameDay } from '@/lib/messages/journal';
import { groupByDay } from './group-by-day';

type Entry = { id: number; at: Date; actor: string | null };

/** What was done, newest first, day by day: when, who, what. */
export function JournalDays<E extends Entry>({
  entries,
  timeZone,
  children: describe,
}: {
  entries: readonly E[];
  timeZone: string;
  children: (entry: E) => ReactNode;
}) {
  return (
    <div className="space-y-6">
      {groupByDay(entries, (entry) => dayIn(timeZone, entry.at)).map(({ on, entries: ofDay }) => (
        <Section id={`jour-${on}`} key={on} title={nameDay(on)}>
          <Card flush>
            <ul className="divide-y divide-line text-sm">
              {ofDay.map((entry) => (
                <li className="flex flex-wrap gap-x-4 gap-y-0.5 px-4 py-2.5 sm:flex-nowrap" key={entry.id}>
                  <time className="w-16 shrink-0 text-muted" dateTime={entry.at.toISOString()}>
                    {formatTime(entry.at, timeZone)}
                  </time>
                  <span className="font-semibold sm:w-48 sm:shrink-0">
                    {entry.actor ?? JOURNAL.automatic}
                  </span>
                  <span className="w-full min-w-0 break-words sm:w-auto sm:flex-1">{describe(entry)}</span>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      ))}
    </div>
  );
}
