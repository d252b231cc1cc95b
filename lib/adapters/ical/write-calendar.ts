import ical, { ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '@/lib/domain/directory/types';

/** When an entry is: whole days, both ends inclusive, or two instants. */
export type EntryTime = { from: Day; to: Day } | { start: Date; end: Date };

/** One entry of a calendar. Its texts are plain text; whatever they hold is escaped and folded. */
export type CalendarEntry = {
  /** The same for the same thing, always: by it a reader replaces what it had. */
  uid: string;
  time: EntryTime;
  /** When it last changed; it is also the entry's stamp, so that the same content gives the same bytes. */
  changedAt: Date;
  /** Counts its changes from 0 on. */
  sequence: number;
  title: string;
  description?: string;
  place?: string;
  /** An absolute address. */
  url?: string;
  cancelled?: boolean;
};

/** A calendar: its name, how often a reader should come back (minutes), its entries. */
export type Calendar = { name: string; refreshMinutes?: number; entries: readonly CalendarEntry[] };

/** Controls that RFC 5545 (3.1) forbids in a text, which people paste unseen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

const plain = (text: string): string => text.replace(CONTROLS, '');

/** RFC 5545 ends whole days before the day after the last one. */
function timeOf(time: EntryTime) {
  if ('start' in time) return { start: time.start, end: time.end, allDay: false };
  return {
    start: Temporal.PlainDate.from(time.from),
    end: Temporal.PlainDate.from(time.to).add({ days: 1 }),
    allDay: true,
  };
}

/**
 * Writes an iCalendar file (RFC 5545), UTF-8, CRLF. Instants are written in UTC, which every reader shows on its own clock;
 * whole days are dates, which no clock moves. The same calendar gives the same bytes.
 */
export function writeCalendar({ name, refreshMinutes, entries }: Calendar): string {
  const calendar = ical({
    name: plain(name),
    prodId: { company: 'Palier', product: 'Palier', language: 'FR' },
    ...(refreshMinutes === undefined ? {} : { ttl: refreshMinutes * 60 }),
  });
  for (const entry of entries)
    calendar.createEvent({
      id: entry.uid,
      ...timeOf(entry.time),
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      sequence: entry.sequence,
      summary: plain(entry.title),
      description: entry.description ? plain(entry.description) : null,
      location: entry.place ? plain(entry.place) : null,
      url: entry.url ?? null,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
