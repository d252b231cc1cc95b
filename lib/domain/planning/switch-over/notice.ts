import { addDays } from '../../directory/day';
import type { Day } from '../../directory/types';
import type { SwitchOverState } from './decision';

/** How long the families' page says that the old login is closed: a school year's half term and some weeks. */
const TOLD_DAYS = 60;

/**
 * What the families' public page says of a switch-over on a day: nothing of one that nobody has decided on, for its day may
 * still move; from the day on that the old login is closed. It changes by itself at midnight.
 */
export function decideNotice(
  { switchOverOn, state }: { switchOverOn: Day | null; state: SwitchOverState },
  todayOn: Day,
): 'before' | 'after' | null {
  if (switchOverOn === null || state === 'open') return null;
  if (todayOn < switchOverOn) return state === 'closed' ? null : 'before';
  return todayOn < addDays(switchOverOn, TOLD_DAYS) ? 'after' : null;
}
