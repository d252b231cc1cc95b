import { recordAudit } from '@/db/queries/audit';
import { findSession, findSignup, updateSignup } from '@/db/queries/help-sessions';
import { isUuid } from '@/db/queries/is-uuid';
import { asSystem, type SchoolScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { promoteWaiting } from './promote-waiting';

/** The person of the scope does not come after all: the first in line gets the place. Refusals: `not_signed_up`, `session_over`. */
export async function leaveSession(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<null, 'not_signed_up' | 'session_over'>> {
  const { userId, uai } = scope;
  if (!userId || !isUuid(id)) return refuse('not_signed_up');
  return asSystem(
    ctx.db,
    async (tx) => {
      const session = await findSession(tx, id, { lock: true });
      const key = { schoolUai: uai, sessionId: id, userId };
      const signup = await findSignup(tx, key);
      if (!session || !signup || signup.status === 'withdrawn') return refuse('not_signed_up');
      if (session.startsAt <= ctx.now) return refuse('session_over');
      await updateSignup(tx, key, { status: 'withdrawn' });
      await promoteWaiting(tx, session, ctx.now);
      await recordAudit(tx, scope, ctx.now, 'session.left', { sessionId: id, title: session.topic });
      return ok(null);
    },
    scope,
  );
}
