import { findRegion } from '@/db/queries/digest';
import {
  countSignups,
  findSession,
  listParticipants,
  listSessions,
  type SessionCounts,
  type SessionRow,
} from '@/db/queries/help-sessions';
import { isUuid } from '@/db/queries/is-uuid';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';

/** Sessions that a list shows of those to come, and of those that are over. */
const SHOWN = { coming: 100, past: 50 };

export type CountedSession = SessionRow & SessionCounts;

/** The région's help sessions with how many have signed up. */
export async function listRegionSessions(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
): Promise<{ timeZone: string; coming: CountedSession[]; past: CountedSession[] }> {
  return inRegion(ctx.db, scope, async (tx) => {
    const coming = await listSessions(tx, { from: ctx.now, past: false, limit: SHOWN.coming });
    const past = await listSessions(tx, { from: ctx.now, past: true, limit: SHOWN.past });
    const counts = await countSignups(
      tx,
      [...coming, ...past].map(({ id }) => id),
    );
    const count = (session: SessionRow): CountedSession => ({
      ...session,
      ...(counts.get(session.id) ?? { placed: 0, waiting: 0 }),
    });
    const timeZone = (await findRegion(tx, scope.regionCode))?.timeZone ?? 'Europe/Paris';
    return { timeZone, coming: coming.map(count), past: past.map(count) };
  });
}

export type OpenedSession = {
  session: SessionRow;
  timeZone: string;
  /** In the order in which they signed up; those who have withdrawn are left out. */
  participants: Awaited<ReturnType<typeof listParticipants>>;
};

/** One session with who comes: members of staff by name, with their school. Refusal: `session_unknown`. */
export async function getRegionSession(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  { id }: { id: string },
): Promise<Result<OpenedSession, 'session_unknown'>> {
  return inRegion(ctx.db, scope, async (tx) => {
    const session = isUuid(id) ? await findSession(tx, id) : undefined;
    if (!session) return refuse('session_unknown');
    const participants = await listParticipants(tx, id);
    const timeZone = (await findRegion(tx, scope.regionCode))?.timeZone ?? 'Europe/Paris';
    return ok({ session, timeZone, participants: participants.filter((p) => p.status !== 'withdrawn') });
  });
}
