import { daysBetween } from '../directory/day';
import type { Day } from '../directory/types';
import type { HolderId } from '../roster/types';

/** So many days after a message it is looked who has activated. */
export const EFFECT_DAYS = [3, 7, 14] as const;
export type EffectDays = (typeof EFFECT_DAYS)[number];

/** Somebody who was written to, or was to be and was kept back, and from which day on they are followed. */
export type Followed = { holderId: HolderId; fromOn: Day };

/** Activated within so many days, of those followed for as long; null: nobody has been followed for as long yet. */
export type EffectCount = { activated: number; followed: number } | null;

/**
 * How many of a group have activated within 3, 7 and 14 days. Counted over those only whose time is up by `on`, so that a
 * wave that is spread, or is young, does not look worse than it is. `activatedOn`: the first day on which a list
 * showed it. `untilOn`: the group is no longer one from then on (the message came to it as well).
 */
export function summariseEffect(input: {
  people: readonly Followed[];
  activatedOn: ReadonlyMap<HolderId, Day>;
  on: Day;
  untilOn?: Day;
}): Record<EffectDays, EffectCount> {
  const { people, activatedOn, on, untilOn } = input;
  const count = (days: number): EffectCount => {
    const last = untilOn !== undefined && untilOn < on ? untilOn : on;
    const followed = people.filter(({ fromOn }) => daysBetween(fromOn, last) >= days);
    if (followed.length === 0) return null;
    const activated = followed.filter(({ holderId, fromOn }) => {
      const day = activatedOn.get(holderId);
      return day !== undefined && daysBetween(fromOn, day) <= days;
    });
    return { activated: activated.length, followed: followed.length };
  };
  return { 3: count(3), 7: count(7), 14: count(14) };
}
