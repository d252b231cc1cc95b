import { listGates, listReviews, type StoredGate, type StoredReview } from '@/db/queries/plan-follow';
import { loadSnapshot } from '@/db/queries/snapshot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { type Adoption, measureAdoption } from '@/lib/domain/adoption/measure';
import type { Day } from '@/lib/domain/directory/types';
import {
  type ActionState,
  type PlannedAction,
  type PlannedPhase,
  stateOf,
} from '@/lib/domain/planning/follow-plan';
import type { ServiceContext } from '../../context';
import { getPlan } from '../get-plan';

export type PhaseReview = {
  planId: string;
  planTitle: string;
  phase: PlannedPhase;
  /** The phase that comes after it; undefined for the last one. */
  next: PlannedPhase | undefined;
  todayOn: Day;
  /** Its actions by what became of them. */
  actions: Record<'done' | 'late' | 'skipped' | 'open', PlannedAction[]>;
  /** Figures of its first day and of its last one, or of today while it runs; null before it begins. */
  figures: { fromOn: Day; toOn: Day; start: Adoption; end: Adoption } | null;
  /** The thresholds judged before it. */
  gates: StoredGate[];
  said: StoredReview | undefined;
};

const GROUPS: Record<ActionState, keyof PhaseReview['actions']> = {
  done: 'done',
  skipped: 'skipped',
  late: 'late',
  due: 'open',
  coming: 'open',
};

/** What a phase has come to: counts only, so every role may look. Undefined when the running plan has no such phase. */
export async function getPhaseReview(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  phaseId: string,
): Promise<PhaseReview | undefined> {
  const plan = await getPlan(ctx, scope);
  const phase = plan?.phases.find(({ id }) => id === phaseId);
  if (!plan || !phase) return undefined;
  const { todayOn } = plan;
  const actions: PhaseReview['actions'] = { done: [], late: [], skipped: [], open: [] };
  for (const action of phase.actions) actions[GROUPS[stateOf(action, todayOn)]].push(action);
  return inSchool(ctx.db, scope, async (tx) => {
    const isOver = phase.endsOn < todayOn;
    const toOn = isOver ? phase.endsOn : todayOn;
    return {
      planId: plan.id,
      planTitle: plan.title,
      phase,
      next: plan.phases.find(({ position }) => position === phase.position + 1),
      todayOn,
      actions,
      figures:
        phase.startsOn > todayOn
          ? null
          : {
              fromOn: phase.startsOn,
              toOn,
              start: measureAdoption(await loadSnapshot(tx, { on: phase.startsOn })),
              end: measureAdoption(await loadSnapshot(tx, { on: toOn })),
            },
      gates: (await listGates(tx, plan.id)).filter((gate) => gate.phaseId === phaseId),
      said: (await listReviews(tx, plan.id)).find((review) => review.phaseId === phaseId),
    };
  });
}
