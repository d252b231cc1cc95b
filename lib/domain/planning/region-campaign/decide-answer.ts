import { daysBetween } from '../../directory/day';
import type { Day } from '../../directory/types';
import { ok, type Result, refuse } from '../../result';

/** What a school has told its région; null: it has opened the campaign and said nothing. */
export type CampaignAnswer = 'adopted' | 'declined';

export type AnswerProblem = 'campaign_closed' | 'campaign_answer_over';

/**
 * Whether a school may answer now. A first answer is taken as long as the campaign runs, also a late one: a school that
 * joins late is better than one that does not. Changing one's mind ends with the day that the région has named.
 */
export function decideAnswer(ground: {
  isClosed: boolean;
  answerBy: Day;
  todayOn: Day;
  answer: CampaignAnswer | null;
}): Result<null, AnswerProblem> {
  const { isClosed, answerBy, todayOn, answer } = ground;
  if (isClosed) return refuse('campaign_closed');
  if (answer !== null && todayOn > answerBy) return refuse('campaign_answer_over', { on: answerBy });
  return ok(null);
}

/** A reminder that was sent: when, to how many schools. */
export type Reminder = { on: Day; schools: number };

export const MOST_REMINDERS = 3;
/** Days between two of them: a principal who is away for a week is not reminded twice. */
export const REMINDER_DAYS = 5;

export type ReminderProblem =
  | 'campaign_closed'
  | 'nobody_to_remind'
  | 'too_many_reminders'
  | 'reminded_lately';

/** Whether the schools without an answer may be reminded today. */
export function decideReminder(ground: {
  isClosed: boolean;
  todayOn: Day;
  /** The oldest first. */
  reminders: readonly Reminder[];
  silent: number;
}): Result<null, ReminderProblem> {
  const { isClosed, todayOn, reminders, silent } = ground;
  if (isClosed) return refuse('campaign_closed');
  if (silent === 0) return refuse('nobody_to_remind');
  if (reminders.length >= MOST_REMINDERS) return refuse('too_many_reminders', { max: MOST_REMINDERS });
  const last = reminders.at(-1);
  if (last && daysBetween(last.on, todayOn) < REMINDER_DAYS) {
    return refuse('reminded_lately', { on: last.on, days: REMINDER_DAYS });
  }
  return ok(null);
}
