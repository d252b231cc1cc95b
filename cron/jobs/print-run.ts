import { mintJobScope } from '@/db/scope';
import type { SendContext } from '@/lib/services/delivery/types';
import { expireRun } from '@/lib/services/materials/print/clear-run';
import { printRun } from '@/lib/services/materials/print/print-run';
import type { PrintRunContext } from '@/lib/services/materials/print/print-run-context';
import { printRunPayload } from '@/lib/services/materials/print/print-run-job';

/** Handlers of the jobs that `lib/services/materials/print/print-run-job.ts` names and describes. */
export const runPrint = (ctx: PrintRunContext) => async (payload: unknown) => {
  const { schoolUai, jobId } = printRunPayload.parse(payload);
  return { schoolUai, jobId, ...(await printRun(ctx, mintJobScope(schoolUai), { jobId })) };
};

export const runClearPrint = (ctx: Pick<SendContext, 'db' | 'clock'>) => async (payload: unknown) => {
  const { schoolUai, jobId } = printRunPayload.parse(payload);
  const done = await expireRun({ db: ctx.db, now: ctx.clock() }, mintJobScope(schoolUai), { jobId });
  return { schoolUai, jobId, ...done };
};
