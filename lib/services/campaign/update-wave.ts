import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { canEdit } from '@/lib/domain/campaign/wave-status';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { firstField, isWaveId, type WaveInput, waveInput } from './wave-input';

export type UpdateWaveProblem = 'not_allowed' | 'invalid_wave' | 'unknown_wave' | 'wave_confirmed';

/** Changes a draft. What the principal has confirmed is not changed any more: it is cancelled and made anew. */
export async function updateWave(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId, ...input }: WaveInput & { waveId: string },
): Promise<Result<null, UpdateWaveProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const parsed = waveInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_wave', firstField(parsed.error));
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, UpdateWaveProblem>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (!canEdit(wave.status)) return refuse('wave_confirmed');
    await changeWave(tx, scope.uai, waveId, { ...parsed.data, version: wave.version + 1 });
    await recordAudit(tx, scope, ctx.now, 'wave.changed', { waveId, title: parsed.data.title });
    return ok(null);
  });
}
