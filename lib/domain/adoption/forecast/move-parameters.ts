import { spreadOf } from './describe-runs';
import type { Learned } from './learn';
import {
  fromScale,
  PARAMETER_COUNT,
  PARAMETERS,
  type ParameterName,
  type Priors,
  toScale,
} from './parameters';

/** Values that a person puts in the place of the middle ones. */
export type ParameterMoves = { readonly [name in ParameterName]?: number };

/**
 * Parameter sets whose middle, for each parameter moved, is the value that somebody chose. The sets are shifted together on
 * the prior's scale: what is uncertain stays as uncertain as it was.
 */
export function moveParameters(
  { draws, values }: Pick<Learned, 'draws' | 'values'>,
  priors: Priors,
  moves: ParameterMoves,
): Float64Array {
  const moved = Float64Array.from(values);
  PARAMETERS.forEach((name, at) => {
    const wanted = moves[name];
    if (wanted === undefined) return;
    const { scale } = priors[name];
    const column = Float64Array.from({ length: draws }, (_, i) => values[i * PARAMETER_COUNT + at] as number);
    const by = toScale(scale, wanted) - toScale(scale, spreadOf(Float64Array.from(column).sort()).median);
    column.forEach((value, i) => {
      moved[i * PARAMETER_COUNT + at] = fromScale(scale, toScale(scale, value) + by);
    });
  });
  return moved;
}

/** What a person may choose, as the model takes it: chances and shares 0..1, days, a variance. */
export function listLimits(name: ParameterName): { least: number; most: number } {
  if (name.startsWith('fading_')) return { least: 1, most: 60 };
  if (name === 'frailty_variance') return { least: 0.1, most: 5 };
  if (name === 'easy_route_bonus') return { least: 0.01, most: 5 };
  if (name === 'drift') return { least: 0.0001, most: 0.1 };
  if (name.startsWith('strength_')) return { least: 0.001, most: 0.9 };
  return { least: 0.01, most: 0.99 };
}
