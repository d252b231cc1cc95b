import type { Day } from '@/lib/domain/directory/types';
import { type ActionState, stateOf } from '@/lib/domain/planning/follow-plan';
import { formatCount } from '@/lib/messages/format';

type Settled = { dueOn: Day; settled: boolean; skipped: boolean };

/** Cells of a phase's row: done, late, not needed, to come. */
export function countStates(actions: readonly Settled[], todayOn: Day): string[] {
  const states = actions.map(({ dueOn, settled, skipped }) =>
    stateOf({ dueOn, skipped, doneAt: settled ? SETTLED : null }, todayOn),
  );
  const count = (...wanted: ActionState[]) =>
    formatCount(states.filter((state) => wanted.includes(state)).length);
  return [count('done'), count('late'), count('skipped'), count('due', 'coming')];
}

/** When it was does not matter here. */
const SETTLED = new Date(0);
