import type { Day } from '../../directory/types';
import { ok, type Result, refuse } from '../../result';
import { addSchoolDays, findKnownFrom, findKnownUntil, type SchoolCalendar } from '../school-calendar';
import type { EditedPhase } from './plan-edit';

/** What the days of a plan are counted with. */
export type EditGround = { calendar: SchoolCalendar; todayOn: Day };

/** The day itself, or the next school day; refused where the calendar ends. */
export function toSchoolDay({ calendar }: EditGround, day: Day): Result<Day, 'days_unknown'> {
  if (!isKnown(calendar, day)) return refuse('days_unknown');
  const schoolDay = addSchoolDays(calendar, day, 0);
  return isKnown(calendar, schoolDay) ? ok(schoolDay) : refuse('days_unknown');
}

/**
 * A phase moved by `n` school days with what is not done of it: moved back by as many, it is what it was.
 * Refuses to make anything due before today, or where the calendar ends.
 */
export function shiftPhase(
  ground: EditGround,
  phase: EditedPhase,
  n: number,
): Result<EditedPhase, 'before_today' | 'days_unknown'> {
  if (n === 0) return ok(phase);
  const { calendar, todayOn } = ground;
  const shift = (day: Day) => addSchoolDays(calendar, day, n);
  const actions = phase.actions.map((action) =>
    action.doneAt ? action : { ...action, dueOn: shift(action.dueOn) },
  );
  const [startsOn, endsOn] = [shift(phase.startsOn), shift(phase.endsOn)];
  const moved = actions.filter((action) => !action.doneAt).map((action) => action.dueOn);
  if (n < 0 && [startsOn, ...moved].some((day) => day < todayOn)) return refuse('before_today');
  if (![startsOn, endsOn, ...moved].every((day) => isKnown(calendar, day))) return refuse('days_unknown');
  return ok({ ...phase, startsOn, endsOn, actions });
}

const isKnown = (calendar: SchoolCalendar, day: Day): boolean =>
  day >= findKnownFrom(calendar) && day <= (findKnownUntil(calendar) ?? '');
