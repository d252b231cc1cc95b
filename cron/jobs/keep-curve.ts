import { mintJobScope } from '@/db/scope';
import type { SendContext } from '@/lib/services/delivery/types';
import { keepCurve } from '@/lib/services/planning/follow/keep-curve';
import { keepCurvePayload } from '@/lib/services/planning/follow/keep-curve-job';

/** Handler of the job that `lib/services/planning/follow/keep-curve-job.ts` names and describes. */
export const runKeepCurve = (ctx: Pick<SendContext, 'db'>) => async (payload: unknown) => {
  const { schoolUai, ...decision } = keepCurvePayload.parse(payload);
  return { schoolUai, curve: await keepCurve(ctx, mintJobScope(schoolUai), decision) };
};
