import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import { buildReplan, REPLAN_KINDS, type Replan } from '@/lib/domain/planning/follow/build-replan';
import { type CurveDay, readCurve } from '@/lib/domain/planning/follow/plan-curve';
import type { ServiceContext } from '../../context';
import { applyEdits } from '../keep-edits';
import { loadGround } from '../load-ground';
import type { SimulationView } from '../simulate-dated-plan';
import { countFamiliesLeft } from './count-families-left';
import type { PlanGates } from './get-gates';
import { loadFollowGround, simulateEditedPlan } from './simulate-edited-plan';

/** What a proposal would bring, by the model of the forecast. */
export type ReplanEffect = {
  /** Families covered on the first day of the phase behind the threshold, of all. */
  families: number;
  atStart: Omit<CurveDay, 'on'>;
  /** Null: not within the school year. */
  goalOn: Day | null;
};

/** `replan` null: the plan as it is. `effect` null: nothing can be simulated. */
export type ProposedReplan = { replan: Replan | null; startsOn: Day; effect: ReplanEffect | null };

/**
 * What may become of the plan behind a missed threshold, each simulated on the school's real state; last the plan as it
 * is. Proposals that this plan cannot take (no phase before, days that the calendar does not know) are left out.
 */
export async function listReplans(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { plan, gate, weeks }: { plan: PlanGates['plan']; gate: { phaseId: string; startsOn: Day }; weeks: number },
): Promise<ProposedReplan[]> {
  const ground = await inSchool(ctx.db, scope, (tx) => loadGround(tx, scope, ctx.now));
  const familiesLeft = countFamiliesLeft(ground.adoption);
  const { school } = await loadFollowGround(ctx, scope);
  const proposals: ProposedReplan[] = [];
  for (const kind of REPLAN_KINDS) {
    const built = buildReplan(ground, plan, { phaseId: gate.phaseId, kind, weeks, familiesLeft });
    if (!built.ok) continue;
    const changed = applyEdits(ground, plan, built.value.edits);
    if (!changed.ok) continue;
    const { startsOn } = built.value;
    const view =
      school &&
      (await simulateEditedPlan(ctx, scope, school, { ground, plan: changed.value, name: `replan ${kind}` }));
    proposals.push({ replan: built.value, startsOn, effect: view && readEffect(view, startsOn) });
  }
  const asIs =
    school && (await simulateEditedPlan(ctx, scope, school, { ground, plan, name: 'replan none' }));
  const startsOn = proposals[0]?.startsOn ?? gate.startsOn;
  return [
    ...proposals,
    { replan: null, startsOn: gate.startsOn, effect: asIs && readEffect(asIs, startsOn) },
  ];
}

function readEffect({ families, days, goal }: SimulationView, on: Day): ReplanEffect {
  const curve = {
    observedOn: '',
    covered: families.covered,
    days: days.map(({ on, families: { low, median, high } }) => ({ on, low, median, high })),
  };
  const { covered } = families;
  return {
    families: families.total,
    atStart: readCurve(curve, on) ?? { low: covered, median: covered, high: covered },
    goalOn: goal.medianOn,
  };
}
