import type { Role } from '../../access/types';
import { addDays, mondayOf } from '../../directory/day';
import type { Day } from '../../directory/types';
import type { EditedPhase, PlanEdit } from '../edit/plan-edit';
import type { ActionKind } from '../scenario';
import { addSchoolDays, countSchoolDays } from '../school-calendar';
import { type Conflict, type ConflictGround, listOpen, moveTo, type OpenAction } from './conflict';

/** People are invited to these, or announced to them: they keep their day. */
const HELD: readonly ActionKind[] = ['meeting', 'switch_over'];
/** How many weeks ahead room is looked for. */
const LOOK_AHEAD = 8;

/** Weeks in which a role has more to do than it has minutes for; a week with holidays has fewer. */
export function listOverloaded(ground: ConflictGround, phases: readonly EditedPhase[]): Conflict[] {
  const { staff, todayOn } = ground;
  const work = listOpen(phases).filter((action) => !action.automatic && action.dueOn >= mondayOf(todayOn));
  const weeks = [...new Set(work.map((action) => mondayOf(action.dueOn)))].sort();
  return weeks.flatMap((mondayOn) =>
    (Object.keys(staff) as Role[]).flatMap((role): Conflict[] => {
      const capacity = minutesIn(ground, role, mondayOn);
      const minutes = sum(work, role, mondayOn);
      if (minutes <= capacity) return [];
      return [
        {
          code: 'over_capacity',
          mondayOn,
          role,
          minutes,
          capacity,
          repair: spreadWork(ground, work, role, mondayOn) ?? [],
        },
      ];
    }),
  );
}

const sum = (work: readonly OpenAction[], role: Role, mondayOn: Day): number =>
  work
    .filter((action) => action.role === role && mondayOf(action.dueOn) === mondayOn)
    .reduce((total, action) => total + action.workMinutes, 0);

const minutesIn = ({ staff, calendar }: ConflictGround, role: Role, mondayOn: Day): number =>
  Math.floor(((staff[role] ?? 0) * countSchoolDays(calendar, mondayOn, addDays(mondayOn, 4))) / 5);

/** The latest of the week's work moved to the first weeks with room, until the week holds; undefined when it cannot. */
function spreadWork(
  ground: ConflictGround,
  work: readonly OpenAction[],
  role: Role,
  mondayOn: Day,
): PlanEdit[] | undefined {
  const moves: PlanEdit[] = [];
  const added = new Map<Day, number>();
  let over = sum(work, role, mondayOn) - minutesIn(ground, role, mondayOn);
  const movable = work.filter(
    (action) =>
      action.role === role &&
      mondayOf(action.dueOn) === mondayOn &&
      action.workMinutes > 0 &&
      !HELD.includes(action.kind),
  );
  for (const action of movable.reverse()) {
    if (over <= 0) break;
    const week = Array.from({ length: LOOK_AHEAD }, (_, n) => addDays(mondayOn, 7 * (n + 1))).find(
      (monday) => {
        const taken = sum(work, role, monday) + (added.get(monday) ?? 0);
        return taken + action.workMinutes <= minutesIn(ground, role, monday);
      },
    );
    if (!week) continue;
    added.set(week, (added.get(week) ?? 0) + action.workMinutes);
    moves.push(moveTo(action, addSchoolDays(ground.calendar, week, 0)));
    over -= action.workMinutes;
  }
  return over <= 0 ? moves : undefined;
}
