import { z } from 'zod';
import { findSession, listParticipants, type SessionRow, updateSession } from '@/db/queries/help-sessions';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { promoteWaiting } from './promote-waiting';
import { findFaultyField, line, SESSION_LIMITS, sessionDetails } from './session-input';
import { enqueueSessionMails, type SessionNews } from './session-mail-job';

export type ChangeSessionProblem =
  | 'session_unknown'
  | 'session_cancelled'
  | 'session_over'
  | 'session_moved_on'
  | 'invalid_session'
  | 'invalid_cancel_reason';

/**
 * Changes where a session is, its subject or its places, and tells who has signed up. More places go to those in line;
 * fewer take none away from anybody. `sequence` is that of the session that was read: what a colleague has changed since is
 * not written over. The same again changes nothing and tells nobody. Refusals: `session_unknown`, `session_cancelled`,
 * `session_over`, `session_moved_on`, `invalid_session`.
 */
export async function changeSession(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, sequence, ...input }: { id: string; sequence: number } & Record<string, unknown>,
): Promise<Result<null, ChangeSessionProblem>> {
  const parsed = z.strictObject(sessionDetails).safeParse(input);
  if (!parsed.success) return refuse('invalid_session', { field: findFaultyField(parsed.error) });
  const details = parsed.data;
  if (details.place === '' && details.link === '') return refuse('invalid_session', { field: 'place' });
  return announce(ctx, scope, id, 'changed', details, 'session.changed', sequence);
}

/** Cancels a session, with a reason that everybody who has signed up is told. It cannot be opened again: another one can. */
export async function cancelSession(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, reason }: { id: string; reason: unknown },
): Promise<Result<null, ChangeSessionProblem>> {
  const parsed = line(3, SESSION_LIMITS.reason).safeParse(reason);
  if (!parsed.success) return refuse('invalid_cancel_reason', { max: SESSION_LIMITS.reason });
  const changes = { cancelledAt: ctx.now, cancelReason: parsed.data };
  return announce(ctx, scope, id, 'cancelled', changes, 'session.cancelled');
}

type Changes = Parameters<typeof updateSession>[2];

/** Whether the session is so already. */
const isSame = (session: SessionRow, changes: Changes): boolean =>
  Object.entries(changes).every(([name, value]) => session[name as keyof SessionRow] === value);

/** Writes a change of a session to come, and tells whoever has a place or waits for one. `read`: its state on the page. */
async function announce(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  id: string,
  news: SessionNews,
  changes: Changes,
  event: 'session.changed' | 'session.cancelled',
  read?: number,
): Promise<Result<null, ChangeSessionProblem>> {
  return inRegion(ctx.db, scope, async (tx) => {
    const session = isUuid(id) ? await findSession(tx, id, { lock: true }) : undefined;
    if (!session) return refuse('session_unknown');
    if (session.cancelledAt) return refuse('session_cancelled');
    if (session.endsAt <= ctx.now) return refuse('session_over');
    if (isSame(session, changes)) return ok(null);
    if (read !== undefined && session.sequence !== read) return refuse('session_moved_on');
    const sequence = session.sequence + 1;
    await updateSession(tx, session, { ...changes, sequence, changedAt: ctx.now });
    const told = (await listParticipants(tx, id)).filter(({ status }) => status !== 'withdrawn');
    await enqueueSessionMails(
      tx,
      told.map(({ schoolUai, sessionId, userId }) => ({ schoolUai, sessionId, userId, news, sequence })),
    );
    // After the mails above: one who gets a place now is told that.
    await promoteWaiting(tx, { ...session, ...changes, sequence }, ctx.now);
    await recordRegionAudit(tx, scope, ctx.now, event, { topic: session.topic, people: told.length });
    return ok(null);
  });
}
