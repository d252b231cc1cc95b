import { daysBetween } from '../directory/day';
import type { Day } from '../directory/types';

/** After two weeks without a list, many reminders would reach families that have activated since. */
export const OLD_AFTER_DAYS = 14;

/** Whether what is known of the guardians' accounts is too old to write by it; null: nothing is known. */
export const areAccountsOld = (accountsOn: Day | null, on: Day): boolean =>
  accountsOn === null || daysBetween(accountsOn, on) > OLD_AFTER_DAYS;
