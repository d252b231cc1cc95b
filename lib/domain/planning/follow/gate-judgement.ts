import type { Day } from '../../directory/types';
import type { GateDecision } from '../decide-gate';
import type { DatedPhase } from '../plan';
import type { ReplanKind } from './build-replan';

/** How the thresholds of a phase stood on its first day; `overridden`: missed, and the principal goes on with a reason. */
export type GateStatus = 'met' | 'missed' | 'overridden';

/** What the principal made of a missed threshold; `confirmed`: met by the time the switch-over was decided. */
export type GateAnswer = ReplanKind | 'accepted' | 'declined' | 'confirmed';

export type GateJudgement = {
  phaseId: string;
  startsOn: Day;
  title: string;
  judgedAt: Date;
  observedOn: Day;
  status: GateStatus;
  decisions: GateDecision[];
  answer: GateAnswer | null;
  reason: string | null;
  answeredAt: Date | null;
};

type GatedPhase = Pick<DatedPhase, 'id' | 'startsOn' | 'gates'>;

/**
 * The phases whose thresholds are to be judged: the first day has come, which is the day after the phase before has
 * ended, and nobody has judged that first day yet. What began before the plan was adopted stands before no threshold.
 */
export function listDueGates<P extends GatedPhase>(
  phases: readonly P[],
  { todayOn, adoptedOn }: { todayOn: Day; adoptedOn: Day },
  judged: readonly Pick<GateJudgement, 'phaseId' | 'startsOn'>[],
): P[] {
  return phases.filter(
    ({ id, startsOn, gates }) =>
      gates.length > 0 &&
      adoptedOn <= startsOn &&
      startsOn <= todayOn &&
      !judged.some((one) => one.phaseId === id && one.startsOn === startsOn),
  );
}

/** All met, or one missed; undefined while a list is wanting to say so: a threshold is never passed on a guess. */
export function judgeGates(decisions: readonly GateDecision[]): 'met' | 'missed' | undefined {
  if (decisions.some(({ status }) => status === 'missed')) return 'missed';
  return decisions.every(({ status }) => status === 'met') ? 'met' : undefined;
}

/**
 * Whether a missed threshold still asks for a decision. A re-plan that was taken and then undone leaves the phase on the
 * day on which it was judged: the question is open again. A phase that the school has moved by itself has answered it.
 */
export function isGateOpen(
  { phaseId, startsOn, status, answer }: Pick<GateJudgement, 'phaseId' | 'startsOn' | 'status' | 'answer'>,
  phases: readonly Pick<DatedPhase, 'id' | 'startsOn'>[],
): boolean {
  if (status !== 'missed' || answer === 'declined' || answer === 'confirmed') return false;
  return phases.some((phase) => phase.id === phaseId && phase.startsOn === startsOn);
}
