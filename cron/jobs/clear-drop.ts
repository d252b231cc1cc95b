import { mintJobScope } from '@/db/scope';
import type { SendContext } from '@/lib/services/delivery/types';
import { clearDrop } from '@/lib/services/import/clear-drop';
import { clearDropPayload } from '@/lib/services/import/clear-drop-job';

/** Handler of the job that `lib/services/import/clear-drop-job.ts` names and describes. */
export const runClearDrop = (ctx: Pick<SendContext, 'db' | 'clock'>) => async (payload: unknown) => {
  const { schoolUai, batchId } = clearDropPayload.parse(payload);
  const done = await clearDrop({ db: ctx.db, now: ctx.clock() }, mintJobScope(schoolUai), { batchId });
  return { schoolUai, batchId, ...done };
};
