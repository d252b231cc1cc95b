import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueJob } from '@/db/queries/jobs';

/** The job that mails an invitation. It carries ids: the link is made when it leaves. */
export const SEND_INVITATION_JOB = 'send-invitation';

export const invitationPayload = z.object({ schoolUai: z.string(), userId: z.uuid() });
export type InvitationPayload = z.infer<typeof invitationPayload>;

/** How long the link works: over the holidays of autumn or winter. */
export const INVITED_DAYS = 21;

export const enqueueInvitation = (tx: Tx, payload: InvitationPayload) =>
  enqueueJob(tx, {
    name: SEND_INVITATION_JOB,
    payload,
    key: `invitation:${payload.schoolUai}:${payload.userId}`,
    runAt: null,
  });
