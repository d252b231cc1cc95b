import type { Day } from '../../directory/types';
import { ok, type Result, refuse } from '../../result';
import { findPhase } from '../edit/edit-phase';
import { freeId } from '../edit/free-id';
import type { EditedPhase, EditedPlan, PlanEdit } from '../edit/plan-edit';
import type { EditGround } from '../edit/shift-phase';
import type { AudienceRule } from '../scenario';
import { listCatchUpSteps } from '../scenarios/catch-up';
import { addSchoolDays } from '../school-calendar';

/** `prolonged`: the phase before goes on; `caught_up`: targeted reminders come in between; `moved`: what follows waits. */
export const REPLAN_KINDS = ['prolonged', 'caught_up', 'moved'] as const;
export type ReplanKind = (typeof REPLAN_KINDS)[number];

/** A missed threshold is worth at least a week, and more than eight is another plan. */
export const MOST_REPLAN_WEEKS = 8;
/** What the screens propose first. */
export const USUAL_REPLAN_WEEKS = 2;

const WEEK = 5;

export type Replan = {
  kind: ReplanKind;
  weeks: number;
  /** The day on which the phase behind the threshold would begin, and be judged again. */
  startsOn: Day;
  edits: PlanEdit[];
};

/**
 * The changes that give a missed threshold `weeks` more school weeks, counted from today or from the phase's own first day,
 * whichever is later. Nothing that is done moves, and nothing is due before today.
 * Refusals: `phase_gone`; `no_phase_before` where there is none to prolong.
 */
export function buildReplan(
  { calendar, todayOn }: EditGround,
  plan: EditedPlan,
  {
    phaseId,
    kind,
    weeks,
    familiesLeft,
  }: { phaseId: string; kind: ReplanKind; weeks: number; familiesLeft: number },
): Result<Replan, 'phase_gone' | 'no_phase_before'> {
  const phase = findPhase(plan, phaseId);
  if (!phase) return refuse('phase_gone');
  const fromOn = addSchoolDays(calendar, phase.startsOn > todayOn ? phase.startsOn : todayOn, 0);
  const startsOn = addSchoolDays(calendar, fromOn, weeks * WEEK);
  const endsOn = addSchoolDays(calendar, startsOn, -1);
  const move: PlanEdit = { do: 'move_phase', phaseId, startsOn, withFollowing: true };
  const give = (edits: PlanEdit[]) => ok({ kind, weeks, startsOn, edits });
  switch (kind) {
    case 'moved':
      return give([move]);
    case 'prolonged': {
      const before = findPhaseBefore(plan, phase);
      if (!before) return refuse('no_phase_before');
      return give([
        ...(before.endsOn < endsOn ? [{ do: 'resize_phase' as const, phaseId: before.id, endsOn }] : []),
        move,
      ]);
    }
    case 'caught_up': {
      const levels = levelsOf(phase);
      const id = freeId(
        'rattrapage',
        plan.phases.map((other) => other.id),
      );
      const { title, steps } = listCatchUpSteps({
        levels,
        pupils: phase.gates.some((gate) => gate.metric === 'pupil_activation'),
        familiesLeft,
      });
      // The move comes first: what is put in between must not move with what follows.
      return give([
        move,
        { do: 'add_phase', phaseId: id, title, levels, startsOn: fromOn, endsOn },
        ...steps.map(
          ({ share, ...action }): PlanEdit => ({
            do: 'add_action',
            phaseId: id,
            ...action,
            dueOn: addSchoolDays(calendar, fromOn, Math.floor(share * weeks * WEEK)),
          }),
        ),
      ]);
    }
  }
}

/** The phase that ended last before another one begins. */
export function findPhaseBefore(
  plan: Pick<EditedPlan, 'phases'>,
  phase: EditedPhase,
): EditedPhase | undefined {
  return plan.phases
    .filter((other) => other.id !== phase.id && other.startsOn < phase.startsOn)
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn))
    .at(-1);
}

/** Those that its thresholds are about; all where one of them is about the whole school. */
function levelsOf({ gates }: EditedPhase): AudienceRule['levels'] {
  const scopes = gates.flatMap(({ scope }) => scope ?? []);
  return scopes.length === gates.length ? [...new Set(scopes)] : 'all';
}
