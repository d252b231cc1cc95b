import { listOwnSignups, type SessionRow } from '@/db/queries/help-sessions';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { CalendarEntry } from '@/lib/adapters/ical/write-calendar';
import type { ServiceContext } from '../../context';

export type { SessionRow };

/** A session as an entry of a calendar; `description` is what a page says of it, in the words of the caller. */
export const toCalendarEntry = (session: SessionRow, description: string): CalendarEntry => ({
  uid: `permanence-${session.id}@palier`,
  time: { start: session.startsAt, end: session.endsAt },
  changedAt: session.changedAt,
  sequence: session.sequence,
  title: session.topic,
  ...(description ? { description } : {}),
  place: session.place || session.link,
  ...(session.link ? { url: session.link } : {}),
  cancelled: session.cancelledAt !== null,
});

/**
 * The sessions to which the person of the scope has a place, for their own calendar: cancelled ones too, so that a
 * calendar that has them strikes them out. One who waits for a place has no appointment yet.
 */
export async function listSessionEvents(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<CalendarEntry[]> {
  const { userId, uai } = scope;
  if (!userId) return [];
  const own = await inSchool(ctx.db, scope, (tx) => listOwnSignups(tx, uai, userId));
  return own
    .filter(({ signup }) => signup.status === 'placed')
    .map(({ session }) => toCalendarEntry(session, session.forWhom));
}
