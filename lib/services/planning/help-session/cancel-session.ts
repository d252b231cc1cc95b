import { findSession, updateSession } from '@/db/queries/help-sessions';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { line, SESSION_LIMITS } from './session-input';
import { tellParticipants } from './tell-participants';

export type CancelSessionProblem =
  | 'session_unknown'
  | 'session_cancelled'
  | 'session_over'
  | 'invalid_cancel_reason';

/** Cancels a session, with a reason that everybody who has signed up is told. It cannot be opened again: another one can. */
export async function cancelSession(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, reason }: { id: string; reason: unknown },
): Promise<Result<null, CancelSessionProblem>> {
  const parsed = line(3, SESSION_LIMITS.reason).safeParse(reason);
  if (!parsed.success) return refuse('invalid_cancel_reason', { max: SESSION_LIMITS.reason });
  return inRegion(ctx.db, scope, async (tx) => {
    const session = isUuid(id) ? await findSession(tx, id, { lock: true }) : undefined;
    if (!session) return refuse('session_unknown');
    if (session.cancelledAt) return refuse('session_cancelled');
    if (session.endsAt <= ctx.now) return refuse('session_over');
    const changes = {
      cancelledAt: ctx.now,
      cancelReason: parsed.data,
      sequence: session.sequence + 1,
      changedAt: ctx.now,
    };
    await updateSession(tx, session, changes);
    const people = await tellParticipants(tx, { ...session, ...changes }, 'cancelled');
    await recordRegionAudit(tx, scope, ctx.now, 'session.cancelled', { topic: session.topic, people });
    return ok(null);
  });
}
