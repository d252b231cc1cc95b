import { daysBetween } from '../directory/day';
import type { Day } from '../directory/types';
import type { SchoolRole } from './types';

/** The roles that a principal gives; another principal is made by who runs the product. */
export const DELEGATED_ROLES = [
  'secretariat',
  'rupn',
  'cpe',
  'class_teacher',
] as const satisfies readonly SchoolRole[];
export type DelegatedRole = (typeof DELEGATED_ROLES)[number];

/** A school year and a holiday: nobody keeps a role for ever because nobody thought of it. */
export const MOST_DELEGATED_DAYS = 420;
/** From so many days before its end on a delegation is spoken of. */
export const ENDING_DAYS = 14;

export type Held = { role: SchoolRole; classCodes: readonly string[] | null; endsOn: Day | null };

/** Whether it holds on a day at the school; the last day is included. */
export const holdsOn = ({ endsOn }: Pick<Held, 'endsOn'>, on: Day): boolean =>
  endsOn === null || endsOn >= on;

/** Whether its end is near enough to be reminded of. */
export const endsSoon = ({ endsOn }: Pick<Held, 'endsOn'>, todayOn: Day): boolean =>
  endsOn !== null && endsOn >= todayOn && daysBetween(todayOn, endsOn) <= ENDING_DAYS;

/** Roles that a plan asks work of and nobody holds on the day, in the order of the list. */
export function listMissingRoles(
  needed: readonly string[],
  held: readonly Held[],
  todayOn: Day,
): DelegatedRole[] {
  return DELEGATED_ROLES.filter(
    (role) => needed.includes(role) && !held.some((one) => one.role === role && holdsOn(one, todayOn)),
  );
}

/** Classes without a class teacher on the day. */
export const listUnledClasses = (
  classes: readonly string[],
  held: readonly Held[],
  todayOn: Day,
): string[] => {
  const led = new Set(
    held.flatMap((one) =>
      one.role === 'class_teacher' && holdsOn(one, todayOn) ? (one.classCodes ?? []) : [],
    ),
  );
  return classes.filter((code) => !led.has(code));
};
