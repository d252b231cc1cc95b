import type { FittedWork } from './fit-capacity';
import { type SchoolCalendar, schoolDaysBetween } from './school-calendar';

/** Actions done after their day, and by how many school days the latest of them. */
export type Delay = { actions: number; schoolDays: number };

/** How late the work of a plan is done when it has to fit into the minutes of the staff. */
export function measureDelay({ actions }: Pick<FittedWork, 'actions'>, calendar: SchoolCalendar): Delay {
  const delays = actions.flatMap(({ dueOn, doneOn }) =>
    doneOn !== null && doneOn > dueOn ? [schoolDaysBetween(calendar, dueOn, doneOn)] : [],
  );
  return { actions: delays.length, schoolDays: Math.max(0, ...delays) };
}
