import type { Role } from '../access/types';
import type { StaffMinutes } from './fit-capacity';

/** The roles of a school, in the order in which screens list them. */
export const STAFF_ROLES = [
  'principal',
  'secretariat',
  'rupn',
  'cpe',
  'class_teacher',
] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Where nobody has imported classes: as for a small school. */
const USUAL_CLASSES = 8;
/** Classes of which one CPE looks after the pupils, and one person of the office after the files. */
const CLASSES_PER_CPE = 10;
const CLASSES_PER_SECRETARY = 20;

/**
 * Minutes a week that a school is taken to have for this until it says otherwise. Assumption: three hours of the principal, a
 * day of each person in the office, two hours of the digital referent, a half day of each CPE, twenty minutes of each class
 * teacher.
 */
export function assumeStaffMinutes(known: number): Required<Pick<StaffMinutes, StaffRole>> {
  const classes = known || USUAL_CLASSES;
  const people = (each: number) => Math.max(1, Math.round(classes / each));
  return {
    principal: 180,
    secretariat: 360 * people(CLASSES_PER_SECRETARY),
    rupn: 120,
    cpe: 240 * people(CLASSES_PER_CPE),
    class_teacher: 20 * classes,
  };
}

/** What a school has typed: a role left out is assumed. */
export type TypedStaffMinutes = Partial<Record<StaffRole, number>>;

/** More than a week of the largest team: a slip of the hand. */
export const MOST_STAFF_MINUTES = 10_000;

/** What a plan counts with: typed where the school has said, else assumed. */
export const decideStaffMinutes = (typed: TypedStaffMinutes, classes: number) => ({
  ...assumeStaffMinutes(classes),
  ...typed,
});

/** School days from an order to printed sheets, until the school says otherwise. Assumption. */
export const PRINT_LEAD_DAYS = 3;
