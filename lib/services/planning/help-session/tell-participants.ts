import type { Tx } from '@/db/client';
import { listParticipants, type SessionRow } from '@/db/queries/help-sessions';
import { enqueueSessionMails, type SessionNews } from './session-mail-job';

/**
 * Writes to whoever has a place in a session or waits for one, in the transaction that gives them the reason. Returns how
 * many they are.
 */
export async function tellParticipants(tx: Tx, session: SessionRow, news: SessionNews): Promise<number> {
  const told = (await listParticipants(tx, session.id)).filter(({ status }) => status !== 'withdrawn');
  await enqueueSessionMails(
    tx,
    told.map(({ schoolUai, sessionId, userId }) => ({
      ...{ schoolUai, sessionId, userId, news },
      sequence: session.sequence,
    })),
  );
  return told.length;
}
