import { type BackTest, listBackTestStarts, summariseBackTest, testForecastFrom } from './back-test';
import { type DescribedParameter, describeParameters } from './describe-parameters';
import { type Learned, learnParameters } from './learn';
import { DEFAULT_PRIORS } from './parameters';
import { createRandom } from './random';
import type { SchoolHistory } from './types';

/** Any number will do: the same school gives the same figures on every screen and after every restart. */
export const SEED = 2026;

/** What a whole school teaches: parameter sets, how they differ from what was assumed, how past forecasts did. */
export type Taught = { learned: Learned; parameters: DescribedParameter[]; backTest: BackTest };

/** A second or two of work for a large school with a long history. */
export function teach(history: SchoolHistory): Taught {
  const learned = learnParameters(history, DEFAULT_PRIORS, { random: createRandom(SEED) });
  const cases = listBackTestStarts(history).flatMap((madeOn) =>
    testForecastFrom(history, DEFAULT_PRIORS, madeOn, { seed: SEED }),
  );
  return {
    learned,
    parameters: describeParameters(learned, DEFAULT_PRIORS),
    backTest: summariseBackTest(cases),
  };
}
