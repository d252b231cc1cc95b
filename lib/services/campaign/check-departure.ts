import { z } from 'zod';
import type { Tx } from '@/db/client';
import { inSchool, type SchoolScope } from '@/db/scope';
import { decideSchedule, type ScheduleProblem } from '@/lib/domain/campaign/decide-schedule';
import { isDay } from '@/lib/domain/directory/day';
import type { LocalMoment } from '@/lib/domain/directory/wall-clock';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool, type SchoolCard } from '../directory/get-school';
import { loadQuietCalendar } from './load-quiet-calendar';

/** `now`, or the wall clock of the school as a form sends it: `2026-11-24T08:30`. */
export const departureInput = z.union([
  z.literal('now'),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
    .refine((text) => isDay(text.slice(0, 10))),
]);

/** `19:00` on the school's clock. */
export const clockInput = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Minutes since midnight. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

type Departure = { at: string; force: boolean };

/** Whether a wave could leave then, before anybody confirms it. Refusals: `invalid_time` and those of the calendar. */
export async function checkDeparture(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  asked: Departure,
): Promise<Result<{ scheduledAt: Date }, 'invalid_time' | ScheduleProblem>> {
  if (!departureInput.safeParse(asked.at).success) return refuse('invalid_time');
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, (tx) => decideDeparture(tx, ctx.now, school, asked));
}

/** The same inside a transaction that is open. */
export async function decideDeparture(
  tx: Tx,
  now: Date,
  { uai, timeZone, zone }: Pick<SchoolCard, 'uai' | 'timeZone' | 'zone'>,
  { at, force }: Departure,
): Promise<Result<{ scheduledAt: Date }, ScheduleProblem>> {
  return decideSchedule({
    requested: at === 'now' ? 'now' : momentOf(at),
    now,
    timeZone,
    calendar: await loadQuietCalendar(tx, { uai, zone, timeZone, now }),
    force,
  });
}

const momentOf = (text: string): LocalMoment => ({
  on: text.slice(0, 10),
  minute: minuteOf(text.slice(11)),
});
