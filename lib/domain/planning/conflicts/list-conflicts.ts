import type { EditedPhase } from '../edit/plan-edit';
import { addSchoolDays, isSchoolDay } from '../school-calendar';
import { type Conflict, type ConflictGround, listOpen, moveTo, PRINT_LEAD_DAYS, placeOf } from './conflict';
import { listCrowded } from './list-crowded';
import { listExpired } from './list-expired';
import { listOverloaded } from './list-overloaded';

/** Everything in what is left to do of a plan that will not work as planned, with how to put it right. */
export function listConflicts(ground: ConflictGround, phases: readonly EditedPhase[]): Conflict[] {
  return [
    ...listOffSchool(ground, phases),
    ...listTooSoon(ground, phases),
    ...listCrowded(ground, phases),
    ...listOverloaded(ground, phases),
    ...listExpired(ground, phases),
    ...listUnreachable(ground, phases),
  ];
}

function listOffSchool({ calendar, todayOn }: ConflictGround, phases: readonly EditedPhase[]): Conflict[] {
  return listOpen(phases)
    .filter((action) => action.dueOn >= todayOn && !isSchoolDay(calendar, action.dueOn))
    .map((action) => ({
      code: 'not_school_day',
      ...placeOf(action),
      dueOn: action.dueOn,
      repair: [moveTo(action, addSchoolDays(calendar, action.dueOn, 0))],
    }));
}

function listTooSoon({ calendar, todayOn }: ConflictGround, phases: readonly EditedPhase[]): Conflict[] {
  const readyOn = addSchoolDays(calendar, todayOn, PRINT_LEAD_DAYS);
  return listOpen(phases)
    .filter(({ kind, dueOn }) => kind === 'document' && dueOn >= todayOn && dueOn < readyOn)
    .map((action) => ({
      code: 'print_too_soon',
      ...placeOf(action),
      dueOn: action.dueOn,
      readyOn,
      repair: [moveTo(action, readyOn)],
    }));
}

function listUnreachable({ forecast, todayOn }: ConflictGround, phases: readonly EditedPhase[]): Conflict[] {
  if (!forecast) return [];
  return phases.flatMap((phase) =>
    phase.gates.flatMap((gate): Conflict[] => {
      // The forecast is of the school's families: nothing is said of levels and pupils.
      if (gate.metric !== 'family_coverage' || gate.scope || phase.startsOn < todayOn) return [];
      const then = forecast.findLast((day) => day.on <= phase.startsOn);
      if (!then || then.high >= gate.atLeast) return [];
      const reachedOn =
        forecast.find((day) => day.on > phase.startsOn && day.median >= gate.atLeast)?.on ?? null;
      return [
        {
          code: 'gate_out_of_reach',
          phaseId: phase.id,
          gate,
          startsOn: phase.startsOn,
          likely: then.median,
          reachedOn,
          repair: reachedOn
            ? [{ do: 'move_phase', phaseId: phase.id, startsOn: reachedOn, withFollowing: true }]
            : [],
        },
      ];
    }),
  );
}
