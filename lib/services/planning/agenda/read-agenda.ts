import { createHash } from 'node:crypto';
import { reserveAttempt } from '@/db/queries/access';
import { asSigningIn, inSchool } from '@/db/scope';
import { type CalendarEntry, writeCalendar } from '@/lib/adapters/ical/write-calendar';
import { AGENDA } from '@/lib/messages/agenda';
import { openFeed } from '../../access/open-desk';
import type { ServiceContext } from '../../context';
import { listSessionEvents } from '../help-session/list-session-events';
import { buildEntries } from './build-entries';
import { hashFeedToken, isFeedToken } from './feed-token';
import { loadAgendaPlan } from './load-agenda-plan';

/** Calendar programs come every quarter of an hour at most; a phone, a computer and the web of one person share an address. */
const WINDOW_MS = 15 * 60_000;
const MOST = { feed: 12, place: 300 };
/** How often a program should come back. */
const REFRESH_MINUTES = 60;

export type AgendaAnswer = { body: string; etag: string };

/**
 * The calendar behind a secret address: what its person has to do in all of their schools today, and the help
 * sessions that they have a place in. Nothing of a pupil or a
 * family is in it. `unknown`: no such address, or no more; `busy`: it is asked for too often.
 */
export async function readAgenda(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  token: string,
  place: string,
): Promise<AgendaAnswer | 'unknown' | 'busy'> {
  if (await isTooOften(ctx, `agenda place ${place.toLowerCase()}`, MOST.place)) return 'busy';
  if (!isFeedToken(token)) return 'unknown';
  const tokenHash = hashFeedToken(token);
  const feed = await openFeed(ctx, tokenHash);
  if (!feed) return 'unknown';
  if (await isTooOften(ctx, `agenda ${tokenHash}`, MOST.feed)) return 'busy';
  const entries = new Map<string, CalendarEntry>();
  for (const { uai, name, scope } of feed.schools) {
    const plan = await inSchool(ctx.db, scope, (tx) => loadAgendaPlan(tx, scope));
    const own = plan ? buildEntries(plan, { name, deskUrl: `${ctx.publicUrl}/${uai}` }) : [];
    // A session that somebody has joined from two schools is one appointment.
    for (const entry of [...own, ...(await listSessionEvents(ctx, scope))]) entries.set(entry.uid, entry);
  }
  const body = writeCalendar({
    name: AGENDA.name,
    refreshMinutes: REFRESH_MINUTES,
    entries: [...entries.values()],
  });
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** Counted in the database, as sign-ins are: the same on every machine. */
async function isTooOften(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  key: string,
  most: number,
): Promise<boolean> {
  const since = new Date(now.getTime() - WINDOW_MS);
  return (
    (await asSigningIn(db, key, (tx) => reserveAttempt(tx, { key, at: now, since, most }))) === undefined
  );
}
