import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { findMessage, insertDeliveryEvent } from '@/db/queries/delivery-event';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { addSuppressions } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { WAVE_CHANNELS } from '@/lib/domain/campaign/channel';
import { DELIVERY_EVENT_KINDS } from '@/lib/domain/delivery/types';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';

export const deliveryEventInput = z.object({
  waveId: z.uuid(),
  holderId: z.string().min(1).max(200),
  channel: z.enum(WAVE_CHANNELS),
  kind: z.enum(DELIVERY_EVENT_KINDS),
  at: z.date(),
  /** The provider's own id of the event: telling it twice changes nothing. */
  providerEventId: z.string().min(1).max(200),
});

/**
 * What a provider says of a message after it has taken it. A bounce or a complaint puts the address that the message
 * went to on the list of those that are not written to, and by that on the list of addresses to correct; the outcome in the
 * ledger stays what it was: the message had left. `isNew`: false for an event that was told before.
 */
export async function recordDeliveryEvent(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: z.input<typeof deliveryEventInput>,
): Promise<Result<{ isNew: boolean }, 'invalid_event' | 'unknown_message'>> {
  const parsed = deliveryEventInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_event');
  const event = parsed.data;
  const { timeZone } = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ isNew: boolean }, 'unknown_message'>> => {
    // Before anything is touched that a sender writes: see the order in db/queries/facts-lock.ts.
    if (event.kind !== 'delivered') await lockFactsForChange(tx, scope.uai);
    const message = await findMessage(tx, event);
    if (!message) return refuse('unknown_message');
    const isNew = await insertDeliveryEvent(tx, { schoolUai: scope.uai, ...event });
    if (!isNew || event.kind === 'delivered' || !message.addressHash) return ok({ isNew });
    const added = await addSuppressions(tx, {
      schoolUai: scope.uai,
      addressHashes: [message.addressHash],
      reason: event.kind === 'bounced' ? 'bounce' : 'complaint',
      recordedOn: dayIn(timeZone, ctx.now),
    });
    if (added > 0) {
      await raiseFactsVersion(tx, scope.uai);
      const name = event.kind === 'bounced' ? 'address.bounced' : 'address.complained';
      await recordAudit(tx, scope, ctx.now, name, { waveId: event.waveId, addresses: added });
    }
    return ok({ isNew });
  });
}
