import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf } from './describe-runs';
import { drawFromPriors } from './learn';
import { listLimits, moveParameters } from './move-parameters';
import { DEFAULT_PRIORS, PARAMETER_COUNT, PARAMETERS, type ParameterName, toScale } from './parameters';
import { createRandom } from './random';

const draws = 101;
const values = drawFromPriors(DEFAULT_PRIORS, draws, createRandom(1));
const columnOf = (name: ParameterName, from = values) =>
  Float64Array.from({ length: draws }, (_, i) => from[i * PARAMETER_COUNT + PARAMETERS.indexOf(name)] ?? 0);

describe('a parameter that somebody moves', () => {
  it('has the chosen value in its middle, as wide as before, and moves no other', () => {
    const anyMove = fc.constantFrom(...PARAMETERS).chain((name) => {
      const { least, most } = listLimits(name);
      return fc.double({ min: least, max: most, noNaN: true }).map((value) => ({ name, value }));
    });
    fc.assert(
      fc.property(anyMove, ({ name, value }) => {
        const moved = moveParameters({ draws, values }, DEFAULT_PRIORS, { [name]: value });
        const { scale } = DEFAULT_PRIORS[name];
        const widthOf = (from: Float64Array) => {
          const { low, high } = spreadOf(columnOf(name, from).sort());
          return toScale(scale, high) - toScale(scale, low);
        };
        expect(spreadOf(columnOf(name, moved).sort()).median).toBeCloseTo(value, 8);
        expect(widthOf(moved)).toBeCloseTo(widthOf(values), 6);
        for (const other of PARAMETERS.filter((one) => one !== name)) {
          expect(columnOf(other, moved)).toEqual(columnOf(other));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stays as it was when nobody does', () => {
    expect(moveParameters({ draws, values }, DEFAULT_PRIORS, {})).toEqual(values);
  });

  it('may be anything that the priors hold possible', () => {
    for (const name of PARAMETERS) {
      const { least, most } = listLimits(name);
      const { low, high } = spreadOf(columnOf(name).sort());
      expect([name, least <= low, high <= most]).toEqual([name, true, true]);
    }
  });
});
