import { mintJobScope } from '@/db/scope';
import { readResendNotice } from '@/lib/adapters/mail/read-resend-notice';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { readMessageReference } from '../campaign/message-reference';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { recordDeliveryEvent } from './record-delivery-event';

export type ReceiveNoticeProblem = 'unsigned_notice' | 'invalid_event' | 'unknown_message';

/**
 * A provider's notice about a message of ours, as it came. Its signature says that the provider speaks, the signed
 * reference in it names the one message, of the one school, that this changes. `owner`: it came for the account of this
 * school or région, and may speak of no other. `isNew`: false when nothing changed.
 */
export async function receiveNotice(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  given: { body: string; headers: Headers; webhookSecret: string | undefined; owner?: string },
): Promise<Result<{ isNew: boolean }, ReceiveNoticeProblem>> {
  const { body, headers, webhookSecret, owner } = given;
  const notice = webhookSecret ? readResendNotice(body, headers, webhookSecret) : 'unsigned';
  if (notice === 'unsigned') return refuse('unsigned_notice');
  if (notice === 'ignored') return ok({ isNew: false });
  const claim = readMessageReference(notice.reference, ctx.secretKey);
  if (!claim) return refuse('unknown_message');
  const scope = mintJobScope(claim.schoolUai);
  if (owner !== undefined && owner !== claim.schoolUai) {
    const { regionCode } = await getSchool(ctx, scope);
    if (owner !== regionCode) return refuse('unknown_message');
  }
  return recordDeliveryEvent(ctx, scope, {
    waveId: claim.waveId,
    holderId: claim.holderId,
    channel: 'email',
    kind: notice.kind,
    at: notice.at,
    providerEventId: notice.eventId,
  });
}
