import type { Tx } from '@/db/client';
import { countSignups, listWaiting, type SessionRow, updateSignup } from '@/db/queries/help-sessions';
import { countPromoted } from '@/lib/domain/planning/help-session/decide-signup';
import { enqueueSessionMails } from './session-mail-job';

/**
 * Gives places that are free to those in line, of whichever school, and tells them. As the system or in the région's
 * scope, in the transaction that freed the places, which holds the session.
 */
export async function promoteWaiting(tx: Tx, session: SessionRow, now: Date): Promise<void> {
  const counts = (await countSignups(tx, [session.id])).get(session.id) ?? { placed: 0, waiting: 0 };
  const promoted = await listWaiting(tx, session.id, countPromoted(session, counts, now));
  for (const signup of promoted) await updateSignup(tx, signup, { status: 'placed' });
  await enqueueSessionMails(
    tx,
    promoted.map(({ schoolUai, sessionId, userId }) => ({
      ...{ schoolUai, sessionId, userId },
      news: 'promoted',
      sequence: session.sequence,
    })),
  );
}
