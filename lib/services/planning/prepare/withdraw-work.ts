import type { Tx } from '@/db/client';
import { deleteEmptyCampaign, deleteUntouched } from '@/db/queries/plan-drafts';
import { deletePrepared, lockPrepared } from '@/db/queries/prepared-work';

/** Takes back what was prepared for a plan that has been replaced, as far as nobody has touched it. */
export async function withdrawWork(tx: Tx, schoolUai: string, planId: string): Promise<number> {
  const untouched = (await lockPrepared(tx, planId)).filter(({ state }) => state === 'untouched');
  await deleteUntouched(tx, schoolUai, untouched);
  await deletePrepared(tx, { schoolUai, planId }, untouched);
  await deleteEmptyCampaign(tx, schoolUai, planId);
  return untouched.length;
}
