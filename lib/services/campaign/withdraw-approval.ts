import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isWaveId } from './wave-input';

/** Makes an approved wave a draft again, so that it can be changed; it must then be approved anew. */
export async function withdrawApproval(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<null, 'not_allowed' | 'unknown_wave' | 'wave_not_approved'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'unknown_wave' | 'wave_not_approved'>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (wave.status !== 'approved') return refuse('wave_not_approved');
    await changeWave(tx, scope.uai, waveId, { status: 'draft', confirmedBy: null });
    await recordAudit(tx, scope, ctx.now, 'wave.withdrawn', { waveId, title: wave.title });
    return ok(null);
  });
}
