import type { Day } from '../directory/types';
import { addSchoolDays, countSchoolDays, type SchoolCalendar } from './school-calendar';

/** First and last day of a phase, both included. */
export type PhaseSpan = { startsOn: Day; endsOn: Day };

/** An observation by its place in a phase. */
export type PhasePoint<T> = {
  point: T;
  /** School days since the first day of the phase: 0 on that day, and for what was known before it. */
  phaseDay: number;
  /** 1 for the phase's first five school days; 0: known before the phase began. */
  week: number;
};

const WEEK = 5;

/**
 * The observations of a phase by school day, oldest first: those inside, and before them the last one from before,
 * which says where the phase started from. A list made on a day without school counts for the last school day.
 */
export function placeInPhase<T extends { on: Day }>(
  calendar: SchoolCalendar,
  { startsOn, endsOn }: PhaseSpan,
  points: readonly T[],
): PhasePoint<T>[] {
  const before = points.findLast((p) => p.on < startsOn);
  const inside = points
    .filter((p) => startsOn <= p.on && p.on <= endsOn)
    .map((point) => {
      const phaseDay = Math.max(0, countSchoolDays(calendar, startsOn, point.on) - 1);
      return { point, phaseDay, week: Math.floor(phaseDay / WEEK) + 1 };
    });
  return before ? [{ point: before, phaseDay: 0, week: 0 }, ...inside] : inside;
}

export type AlignedWeek<T> = {
  /** 0: where the phases started from. */
  week: number;
  /** The last observation of the week in each phase; null: no list that week. */
  base: T | null;
  other: T | null;
};

/** Two phases week by week (METRICS: series): week 2 of the one beside week 2 of the other, holidays not counted. */
export function alignPhases<T extends { on: Day }>(
  base: readonly PhasePoint<T>[],
  other: readonly PhasePoint<T>[],
): AlignedWeek<T>[] {
  const weeks = [...new Set([...base, ...other].map((p) => p.week))].sort((a, b) => a - b);
  const lastOf = (of: readonly PhasePoint<T>[], week: number) =>
    of.findLast((p) => p.week === week)?.point ?? null;
  return weeks.map((week) => ({ week, base: lastOf(base, week), other: lastOf(other, week) }));
}

/** The day of the phase that starts on `startsOn` on which its school day `phaseDay` falls. */
export const dayOfPhase = (calendar: SchoolCalendar, startsOn: Day, phaseDay: number): Day =>
  phaseDay === 0 ? startsOn : addSchoolDays(calendar, addSchoolDays(calendar, startsOn, 0), phaseDay);
