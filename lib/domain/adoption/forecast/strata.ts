import type { ExposureMap } from './exposure-map';
import { type ForecastFamily, isActivatedOn, isCoveredOn, type SchoolDayIndex } from './types';

/**
 * Families that the model cannot tell apart, with the interval in which they got covered. Not covered at time t has
 * the chance Σ sign · E[exp(−z · Σ_{p in profiles} Λ_p)] over the terms (see `listTerms`).
 */
export type Stratum = {
  terms: readonly Term[];
  /** Number of families newly covered in each interval between two observations. */
  newlyCovered: Int32Array;
  notCovered: number;
};
export type Term = { sign: 1 | -1; profiles: Int32Array };

/** Above this many different sets of guardians in one family it is left out of the learning (2^n terms). */
const MOST_NEEDS = 5;

/**
 * For each pupil not reached yet on that day, the guardians who could: without repeats, and without sets that
 * contain another (whoever reaches the smaller set reaches the larger).
 */
export function listNeeds(family: ForecastFamily, on: SchoolDayIndex): number[][] {
  const open = family.pupils.filter((p) => !p.guardians.some((g) => isActivatedOn(family.guardians[g], on)));
  const sets = open.map((p) => new Set(p.guardians));
  return sets
    .filter((set, i) =>
      sets.every((other, j) => i === j || !isSubset(other, set) || (other.size === set.size && i < j)),
    )
    .map((set) => [...set].sort((a, b) => a - b));
}

const isSubset = (inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean =>
  inner.size <= outer.size && [...inner].every((x) => outer.has(x));

/** Counts the families not covered at the first observation by what is the same about them. */
export function buildStrata(
  families: readonly ForecastFamily[],
  map: ExposureMap,
  observedOn: readonly SchoolDayIndex[],
): Stratum[] {
  const baseline = observedOn[0] ?? 0;
  const strata = new Map<string, Stratum>();
  families.forEach((family, at) => {
    const needs = listNeeds(family, baseline);
    if (needs.length === 0 || needs.length > MOST_NEEDS) return;
    const profilesOf = map.profilesOf[at] ?? new Int32Array();
    const terms = listTerms(needs, profilesOf);
    const key = terms.map((t) => `${t.sign}:${t.profiles.join(',')}`).join('|');
    const stratum = strata.get(key) ?? {
      terms,
      newlyCovered: new Int32Array(Math.max(0, observedOn.length - 1)),
      notCovered: 0,
    };
    strata.set(key, stratum);
    const seen = observedOn.findIndex((day) => isCoveredOn(family, day));
    if (seen === -1) stratum.notCovered += 1;
    else stratum.newlyCovered[seen - 1] = (stratum.newlyCovered[seen - 1] ?? 0) + 1;
  });
  return [...strata.values()];
}

/**
 * A family is covered when each need has met one activation. By inclusion and exclusion over the needs N,
 *   P(not covered | z) = Σ_{∅≠S⊆N} (−1)^(|S|+1) · exp(−z · Σ_{g ∈ ∪S} Λ_g),
 * one term for an ordinary family (all its pupils have the same guardians).
 */
function listTerms(needs: readonly number[][], profilesOf: Int32Array): Term[] {
  const terms: Term[] = [];
  for (let subset = 1; subset < 2 ** needs.length; subset += 1) {
    const chosen = needs.filter((_, i) => subset & (1 << i));
    const union = [...new Set(chosen.flat())];
    const profiles = Int32Array.from(union, (g) => profilesOf[g] ?? 0).sort();
    terms.push({ sign: chosen.length % 2 === 1 ? 1 : -1, profiles });
  }
  return terms;
}
