import { recordAudit } from '@/db/queries/audit';
import { lockWave } from '@/db/queries/campaign';
import { listLatestSeeds, listSeeds, replaceSeeds, type StoredSeed } from '@/db/queries/wave-seed';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { isAhead } from '@/lib/domain/campaign/wave-status';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isWaveId } from './wave-input';

export const MAX_SEEDS = 5;

/**
 * Says which addresses of the school get a copy of a wave that has not left: one a line, or with commas between. Refusals:
 * `seed_invalid` for what is no address (`address`), `too_many_seeds` {max}, `seeds_by_mail` of a wave in the ENT.
 */
export async function setSeeds(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId, addresses }: { waveId: string; addresses: string },
): Promise<
  Result<
    { count: number },
    'not_allowed' | 'unknown_wave' | 'wave_not_draft' | 'seed_invalid' | 'too_many_seeds' | 'seeds_by_mail'
  >
> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const typed = addresses.split(/[\s,;]+/).filter((one) => one !== '');
  if (typed.length > MAX_SEEDS) return refuse('too_many_seeds', { max: MAX_SEEDS });
  const read = typed.map((one) => readMailAddress(one));
  if (read.some((one) => !one)) return refuse('seed_invalid');
  const seeds = [...new Set(read.map((one) => String(one).toLowerCase()))];
  return inSchool(ctx.db, scope, async (tx): Promise<Awaited<ReturnType<typeof setSeeds>>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (!isAhead(wave.status)) return refuse('wave_not_draft');
    // In the ENT the sender's own box keeps the message, and what the ENT calls colleagues nobody here knows.
    if (wave.channel !== 'email') return refuse('seeds_by_mail');
    await replaceSeeds(tx, scope.uai, waveId, seeds);
    await recordAudit(tx, scope, ctx.now, 'wave.seeds_set', { waveId, count: seeds.length });
    return ok({ count: seeds.length });
  });
}

/** The addresses of a wave, and those that its form proposes when it has none. */
export async function listWaveSeeds(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<{ seeds: StoredSeed[]; proposed: string[] }> {
  if (!can(scope.grants, 'prepare_wave') || !isWaveId(waveId)) return { seeds: [], proposed: [] };
  return inSchool(ctx.db, scope, async (tx) => ({
    seeds: await listSeeds(tx, waveId),
    proposed: await listLatestSeeds(tx),
  }));
}
