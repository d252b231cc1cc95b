import { findWave } from '@/db/queries/campaign';
import { listHoldersWith } from '@/db/queries/delivery';
import { hasHandLists } from '@/db/queries/hand-list';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { decideRecipient } from '@/lib/domain/campaign/decide-audience';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { loadAudience } from '../campaign/load-audience';
import { isWaveId } from '../campaign/wave-input';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';

/**
 * How many of those who wait for a halted wave would still be written to, as things stand: by the rule of the sender.
 * Null: it is sent by hand, and its list says who is left.
 */
export async function countStillReached(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<number | null, 'not_allowed' | 'unknown_wave'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const { uai, timeZone } = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<number | null, 'unknown_wave'>> => {
    const wave = await findWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (await hasHandLists(tx, waveId)) return ok(null);
    const waiting = await listHoldersWith(tx, waveId, 'pending');
    if (waiting.size === 0) return ok(0);
    const { audience, channel } = wave;
    const on = dayIn(timeZone, ctx.now);
    const asked = { schoolUai: uai, audience, channel, on, now: ctx.now, waveId };
    const { facts } = await loadAudience(tx, ctx, asked);
    return ok([...waiting].filter((id) => decideRecipient(id, facts).included).length);
  });
}
