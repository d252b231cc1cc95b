import { mintJobScope } from '@/db/scope';
import { sendWavePayload } from '@/lib/services/campaign/send-wave-job';
import { sendWave } from '@/lib/services/delivery/send-wave';
import { openSender, type SenderContext } from '@/lib/services/delivery/sender/open-sender';
import type { SendContext } from '@/lib/services/delivery/types';

/**
 * Handler of the job that `lib/services/campaign/send-wave-job.ts` names and describes. It sends as the school has chosen
 * at the moment that the run begins.
 */
export const runSendWave = (ctx: SendContext & SenderContext) => async (payload: unknown) => {
  const { schoolUai, ...job } = sendWavePayload.parse(payload);
  const scope = mintJobScope(schoolUai);
  const { close, sendLimit, ...sender } = await openSender(ctx, scope);
  const { sendLimit: _installation, ...rest } = ctx;
  const own = { ...rest, ...sender, ...(sendLimit ? { sendLimit } : {}) };
  const report = await sendWave(own, scope, job).finally(close);
  return { schoolUai, waveId: job.waveId, run: job.run, ...report };
};
