import type { Intensities } from './intensity';
import { AT } from './parameters';
import type { Stratum, Term } from './strata';

/** A chance is never taken for less: rounding must not make an observation impossible. */
const LEAST_CHANCE = 1e-12;

/** E[exp(−z·s)] for z gamma with mean 1 and variance θ: its Laplace transform, (1 + θs)^(−1/θ). */
const laplace = (sum: number, variance: number): number =>
  sum === 0 ? 1 : Math.exp(-Math.log(1 + variance * sum) / variance);

/**
 * Logarithm of the chance of what was observed, up to a constant. Families are independent given the parameters,
 * and the frailty of each is integrated out in closed form, so the counts of a stratum are multinomial over the
 * intervals: a family covered between observations a and b counts S(a) − S(b), one never covered S(now), with
 *   S(t) = (1 − π) · Σ sign · L(Σ Λ(t)) + π · Σ sign · L(Σ Λ_personal(t)).
 * It is exact: interval censoring, the slowing down as easy families leave, and members' likeness are all in it.
 * @param tables with a column for each observation, the baseline first
 */
export function measureLogLikelihood(
  strata: readonly Stratum[],
  tables: Intensities,
  values: Float64Array,
  offset: number,
): number {
  const variance = values[offset + AT.frailtyVariance] as number;
  const share = values[offset + AT.personalOnlyShare] as number;
  let sum = 0;
  for (let s = 0; s < strata.length; s += 1) {
    const { terms, newlyCovered, notCovered } = strata[s] as Stratum;
    let before = 1;
    for (let i = 0; i < newlyCovered.length; i += 1) {
      const count = newlyCovered[i] as number;
      const next = (newlyCovered[i + 1] as number | undefined) ?? 1;
      // Needed at both ends of an interval in which somebody was covered, and at the end of the last one.
      if (count === 0 && next === 0) continue;
      const after =
        (1 - share) * sumTerms(terms, tables.all, tables.width, i + 1, variance) +
        share * sumTerms(terms, tables.personal, tables.width, i + 1, variance);
      if (count > 0) sum += count * Math.log(Math.max(before - after, LEAST_CHANCE));
      before = after;
    }
    if (notCovered > 0) sum += notCovered * Math.log(Math.max(before, LEAST_CHANCE));
  }
  return sum;
}

function sumTerms(
  terms: readonly Term[],
  table: Float64Array,
  width: number,
  column: number,
  variance: number,
): number {
  let total = 0;
  for (let t = 0; t < terms.length; t += 1) {
    const { sign, profiles } = terms[t] as Term;
    let sum = 0;
    for (let i = 0; i < profiles.length; i += 1) {
      sum += table[(profiles[i] as number) * width + column] as number;
    }
    total += sign * laplace(sum, variance);
  }
  return total;
}
