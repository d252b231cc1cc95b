import type { Day } from '../directory/types';
import type { AccountState } from '../roster/types';

/**
 * From the weakest to the strongest. When one list names an account in several rows (one per child), or a holder
 * with several accounts, the strongest row is the truth: activated if any row says so (METRICS: activated).
 * What comes next follows the way to activation; blocked and disputed stand near its end, for those accounts
 * had an owner, who needs help rather than another notification.
 */
const STRENGTH: readonly AccountState[] = [
  'absent',
  'not_notified',
  'expired',
  'notified',
  'blocked',
  'disputed',
  'pending_email',
  'activated',
];

/** Positive when `a` is the stronger, 0 when they are the same. */
export const compareStates = (a: AccountState, b: AccountState): number =>
  STRENGTH.indexOf(a) - STRENGTH.indexOf(b);

export type StateStatement = { state: AccountState; notifiedOn?: Day; activatedOn?: Day };

/**
 * What several rows of one list say together about one account: the strongest state, the last notification,
 * the first activation. The order of the rows does not matter. Undefined for no row.
 */
export function strongestStatement(statements: readonly StateStatement[]): StateStatement | undefined {
  const [first, ...rest] = statements;
  if (!first) return undefined;
  return rest.reduce<StateStatement>((all, one) => mergeStatements(all, one), first);
}

function mergeStatements(a: StateStatement, b: StateStatement): StateStatement {
  return {
    state: compareStates(a.state, b.state) >= 0 ? a.state : b.state,
    ...mergeStateDays(a, b),
  };
}

type StateDays = { notifiedOn?: Day; activatedOn?: Day };

/** The last notification and the first activation that either knows. */
export function mergeStateDays(a: StateDays, b: StateDays): StateDays {
  const notified = [a.notifiedOn, b.notifiedOn].filter((on) => on !== undefined).sort();
  const activated = [a.activatedOn, b.activatedOn].filter((on) => on !== undefined).sort();
  const notifiedOn = notified.at(-1);
  const activatedOn = activated.at(0);
  return { ...(notifiedOn && { notifiedOn }), ...(activatedOn && { activatedOn }) };
}
