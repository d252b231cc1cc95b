import type { Role } from '../../access/types';
import type { Day } from '../../directory/types';
import type { EditedPhase, PlanEdit } from '../edit/plan-edit';
import type { StaffMinutes } from '../fit-capacity';
import type { BoundBreak } from '../region-campaign/plan-bounds';
import type { Gate } from '../scenario';
import type { SchoolCalendar } from '../school-calendar';

/** Which action of a plan. */
export type ActionPlace = { phaseId: string; actionId: string };

/**
 * What will not work as planned, although nothing forbids it. `repair` puts it right by changes that the school may
 * make itself; empty when none is known.
 */
export type Conflict = { repair: PlanEdit[] } & (
  | ({ code: 'not_school_day'; dueOn: Day } & ActionPlace)
  /** A message to people who get another less than 48 hours before: it would wait for them. */
  | ({ code: 'too_close'; dueOn: Day; after: ActionPlace; afterOn: Day } & ActionPlace)
  | { code: 'over_capacity'; mondayOn: Day; role: Role; minutes: number; capacity: number }
  /** Even in nine of ten runs of the forecast the threshold is not reached by the day of the phase. */
  | {
      code: 'gate_out_of_reach';
      phaseId: string;
      gate: Gate;
      startsOn: Day;
      likely: number;
      reachedOn: Day | null;
    }
  /** Due before it can be printed. */
  | ({ code: 'print_too_soon'; dueOn: Day; readyOn: Day } & ActionPlace)
  /** The codes handed out have run out when the old login is closed. */
  | ({ code: 'sheets_expire'; dueOn: Day; expiresOn: Day; neededOn: Day } & ActionPlace)
  /** Outside of what the région's campaign, in which the plan takes part, allows. */
  | { code: 'out_of_bounds'; broken: BoundBreak }
);

/** What conflicts are looked for with. */
export type ConflictGround = {
  calendar: SchoolCalendar;
  todayOn: Day;
  /** Minutes a full week of each role; a role left out has no limit. */
  staff: StaffMinutes;
};

/** How long a provisional code can be used: about three months. */
export const SHEET_VALID_DAYS = 90;
/** Two messages to one person lie at least so many days apart (48 hours). */
export const CONTACT_DAYS = 2;

export type OpenAction = EditedPhase['actions'][number] & { phaseId: string };

/** What is still to be done, by day. */
export const listOpen = (phases: readonly EditedPhase[]): OpenAction[] =>
  phases
    .flatMap((phase) => phase.actions.map((action) => ({ ...action, phaseId: phase.id })))
    .filter((action) => !action.doneAt)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));

export const placeOf = ({ phaseId, id }: OpenAction): ActionPlace => ({ phaseId, actionId: id });

export const moveTo = (action: OpenAction, dueOn: Day): PlanEdit => ({
  do: 'move_action',
  ...placeOf(action),
  dueOn,
});
