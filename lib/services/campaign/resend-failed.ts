import { recordAudit } from '@/db/queries/audit';
import { findResend, insertResend, lockWave } from '@/db/queries/campaign';
import { listHoldersWith } from '@/db/queries/delivery';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { resendTitle } from '@/lib/messages/campaign';
import type { ServiceContext } from '../context';
import { confirmWave } from './confirm-wave';
import { isWaveId } from './wave-input';

export type ResendFailedProblem = 'not_allowed' | 'unknown_wave' | 'wave_not_over' | 'nothing_failed';

/**
 * A second try at those whom a wave that is over could not reach, and at nobody else: a wave of its own with the same text,
 * approved, since what happened once stays written. It leaves at once, and in a quiet time it waits, approved, until somebody says when; who has activated
 * meanwhile, or has an address that does not exist, gets nothing. Once for each wave, unless it is cancelled. `isScheduled`: it
 * leaves now.
 */
export async function resendFailed(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<{ waveId: string; isScheduled: boolean }, ResendFailedProblem>> {
  if (!can(scope.grants, 'confirm_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const id = ctx.newId();
  const made = await inSchool(ctx.db, scope, async (tx): Promise<Result<null, ResendFailedProblem>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (wave.status !== 'sent' || (await findResend(tx, waveId))) return refuse('wave_not_over');
    const failed = await listHoldersWith(tx, waveId, 'failed');
    if (failed.size === 0) return refuse('nothing_failed');
    const title = resendTitle(wave.title);
    await insertResend(tx, wave, { id, title, createdBy: scope.userId, createdAt: ctx.now });
    await recordAudit(tx, scope, ctx.now, 'wave.resent', { waveId, title: wave.title, people: failed.size });
    return ok(null);
  });
  if (!made.ok) return made;
  const confirmed = await confirmWave(ctx, scope, { waveId: id, at: 'now', version: 1 });
  return ok({ waveId: id, isScheduled: confirmed.ok });
}
