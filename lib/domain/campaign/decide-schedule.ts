import { instantOf, type LocalMoment, momentIn } from '../directory/wall-clock';
import type { SchoolCalendar } from '../planning/school-calendar';
import { ok, type Result, refuse } from '../result';
import { findQuietReason, type QuietReason } from './quiet-time';

/** A form filled in a few minutes ago still means "now"; older than that it is a mistake in the date. */
export const LATE_TOLERANCE_MS = 5 * 60_000;

export type ScheduleProblem = 'in_past' | QuietReason;

/**
 * When a wave leaves. `requested` is on the school's clock; `now` means at once. Families are not written to
 * at night, on Sundays, on public holidays and in school holidays unless the principal insists (`force`).
 */
export function decideSchedule(input: {
  requested: 'now' | LocalMoment;
  now: Date;
  timeZone: string;
  calendar: SchoolCalendar;
  force: boolean;
}): Result<{ scheduledAt: Date }, ScheduleProblem> {
  const { requested, now, timeZone, calendar, force } = input;
  const wanted = requested === 'now' ? now : instantOf(timeZone, requested);
  if (wanted.getTime() < now.getTime() - LATE_TOLERANCE_MS) return refuse('in_past');
  const scheduledAt = new Date(Math.max(wanted.getTime(), now.getTime()));
  const quiet = findQuietReason(momentIn(timeZone, scheduledAt), calendar);
  return quiet && !force ? refuse(quiet) : ok({ scheduledAt });
}
