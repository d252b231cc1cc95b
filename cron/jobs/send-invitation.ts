import { mintJobScope } from '@/db/scope';
import { invitationPayload } from '@/lib/services/access/delegations/invitation-job';
import { type InvitationContext, sendInvitation } from '@/lib/services/access/delegations/send-invitation';

/** The handler of the job that `lib/services/access/delegations/invitation-job.ts` names and describes. */
export const runSendInvitation = (ctx: InvitationContext) => async (payload: unknown) => {
  const { schoolUai, userId } = invitationPayload.parse(payload);
  return { schoolUai, outcome: await sendInvitation(ctx, mintJobScope(schoolUai), { userId }) };
};
