import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { delivery, deliveryEvent } from '@/db/schema/delivery';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { DeliveryEventKind } from '@/lib/domain/delivery/types';
import type { HolderId } from '@/lib/domain/roster/types';

export type NewDeliveryEvent = {
  schoolUai: string;
  providerEventId: string;
  waveId: string;
  holderId: HolderId;
  channel: WaveChannel;
  kind: DeliveryEventKind;
  at: Date;
};

/** The message that an event is about: the hash of the address it went to, null when none was noted. */
export async function findMessage(
  tx: Tx,
  { waveId, holderId, channel }: Pick<NewDeliveryEvent, 'waveId' | 'holderId' | 'channel'>,
): Promise<{ addressHash: string | null } | undefined> {
  const [row] = await tx
    .select({ addressHash: delivery.addressHash })
    .from(delivery)
    .where(and(eq(delivery.waveId, waveId), eq(delivery.holderId, holderId), eq(delivery.channel, channel)));
  return row;
}

/** Returns whether the event is new: a provider tells one more than once. */
export async function insertDeliveryEvent(tx: Tx, event: NewDeliveryEvent): Promise<boolean> {
  const added = await tx
    .insert(deliveryEvent)
    .values(event)
    .onConflictDoNothing()
    .returning({ id: deliveryEvent.providerEventId });
  return added.length > 0;
}

/** How many people of a wave a provider has said this of. */
export async function countDeliveryEvents(
  tx: Tx,
  waveId: string,
): Promise<Partial<Record<DeliveryEventKind, number>>> {
  const rows = await tx
    .select({
      kind: deliveryEvent.kind,
      count: sql<number>`count(distinct ${deliveryEvent.holderId})::int`,
    })
    .from(deliveryEvent)
    .where(eq(deliveryEvent.waveId, waveId))
    .groupBy(deliveryEvent.kind);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
