import { recordAudit } from '@/db/queries/audit';
import { changeWave, listFollowers, lockWave } from '@/db/queries/campaign';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { canMove } from '@/lib/domain/campaign/wave-status';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { findMessageErrors } from './find-message-errors';
import { isWaveId } from './wave-input';

export type ApproveWaveProblem =
  | 'not_allowed'
  | 'unknown_wave'
  | 'wave_not_draft'
  | 'wave_changed'
  | 'wave_in_series'
  | 'message_faulty';

/**
 * The principal says that text and audience may leave; the secretariat may then say when. `version` is that of the
 * draft that was read: what has changed since is not approved unseen.
 */
export async function approveWave(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId, version }: { waveId: string; version: number },
): Promise<Result<null, ApproveWaveProblem>> {
  if (!can(scope.grants, 'confirm_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, ApproveWaveProblem>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (wave.followsId) return refuse('wave_in_series');
    if (!canMove(wave.status, 'approved')) return refuse('wave_not_draft');
    if (wave.version !== version) return refuse('wave_changed');
    const messages = [wave, ...(await listFollowers(tx, waveId))];
    if (messages.some((one) => findMessageErrors(school, ctx.now, one).length > 0))
      return refuse('message_faulty');
    await changeWave(tx, scope.uai, waveId, { status: 'approved', confirmedBy: scope.userId });
    await recordAudit(tx, scope, ctx.now, 'wave.approved', { waveId, title: wave.title });
    return ok(null);
  });
}
