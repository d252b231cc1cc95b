import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueInBackground } from '@/db/queries/digest-jobs';

/** The job that writes to one member of staff about a help session that they have signed up to. */
export const SESSION_MAIL_JOB = 'send-session-mail';

export const SESSION_NEWS = ['placed', 'waiting', 'promoted', 'moved', 'changed', 'cancelled'] as const;
export type SessionNews = (typeof SESSION_NEWS)[number];

export const sessionMailPayload = z.object({
  schoolUai: z.string(),
  sessionId: z.string(),
  userId: z.string(),
  news: z.enum(SESSION_NEWS),
  /** The session's: news of an older state is not sent any more. */
  sequence: z.number().int().min(0),
});
export type SessionMailPayload = z.infer<typeof sessionMailPayload>;

/** One waiting job a person and session: what is new takes the place of what has not left. */
export const enqueueSessionMails = (tx: Tx, payloads: readonly SessionMailPayload[]) =>
  enqueueInBackground(
    tx,
    payloads.map((payload) => ({
      name: SESSION_MAIL_JOB,
      payload,
      key: `session-mail:${payload.schoolUai}:${payload.sessionId}:${payload.userId}`,
      runAt: null,
    })),
  );
