import type { Tx } from '@/db/client';
import { listAnnouncements } from '@/db/queries/switch-over';
import { enqueueFollowSwitchOver } from './switch-over/follow-switch-over-job';

/** To be called in the transaction that may have moved the switch-over of a plan: what announces it is brought in line. */
export async function followSwitchOver(tx: Tx, schoolUai: string, planId: string): Promise<void> {
  if ((await listAnnouncements(tx, planId)).length > 0) await enqueueFollowSwitchOver(tx, schoolUai);
}
