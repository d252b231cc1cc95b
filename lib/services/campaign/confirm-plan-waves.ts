import { findRunningPlan, listActions } from '@/db/queries/planning';
import { listPrepared } from '@/db/queries/prepared-work';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { writeMoment } from '@/lib/domain/directory/wall-clock';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { confirmWave } from './confirm-wave';
import { proposeDeparture } from './propose-departure';

export type ConfirmedWaves = { confirmed: number; refused: number };

/**
 * Confirms the untouched waves of the automatic actions of the running plan, each for its day: the principal's, who has
 * been told how many. Each goes through `confirmWave`, with all of its rules; one that it refuses stays a draft and is
 * counted. Refusals: `not_allowed`, `wave_count_changed` when there are not as many as was said.
 */
export async function confirmPlanWaves(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { count }: { count: number },
): Promise<Result<ConfirmedWaves, 'not_allowed' | 'wave_count_changed'>> {
  if (!can(scope.grants, 'confirm_wave')) return refuse('not_allowed');
  const waves = await inSchool(ctx.db, scope, async (tx) => {
    const plan = await findRunningPlan(tx);
    if (!plan) return [];
    const automatic = new Set(
      (await listActions(tx, plan.id))
        .filter((one) => one.automatic)
        .map((one) => placeOf(one.phaseId, one.id)),
    );
    return (await listPrepared(tx, plan.id)).filter(
      ({ workKind, state, phaseId, actionId }) =>
        workKind === 'wave' && state === 'untouched' && automatic.has(placeOf(phaseId, actionId)),
    );
  });
  if (waves.length !== count) return refuse('wave_count_changed');
  let confirmed = 0;
  for (const { workId: waveId, version } of waves) {
    const at = writeMoment(await proposeDeparture(ctx, scope, waveId));
    if ((await confirmWave(ctx, scope, { waveId, version, at })).ok) confirmed += 1;
  }
  return ok({ confirmed, refused: waves.length - confirmed });
}

const placeOf = (phaseId: string, actionId: string) => JSON.stringify([phaseId, actionId]);
