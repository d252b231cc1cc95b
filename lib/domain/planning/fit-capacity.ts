import type { Role } from '../access/types';
import { mondayOf } from '../directory/day';
import type { Day } from '../directory/types';
import type { DatedAction } from './plan';
import type { ActionKind } from './scenario';

/** Minutes a week of five school days that all who have the role can give together; a role left out has no limit. */
export type StaffMinutes = { readonly [role in Role]?: number };

/** People are invited to these: they are held on their day, whatever else has to wait. */
const HELD: readonly ActionKind[] = ['meeting', 'switch_over'];

/** An action with the day on which it will be done; null: not within the school days given. */
export type FittedAction = DatedAction & { doneOn: Day | null };

export type FittedWeek = { mondayOn: Day; minutes: { [role in Role]?: number } };

export type FittedWork = {
  /** In the order given. */
  actions: FittedAction[];
  /** Minutes worked, of all roles; with `unfinishedMinutes` they add up to the work of the plan. */
  weeks: FittedWeek[];
  unfinishedMinutes: number;
};

export type Capacity = {
  staff: StaffMinutes;
  /** No document is handed out before this day. */
  printedOn: Day;
};

/**
 * When the staff will get the actions of a plan done. Each role works through its own in the order of their days, none
 * before its day; what a week has no minutes left for goes on in the next, before what is due there, and an action is done
 * when its last minute is. A week with holidays in it has fewer minutes.
 * @param schoolDays in order; the work of after the last one is left unfinished
 */
export function fitCapacity(
  actions: readonly DatedAction[],
  schoolDays: readonly Day[],
  { staff, printedOn }: Capacity,
): FittedWork {
  const weeks = groupByWeek(schoolDays);
  const doneOn = new Map<DatedAction, Day | null>();
  const worked = new Map<Day, FittedWeek>();
  const work = (mondayOn: Day, role: Role, minutes: number) => {
    const week = worked.get(mondayOn) ?? { mondayOn, minutes: {} };
    week.minutes[role] = (week.minutes[role] ?? 0) + minutes;
    worked.set(mondayOn, week);
  };
  let unfinishedMinutes = 0;
  for (const role of new Set(actions.map((action) => action.role))) {
    const own = actions
      .filter((action) => action.role === role)
      .map((action) => ({ action, dueOn: readyOn(action, printedOn), left: action.workMinutes }))
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
    const isFree = ({ action }: Task) => action.automatic || action.workMinutes === 0;
    const held = own.filter((task) => isFree(task) || HELD.includes(task.action.kind));
    const queue = own.filter((task) => !held.includes(task));
    for (const { mondayOn, days } of weeks) {
      const until = days.at(-1) as Day;
      const room = ((staff[role] ?? Number.POSITIVE_INFINITY) * days.length) / 5;
      let used = 0;
      const give = (task: Task, minutes: number) => {
        task.left -= minutes;
        used += minutes;
        if (minutes > 0) work(mondayOn, role, minutes);
      };
      for (const task of held) {
        if (doneOn.has(task.action) || task.dueOn > until) continue;
        give(task, task.left);
        doneOn.set(task.action, days.find((day) => day >= task.dueOn) ?? until);
      }
      let waited = false;
      for (let task = queue[0]; task && task.dueOn <= until; task = queue[0]) {
        waited ||= task.dueOn < (days[0] as Day);
        give(task, Math.min(task.left, Math.max(0, room - used)));
        if (task.left > 0) break;
        queue.shift();
        const place = room > 0 ? Math.ceil((days.length * used) / room) - 1 : 0;
        const reachedOn = days[Math.min(days.length - 1, Math.max(0, place))] as Day;
        const ownDay = days.find((day) => day >= task.dueOn) ?? until;
        doneOn.set(task.action, waited && reachedOn > ownDay ? reachedOn : ownDay);
      }
    }
    unfinishedMinutes += own.reduce((sum, task) => sum + task.left, 0);
  }
  return {
    actions: actions.map((action) => ({ ...action, doneOn: doneOn.get(action) ?? null })),
    weeks: [...worked.values()].sort((a, b) => a.mondayOn.localeCompare(b.mondayOn)),
    unfinishedMinutes,
  };
}

type Task = { action: DatedAction; dueOn: Day; left: number };

const readyOn = ({ kind, dueOn }: DatedAction, printedOn: Day): Day =>
  kind === 'document' && dueOn < printedOn ? printedOn : dueOn;

function groupByWeek(schoolDays: readonly Day[]): { mondayOn: Day; days: Day[] }[] {
  const weeks = new Map<Day, Day[]>();
  for (const day of schoolDays) {
    const mondayOn = mondayOf(day);
    const days = weeks.get(mondayOn);
    if (days) days.push(day);
    else weeks.set(mondayOn, [day]);
  }
  return [...weeks].map(([mondayOn, days]) => ({ mondayOn, days }));
}
