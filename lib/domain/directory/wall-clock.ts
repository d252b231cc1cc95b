import { Temporal } from 'temporal-polyfill';
import type { Day } from './types';

/** A school's wall clock: a day and the minutes since its midnight. */
export type LocalMoment = { on: Day; minute: number };

/** The school's wall clock at an instant. */
export function momentIn(timeZone: string, at: Date): LocalMoment {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return { on: local.toPlainDate().toString(), minute: local.hour * 60 + local.minute };
}

/** The instant of a wall clock; one that the clock change skips or repeats is taken as `compatible` does. */
export function instantOf(timeZone: string, { on, minute }: LocalMoment): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const local = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime: time });
  return new Date(local.epochMilliseconds);
}

const two = (n: number) => String(n).padStart(2, '0');

/** "09:05", as a time field of a form has it. */
export const clockOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** "2026-09-07T09:05", as a field for a day and an hour has it. */
export const writeMoment = ({ on, minute }: LocalMoment): string => `${on}T${clockOf(minute)}`;
