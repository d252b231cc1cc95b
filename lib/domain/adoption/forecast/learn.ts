import { buildExposureMap } from './exposure-map';
import { allocateIntensities, fillIntensities } from './intensity';
import { measureLogLikelihood } from './likelihood';
import {
  fromScale,
  PARAMETER_COUNT,
  PARAMETERS,
  type ParameterName,
  type Priors,
  toScale,
} from './parameters';
import { drawNormal, type Random } from './random';
import { refine } from './refine';
import { buildStrata } from './strata';
import { isCoveredOn, listObservationDays, type SchoolHistory } from './types';

/** One interval is the least that shows a movement. */
export const LEAST_OBSERVATIONS = 2;
/** With fewer families open at the baseline one more or less is over five points of their rate: chance alone. */
export const LEAST_FAMILIES_AT_RISK = 20;
/** Draws from the priors; a quarter as many are kept, of equal weight. */
export const DEFAULT_DRAWS = 2000;
const KEPT_SHARE = 0.25;
/** Above this share of effective draws the history has hardly told the priors apart. */
const MOSTLY_PRIOR_SHARE = 0.5;

/** What the forecast leans on: the priors alone, the priors more than the school, or the school's own history. */
export type Basis = 'prior' | 'mostly_prior' | 'school';

/** Parameter sets of equal weight, `PARAMETER_COUNT` values each in the order of `PARAMETERS`. */
export type Learned = {
  draws: number;
  values: Float64Array;
  basis: Basis;
  /** Days with a list, and families not covered on the first: those that there was something to learn from. */
  observations: number;
  familiesAtRisk: number;
  /** Draws from the priors, and how many of them the likelihood leaves effective: near all of them, little learnt. */
  priorDraws: number;
  effectiveDraws: number;
  /** Rounds of refinement that were needed because too few draws from the priors fitted. */
  rounds: number;
};

/**
 * Learns the parameters from a school (MODELS: sampling–importance–resampling). Where the history is too short
 * (`hasEnoughData`) it returns the priors' own draws.
 */
export function learnParameters(
  history: SchoolHistory,
  priors: Priors,
  options: { random: Random; draws?: number },
): Learned {
  const priorDraws = options.draws ?? DEFAULT_DRAWS;
  const draws = Math.max(1, Math.round(priorDraws * KEPT_SHARE));
  const observedOn = listObservationDays(history);
  const base = observedOn[0] ?? 0;
  const facts = {
    draws,
    priorDraws,
    observations: observedOn.length,
    familiesAtRisk: history.families.filter((f) => !isCoveredOn(f, base)).length,
  };
  const scores = drawScores(priorDraws, options.random);
  if (!hasEnoughData(facts)) {
    const values = toValues(scores.subarray(0, draws * PARAMETER_COUNT), priors);
    return { ...facts, values, basis: 'prior', effectiveDraws: priorDraws, rounds: 0 };
  }
  const { effectiveDraws, rounds, ...refined } = refine(
    scores,
    draws,
    buildLikelihood(history, observedOn, priors),
    options.random,
  );
  return {
    ...facts,
    values: toValues(refined.scores, priors),
    basis: effectiveDraws > MOSTLY_PRIOR_SHARE * priorDraws ? 'mostly_prior' : 'school',
    effectiveDraws,
    rounds,
  };
}

/** Whether the history says anything: enough observations, and enough families who could still move. */
export const hasEnoughData = (facts: Pick<Learned, 'observations' | 'familiesAtRisk'>): boolean =>
  facts.observations >= LEAST_OBSERVATIONS && facts.familiesAtRisk >= LEAST_FAMILIES_AT_RISK;

/** Parameter sets straight from the priors. */
export const drawFromPriors = (priors: Priors, draws: number, random: Random): Float64Array =>
  toValues(drawScores(draws, random), priors);

/** Standard normal scores: a parameter is `median` moved by `spread` times its score, on the prior's scale. */
function drawScores(draws: number, random: Random): Float64Array {
  const scores = new Float64Array(draws * PARAMETER_COUNT);
  for (let i = 0; i < scores.length; i += 1) scores[i] = drawNormal(random);
  return scores;
}

/** Parameter sets from scores, many at a time; `into` may be written over. */
function toValues(
  scores: Float64Array,
  priors: Priors,
  into = new Float64Array(scores.length),
): Float64Array {
  for (let at = 0; at < PARAMETER_COUNT; at += 1) {
    const { scale, median, spread } = priors[PARAMETERS[at] as ParameterName];
    const centre = toScale(scale, median);
    for (let i = at; i < scores.length; i += PARAMETER_COUNT) {
      into[i] = fromScale(scale, centre + spread * (scores[i] as number));
    }
  }
  return into;
}

/** The log-likelihood of one set of scores, with the school sorted out once. */
function buildLikelihood(history: SchoolHistory, observedOn: readonly number[], priors: Priors) {
  const base = observedOn[0] ?? 0;
  const map = buildExposureMap(history.families, history.exposures);
  const strata = buildStrata(history.families, map, observedOn);
  const tables = allocateIntensities(
    map,
    base,
    observedOn.map((day) => day - base),
  );
  const values = new Float64Array(PARAMETER_COUNT);
  return (scores: Float64Array): number => {
    toValues(scores, priors, values);
    fillIntensities(map, values, 0, tables);
    return measureLogLikelihood(strata, tables, values, 0);
  };
}
