import { addDays, dayIn } from '@/lib/domain/directory/day';
import type { Round } from './run-round';
import { enqueueWatchSchools } from './watch-school-job';

/** 03:00 UTC: before the day begins in Paris, and by day nowhere that schools are many. */
const HOUR_UTC = 3;
const HOUR_MS = 3600_000;

/** Every night every school with figures is looked at: an alert may begin or end without a new file. */
export const WATCH_SCHOOLS: Round = {
  name: 'watch-schools',
  dueAt: (now) => dayIn('UTC', new Date(now.getTime() - HOUR_UTC * HOUR_MS)),
  next: (on) => addDays(on, 1),
  momentOf: (on) => new Date(Date.parse(`${on}T00:00:00Z`) + HOUR_UTC * HOUR_MS),
  enqueuePage: (tx, { schools }) =>
    enqueueWatchSchools(
      tx,
      schools.map(({ uai }) => uai),
    ),
};
