import type { Day } from '../../directory/types';
import { addSchoolDays, isSchoolDay, type SchoolCalendar } from '../school-calendar';

/** School days before the switch-over on which those whom it would lock out are told (SCENARIOS: Bascule). */
export const ANNOUNCED_BEFORE = [15, 5, 1] as const;
export type AnnouncedBefore = (typeof ANNOUNCED_BEFORE)[number];

/** School days of the help-desk week, the day of the switch-over among them. */
export const HELP_DAYS = 5;

/** The day of an announcement, always a school day. */
export const announceOn = (calendar: SchoolCalendar, switchOverOn: Day, before: AnnouncedBefore): Day =>
  addSchoolDays(calendar, switchOverOn, -before);

/** The days of the help-desk week, in order. */
export function listHelpDays(calendar: SchoolCalendar, switchOverOn: Day): Day[] {
  const first = isSchoolDay(calendar, switchOverOn) ? switchOverOn : addSchoolDays(calendar, switchOverOn, 0);
  return Array.from({ length: HELP_DAYS }, (_, n) => (n === 0 ? first : addSchoolDays(calendar, first, n)));
}

type Closing = { kind: string; dueOn: Day; doneAt: Date | null };

/** The action that closes the old login, with its phase: the first that is not done, else the last one that is. */
export function findClosing<P extends { actions: readonly Closing[] }>(
  phases: readonly P[],
): { phase: P; action: P['actions'][number] } | undefined {
  const found = phases.flatMap((phase) =>
    phase.actions
      .filter((action) => action.kind === 'switch_over')
      .map((action) => ({ phase, action: action as P['actions'][number] })),
  );
  return found.find(({ action }) => action.doneAt === null) ?? found.at(-1);
}
