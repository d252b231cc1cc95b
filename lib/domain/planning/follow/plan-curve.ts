import type { Day } from '../../directory/types';

/** Why a curve was kept: the plan was adopted, or a re-plan of it was taken. */
export type CurveReason = 'adopted' | 'replanned';

/** Families covered at the end of a school day: the middle, and the interval that holds in eight cases of ten. */
export type CurveDay = { on: Day; low: number; median: number; high: number };

/** The share aimed at and when it was to be reached; days are null beyond the school year. */
export type CurveGoal = {
  rate: number;
  earliestOn: Day | null;
  medianOn: Day | null;
  latestOn: Day | null;
};

/** What was expected of a plan on the day it was decided. */
export type PlanCurve = {
  decidedAt: Date;
  reason: CurveReason;
  seed: number;
  /** The day of the list that it starts from. */
  observedOn: Day;
  /** Families in all and covered on that day. */
  families: number;
  covered: number;
  /** In order, one for each school day after `observedOn`. */
  days: readonly CurveDay[];
  goal: CurveGoal;
};

/** Families expected on a day; undefined before the curve begins. After its end the last day holds. */
export function readCurve(
  { observedOn, covered, days }: Pick<PlanCurve, 'observedOn' | 'covered' | 'days'>,
  on: Day,
): Omit<CurveDay, 'on'> | undefined {
  if (on < observedOn) return undefined;
  return days.findLast((day) => day.on <= on) ?? { low: covered, median: covered, high: covered };
}

export type PlannedAgainstActual = {
  on: Day;
  /** Shares of families, 0..1: the school may have more families today than when the curve was made. */
  plannedRate: number;
  actualRate: number;
  /** Families more (or, negative, fewer) than planned, of those that the school has on the day. */
  families: number;
  position: 'under' | 'within' | 'over';
  /** Where it cannot be told (no list since, not within the year) a day is null. */
  goal: { rate: number; plannedOn: Day | null; expectedOn: Day | null };
};

/**
 * What is, beside what was planned, on the day of the newest list. Undefined while no list has come since the curve
 * begins: then there is nothing to compare, which is not the same as being on the way.
 */
export function comparePlanned(
  curve: Pick<PlanCurve, 'observedOn' | 'families' | 'covered' | 'days' | 'goal'>,
  actual: { on: Day; covered: number; total: number },
  expectedOn: Day | null,
): PlannedAgainstActual | undefined {
  const planned = readCurve(curve, actual.on);
  if (!planned || actual.on <= curve.observedOn || curve.families === 0 || actual.total === 0)
    return undefined;
  const rateOf = (families: number) => families / curve.families;
  const actualRate = actual.covered / actual.total;
  return {
    on: actual.on,
    plannedRate: rateOf(planned.median),
    actualRate,
    families: actual.covered - Math.round(rateOf(planned.median) * actual.total),
    position:
      actualRate < rateOf(planned.low) ? 'under' : actualRate > rateOf(planned.high) ? 'over' : 'within',
    goal: { rate: curve.goal.rate, plannedOn: curve.goal.medianOn, expectedOn },
  };
}
