import type { EditedPhase } from '../edit/plan-edit';
import { addSchoolDays, isSchoolDay } from '../school-calendar';
import { PRINT_LEAD_DAYS } from '../staff-minutes';
import { type Conflict, type ConflictGround, listOpen, moveTo, placeOf } from './conflict';
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
