import { insertCurve } from '@/db/queries/plan-follow';
import { inSchool, type SchoolScope } from '@/db/scope';
import { SEED } from '@/lib/domain/adoption/forecast/teach';
import type { ServiceContext } from '../../context';
import { loadEditedPlan } from '../load-edited-plan';
import { loadGround } from '../load-ground';
import type { KeepCurvePayload } from './keep-curve-job';
import { loadFollowGround, simulateEditedPlan } from './simulate-edited-plan';

export type KeptCurve = 'kept' | 'known' | 'replaced' | 'nothing_to_simulate';

/**
 * Simulates the running plan as it was decided and keeps the curve with its interval and seed, once for each decision. A
 * plan replaced meanwhile needs none; a school without a list has none, and its page says so.
 */
export async function keepCurve(
  { db }: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { planId, reason, decidedAt }: Omit<KeepCurvePayload, 'schoolUai'>,
): Promise<KeptCurve> {
  const at = { db, now: new Date(decidedAt) };
  const found = await inSchool(db, scope, async (tx) => {
    const loaded = await loadEditedPlan(tx);
    return loaded?.stored.id === planId
      ? { plan: loaded.edited, ground: await loadGround(tx, scope, at.now) }
      : undefined;
  });
  if (!found) return 'replaced';
  const { school, observedOn } = await loadFollowGround(at, scope);
  if (!school || !observedOn) return 'nothing_to_simulate';
  const view = await simulateEditedPlan(at, scope, school, { ...found, name: `follow ${reason}` });
  const { rate, earliestOn, medianOn, latestOn } = view.goal;
  const isNew = await inSchool(db, scope, (tx) =>
    insertCurve(tx, {
      schoolUai: scope.uai,
      planId,
      decidedAt: at.now,
      reason,
      seed: SEED,
      observedOn,
      families: view.families.total,
      covered: view.families.covered,
      days: view.days.map(({ on, families: { low, median, high } }) => ({ on, low, median, high })),
      goal: { rate, earliestOn, medianOn, latestOn },
    }),
  );
  return isNew ? 'kept' : 'known';
}
