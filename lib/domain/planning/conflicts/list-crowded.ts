import { daysBetween } from '../../directory/day';
import type { Day } from '../../directory/types';
import type { EditedPhase } from '../edit/plan-edit';
import type { ActionKind, AudienceRule } from '../scenario';
import { addSchoolDays, type SchoolCalendar } from '../school-calendar';
import {
  CONTACT_DAYS,
  type Conflict,
  type ConflictGround,
  listOpen,
  moveTo,
  type OpenAction,
  placeOf,
} from './conflict';

const WAVES: readonly ActionKind[] = ['wave_email', 'wave_ent'];
/**
 * What counts as a message to its reader. A meeting holds back those who came (docs/decisions/0024), whom no plan knows
 * beforehand.
 */
const MESSAGES: readonly ActionKind[] = [...WAVES, 'document', 'phone'];
/** How far a free day is looked for. */
const LOOK_AHEAD = 20;

/** Messages by e-mail or ENT that the contact pressure would hold back, because their readers get another just before. */
export function listCrowded({ calendar }: ConflictGround, phases: readonly EditedPhase[]): Conflict[] {
  const messages = listOpen(phases).filter((action) => MESSAGES.includes(action.kind) && action.audience);
  return messages.flatMap((action, i): Conflict[] => {
    if (!WAVES.includes(action.kind)) return [];
    // On one day the one that stands first goes first; papers are handed out before mails are sent.
    const before = messages.find(
      (other, j) => isBefore(other, action, j < i) && isCrowding(other, action, action.dueOn),
    );
    if (!before) return [];
    const freeOn = findFreeDay(calendar, messages, action);
    return [
      {
        code: 'too_close',
        ...placeOf(action),
        dueOn: action.dueOn,
        after: placeOf(before),
        afterOn: before.dueOn,
        repair: freeOn ? [moveTo(action, freeOn)] : [],
      },
    ];
  });
}

const isBefore = (other: OpenAction, action: OpenAction, standsFirst: boolean): boolean =>
  other !== action &&
  (other.dueOn < action.dueOn ||
    (other.dueOn === action.dueOn && (standsFirst || !WAVES.includes(other.kind))));

const isCrowding = (other: OpenAction, action: OpenAction, on: Day): boolean =>
  Math.abs(daysBetween(other.dueOn, on)) < CONTACT_DAYS && mayShareReaders(other.audience, action.audience);

/** The next school day on which nobody of its readers has another message within 48 hours, either way. */
function findFreeDay(
  calendar: SchoolCalendar,
  messages: readonly OpenAction[],
  action: OpenAction,
): Day | undefined {
  const others = messages.filter((other) => other !== action);
  return Array.from({ length: LOOK_AHEAD }, (_, n) => addSchoolDays(calendar, action.dueOn, n + 1)).find(
    (on) => !others.some((other) => isCrowding(other, action, on)),
  );
}

/** Whether somebody may be in both; classes of different groups of one division are not. */
export function mayShareReaders(a: AudienceRule | null, b: AudienceRule | null): boolean {
  if (!a || !b || a.holders !== b.holders) return false;
  if (a.cells && b.cells && !a.cells.some((cell) => b.cells?.includes(cell))) return false;
  if (a.levels !== 'all' && b.levels !== 'all' && !a.levels.some((level) => b.levels.includes(level)))
    return false;
  const areParts = a.group && b.group && a.group.of === b.group.of && String(a.levels) === String(b.levels);
  return !(areParts && a.group?.index !== b.group?.index);
}
