import { PARAMETER_COUNT } from './parameters';
import { drawNormal, type Random } from './random';

/** Parameter sets as standard normal scores, `PARAMETER_COUNT` each. */
export type Refinement = {
  scores: Float64Array;
  /** Effective number of the first draws, weighted by the whole likelihood (Kish). */
  effectiveDraws: number;
  /** 0: importance and resampling were enough. */
  rounds: number;
};

/** Share of the draws from the priors that has to stay effective for one resampling to be enough. */
const LEAST_EFFECTIVE = 0.05;
/** In a later round: share of the kept draws. */
const LEAST_EFFECTIVE_LATER = 0.5;
const MOST_ROUNDS = 40;
/** Moves of every draw in a round. */
const SWEEPS = 6;
/** Usual length of a move between draws of d parameters: 2.38/√(2d) (ter Braak 2006). */
const MOVE = 2.38 / Math.sqrt(2 * PARAMETER_COUNT);
const JITTER = 0.02;

/**
 * Weights draws from the priors (standard normal scores) by the likelihood and resamples `keep` of them:
 * sampling–importance–resampling (Rubin 1987). Where that would leave too few different draws (a large school, a long
 * history) the likelihood is taken in by powers 0 < β1 < … < 1 (Del Moral, Doucet and Jasra 2006), and between two
 * resamplings the draws move, each along the difference of two others, accepted by Metropolis' rule: they find the
 * scale of every parameter by themselves (differential evolution, ter Braak 2006).
 */
export function refine(
  scores: Float64Array,
  keep: number,
  logLikelihoodOf: (scores: Float64Array) => number,
  random: Random,
): Refinement {
  const draws = scores.length / PARAMETER_COUNT;
  const firstLogs = Float64Array.from({ length: draws }, (_, i) => logLikelihoodOf(rowOf(scores, i)));
  let current: Draws = { scores, logs: firstLogs };
  let power = 0;
  let rounds = 0;
  for (let wanted = LEAST_EFFECTIVE * draws; power < 1; wanted = LEAST_EFFECTIVE_LATER * keep) {
    const share = rounds < MOST_ROUNDS ? chooseShare(current.logs, 1 - power, wanted) : 1 - power;
    power += share;
    current = pick(current, resample(current.logs, share, keep, random));
    if (rounds === 0 && power >= 1) break;
    rounds += 1;
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) moveAll(current, power, logLikelihoodOf, random);
  }
  return { scores: current.scores, effectiveDraws: countEffective(firstLogs, 1), rounds };
}

type Draws = { scores: Float64Array; logs: Float64Array };

const rowOf = (scores: Float64Array, i: number): Float64Array =>
  scores.subarray(i * PARAMETER_COUNT, (i + 1) * PARAMETER_COUNT);

function pick({ scores, logs }: Draws, chosen: Int32Array): Draws {
  const picked = {
    scores: new Float64Array(chosen.length * PARAMETER_COUNT),
    logs: new Float64Array(chosen.length),
  };
  chosen.forEach((from, i) => {
    picked.scores.set(rowOf(scores, from), i * PARAMETER_COUNT);
    picked.logs[i] = logs[from] as number;
  });
  return picked;
}

/** One try to move for each draw, towards the priors times the likelihood to this power. */
function moveAll(
  { scores, logs }: Draws,
  power: number,
  logLikelihoodOf: (scores: Float64Array) => number,
  random: Random,
): void {
  const count = logs.length;
  const proposal = new Float64Array(PARAMETER_COUNT);
  const anotherThan = (i: number) => rowOf(scores, (i + 1 + Math.floor(random() * (count - 1))) % count);
  for (let i = 0; i < count; i += 1) {
    const row = rowOf(scores, i);
    const [from, to] = [anotherThan(i), anotherThan(i)];
    const length = MOVE * (0.5 + random());
    let logPriors = 0;
    for (let p = 0; p < PARAMETER_COUNT; p += 1) {
      const was = row[p] as number;
      const is = was + length * ((to[p] as number) - (from[p] as number)) + JITTER * drawNormal(random);
      logPriors += (was * was - is * is) / 2;
      proposal[p] = is;
    }
    const log = logLikelihoodOf(proposal);
    if (Math.log(1 - random()) >= logPriors + power * (log - (logs[i] as number))) continue;
    row.set(proposal);
    logs[i] = log;
  }
}

/** Weights of the draws by the likelihood to this power; the largest is 1. */
function weigh(logs: Float64Array, power: number): Float64Array {
  const top = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return logs.map((log) => Math.exp(power * (log - top)));
}

/** Effective number of weighted draws: (Σw)² / Σw² (Kish 1965). */
function countEffective(logs: Float64Array, power: number): number {
  let sum = 0;
  let squares = 0;
  for (const w of weigh(logs, power)) {
    sum += w;
    squares += w * w;
  }
  return (sum * sum) / squares;
}

/** The largest power up to `most` that leaves at least `wanted` draws effective, by halving. */
function chooseShare(logs: Float64Array, most: number, wanted: number): number {
  if (countEffective(logs, most) >= wanted) return most;
  let low = 0;
  let high = most;
  for (let i = 0; i < 30; i += 1) {
    const middle = (low + high) / 2;
    if (countEffective(logs, middle) >= wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** Systematic resampling: one random number, equal steps through the summed weights (Kitagawa 1996). */
function resample(logs: Float64Array, power: number, keep: number, random: Random): Int32Array {
  const weights = weigh(logs, power);
  const step = weights.reduce((a, b) => a + b, 0) / keep;
  const chosen = new Int32Array(keep);
  let reached = 0;
  let from = -1;
  let mark = random() * step;
  for (let i = 0; i < chosen.length; i += 1, mark += step) {
    while (reached <= mark && from < logs.length - 1) {
      from += 1;
      reached += weights[from] as number;
    }
    chosen[i] = from;
  }
  return chosen;
}
