import { addDays } from '../../directory/day';
import type { Day } from '../../directory/types';
import type { HolderId } from '../../roster/types';

/** Days after the switch-over at which a school looks back. */
export const LOOK_BACK_DAYS = [1, 3, 7, 14] as const;

/** Connections are compared over as many days on each side. */
export const COMPARED_DAYS = 14;

export type OutcomeGround = {
  switchOverOn: Day;
  todayOn: Day;
  /** Those who would have been locked out on the eve and are still enrolled or guardians. */
  cohort: readonly HolderId[];
  /** The first day on which each was activated, as the lists say; missing: not yet. */
  activatedOn: ReadonlyMap<HolderId, Day>;
  /** Day of the newest list of accounts: what came after it is not known. */
  toldOn: Day | null;
};

export type CohortOutcome = {
  size: number;
  /** Active before the day, as a later list told: they were not locked out at all. */
  before: number;
  /** How many had activated so many days after the switch-over; null: no list tells of that day yet. */
  within: { days: number; count: number | null }[];
  /** From the day on, what the lists tell of each day: how many of them had activated. */
  curve: { on: Day; count: number }[];
  /** Those who still have no account that works. */
  left: HolderId[];
};

/** What became of those who were locked out, as far as the lists tell. */
export function measureCohort(ground: OutcomeGround): CohortOutcome {
  const { switchOverOn, todayOn, cohort, activatedOn, toldOn } = ground;
  const known = toldOn === null || toldOn > todayOn ? todayOn : toldOn;
  const isActiveBy = (id: HolderId, on: Day) => (activatedOn.get(id) ?? '9') <= on;
  const countBy = (on: Day) => cohort.filter((id) => isActiveBy(id, on)).length;
  const curve: CohortOutcome['curve'] = [];
  const last = addDays(switchOverOn, COMPARED_DAYS);
  for (let on = switchOverOn; on <= known && on <= last; on = addDays(on, 1)) {
    curve.push({ on, count: countBy(on) });
  }
  return {
    size: cohort.length,
    before: countBy(addDays(switchOverOn, -1)),
    within: LOOK_BACK_DAYS.map((days) => {
      const on = addDays(switchOverOn, days);
      return { days, count: toldOn !== null && on <= known ? countBy(on) : null };
    }),
    curve,
    left: cohort.filter((id) => !isActiveBy(id, known)),
  };
}
