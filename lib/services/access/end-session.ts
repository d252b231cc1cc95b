import { insertEndedSession } from '@/db/queries/access';
import { asUser } from '@/db/scope';
import type { ServiceContext } from '../context';
import type { SessionClaim } from './open-desk';

/** Ends a session for good: a copy of its cookie opens nothing any more. Others of the same person go on. */
export async function endSession(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  { userId, sessionId }: Pick<SessionClaim, 'userId' | 'sessionId'>,
): Promise<void> {
  await asUser(ctx.db, userId, (tx) => insertEndedSession(tx, userId, sessionId, ctx.now));
}
