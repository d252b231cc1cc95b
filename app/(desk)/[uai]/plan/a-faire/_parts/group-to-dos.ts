import { addDays, daysBetween, mondayOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { type PlannedAction, stateOf, TO_DO_HORIZON_DAYS } from '@/lib/domain/planning/follow-plan';

export type ToDoGroups = Record<'late' | 'week' | 'soon' | 'later' | 'done', PlannedAction[]>;

/** Actions under the headings of the page, each in the order of their days; what was settled last comes first. */
export function groupToDos(actions: readonly PlannedAction[], todayOn: Day): ToDoGroups {
  const groups: ToDoGroups = { late: [], week: [], soon: [], later: [], done: [] };
  const sundayOn = addDays(mondayOf(todayOn), 6);
  for (const action of [...actions].sort((a, b) => a.dueOn.localeCompare(b.dueOn))) {
    const state = stateOf(action, todayOn);
    if (state === 'done' || state === 'skipped') groups.done.push(action);
    else if (state === 'late') groups.late.push(action);
    else if (action.dueOn <= sundayOn) groups.week.push(action);
    else if (daysBetween(todayOn, action.dueOn) <= TO_DO_HORIZON_DAYS) groups.soon.push(action);
    else groups.later.push(action);
  }
  groups.done.sort((a, b) => (b.doneAt?.getTime() ?? 0) - (a.doneAt?.getTime() ?? 0));
  return groups;
}
