import { mintJobScope } from '@/db/scope';
import { sendWavePayload } from '@/lib/services/campaign/send-wave-job';
import { type SendContext, sendWave } from '@/lib/services/delivery/send-wave';

/** Handler of the job that `lib/services/campaign/send-wave-job.ts` names and describes. */
export const runSendWave = (ctx: SendContext) => async (payload: unknown) => {
  const { schoolUai, ...job } = sendWavePayload.parse(payload);
  const report = await sendWave(ctx, mintJobScope(schoolUai), job);
  return { schoolUai, waveId: job.waveId, run: job.run, ...report };
};
