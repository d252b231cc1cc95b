import type { Day } from '../directory/types';
import { type SchoolCalendar, schoolDaysBetween } from './school-calendar';

/** Families a school week, towards a goal on a day. */
export type Pace = {
  by: Day;
  /** The share of families that the goal wants covered. */
  goal: number;
  /** Families that the goal still asks for. */
  left: number;
  /** School days from tomorrow to the day of the goal; 0 when it has passed. */
  schoolDays: number;
  /** Needed a week of five school days from now on; null when no school day is left. */
  neededPerWeek: number | null;
  /** Won a week since the day with news before the latest one; null: not told. */
  recentPerWeek: number | null;
};

type Input = {
  calendar: SchoolCalendar;
  todayOn: Day;
  goal: { by: Day; value: number };
  families: { total: number; covered: number };
  /** Net gain of covered families between the last two days with news. */
  recent?: { fromOn: Day; toOn: Day; net: number };
};

const WEEK = 5;

/**
 * What the goal asks for and what is happening, in families a school week (five school days). `neededPerWeek` is null when no
 * school day is left, `recentPerWeek` when no two days with news lie apart.
 */
export function decidePace({ calendar, todayOn, goal, families, recent }: Input): Pace {
  const left = Math.max(0, Math.ceil(goal.value * families.total - 1e-9) - families.covered);
  const schoolDays = Math.max(0, schoolDaysBetween(calendar, todayOn, goal.by));
  const between = recent ? schoolDaysBetween(calendar, recent.fromOn, recent.toOn) : 0;
  return {
    by: goal.by,
    goal: goal.value,
    left,
    schoolDays,
    neededPerWeek: schoolDays > 0 ? (left * WEEK) / schoolDays : null,
    recentPerWeek: recent && between > 0 ? (recent.net * WEEK) / between : null,
  };
}
