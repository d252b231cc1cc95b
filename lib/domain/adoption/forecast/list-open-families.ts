import type { ExposureMap } from './exposure-map';
import { listNeeds } from './strata';
import { type ForecastFamily, isActivatedOn, isCoveredOn, type SchoolDayIndex } from './types';

/** A family not covered at the last observation, with what is known of it. Guardians are told by their profiles. */
export type OpenFamily = {
  /** Guardians without activation now. */
  open: Int32Array;
  /** Sets of them, by place in `open`: one of each set must activate. */
  needs: readonly (readonly number[])[];
  /** The guardians of the only need; undefined when there are several. */
  onlyNeed: Int32Array | undefined;
  /** Activations seen after the baseline: this family moves. In days after the baseline: the observations around. */
  seen: readonly { profile: number; after: number; upTo: number }[];
};

/** The families still to be covered, in the order given. */
export function listOpenFamilies(
  families: readonly ForecastFamily[],
  map: ExposureMap,
  observedOn: readonly SchoolDayIndex[],
): OpenFamily[] {
  const base = observedOn[0] ?? 0;
  const now = observedOn.at(-1) ?? base;
  return families.flatMap((family, at) => {
    if (isCoveredOn(family, now)) return [];
    const profileOf = (guardian: number) => map.profilesOf[at]?.[guardian] ?? 0;
    const open = family.guardians.flatMap((g, i) => (isActivatedOn(g, now) ? [] : [i]));
    const seen = listSeen(family, profileOf, observedOn);
    const needs = listNeeds(family, now);
    return [
      {
        open: Int32Array.from(open, profileOf),
        needs: needs.map((need) => need.map((guardian) => open.indexOf(guardian))),
        onlyNeed: needs.length === 1 ? Int32Array.from(needs[0] ?? [], profileOf) : undefined,
        seen,
      },
    ];
  });
}

/** The activations of a family that lists after the baseline showed. */
export function listSeen(
  { guardians }: ForecastFamily,
  profileOf: (guardian: number) => number,
  observedOn: readonly SchoolDayIndex[],
): OpenFamily['seen'] {
  const base = observedOn[0] ?? 0;
  const now = observedOn.at(-1) ?? base;
  return guardians.flatMap((guardian, i) => {
    if (!isActivatedOn(guardian, now) || isActivatedOn(guardian, base)) return [];
    const upTo = observedOn.findIndex((day) => isActivatedOn(guardian, day));
    const after = (observedOn[upTo - 1] ?? base) - base;
    return [{ profile: profileOf(i), after, upTo: (observedOn[upTo] ?? now) - base }];
  });
}
