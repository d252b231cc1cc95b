import { type Spread, spreadOf } from './describe-runs';
import type { Learned } from './learn';
import {
  fromScale,
  PARAMETER_COUNT,
  PARAMETERS,
  type ParameterName,
  type PriorSource,
  type Priors,
  toScale,
} from './parameters';

/** A parameter with its source: what was assumed and what the school's history made of it (80 % intervals). */
export type DescribedParameter = {
  name: ParameterName;
  source: PriorSource;
  prior: Spread;
  posterior: Spread;
  /** The history narrowed or moved it clearly; else the figure is still the assumption. */
  learnt: boolean;
};

/** On the prior's scale: learnt when its interval shrank to this share, or its middle moved by this many spreads. */
const LEARNT_WIDTH = 0.8;
const LEARNT_MOVE = 0.4;

/** Ninetieth percentile of a standard normal number. */
const Z90 = 1.2815515655446004;

/** Each parameter of the model with its prior, what the school's own lists have made of it, and whether they have changed it. */
export function describeParameters(
  learned: Pick<Learned, 'draws' | 'values'>,
  priors: Priors,
): DescribedParameter[] {
  return PARAMETERS.map((name, at) => {
    const { scale, median, spread, source } = priors[name];
    const move = (z: number) => fromScale(scale, toScale(scale, median) + z * spread);
    const posterior = spreadOf(columnOf(learned, at).sort());
    const scoreOf = (value: number) => (toScale(scale, value) - toScale(scale, median)) / spread;
    const width = scoreOf(posterior.high) - scoreOf(posterior.low);
    return {
      name,
      source,
      prior: { low: move(-Z90), median, high: move(Z90) },
      posterior,
      learnt: width < LEARNT_WIDTH * 2 * Z90 || Math.abs(scoreOf(posterior.median)) > LEARNT_MOVE,
    };
  });
}

const columnOf = (learned: Pick<Learned, 'draws' | 'values'>, at: number): Float64Array =>
  Float64Array.from({ length: learned.draws }, (_, i) => learned.values[i * PARAMETER_COUNT + at] ?? 0);
