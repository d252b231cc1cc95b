import fc from 'fast-check';
import { LANGUAGES } from '../../materials/library/languages';
import { AUDIENCE_CELLS, audienceInput } from '../audience-rule';
import { AUDIENCE_CHANNELS, type Audience, EARLIER_OUTCOMES, FINDINGS } from '../types';

/** Waves that a rule of a test may be about. */
export const TEST_WAVES = [
  '0b6f1f5e-0c0f-4c41-9d3a-1f2b3c4d5e6f',
  '1b6f1f5e-0c0f-4c41-9d3a-1f2b3c4d5e6f',
] as const;

/** Seldom a whole kind of chip: rules that mean nobody teach little. */
const some = <T extends string>(choices: readonly T[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, fc.subarray([...choices]));

/** For tests: any rule about guardians of a school with the classes 6A, 6B, 5B and 3A. */
export const anyRule: fc.Arbitrary<Audience> = fc
  .record({
    levels: some(['6e', '5e', '3e'] as const),
    classCodes: some(['6A', '6B', '5B', '3A']),
    excludedClassCodes: some(['6B', '5B']),
    goal: fc.constantFrom('one_per_family' as const, 'all_guardians' as const),
    cells: some(AUDIENCE_CELLS),
    family: fc.constantFrom(null, null, 'covered' as const, 'not_covered' as const),
    findings: some(FINDINGS),
    lastContact: fc.option(
      fc.record({
        channel: fc.constantFrom(...AUDIENCE_CHANNELS, 'any' as const),
        days: fc.option(fc.integer({ min: 1, max: 30 })),
      }),
      { freq: 2 },
    ),
    languages: some([...LANGUAGES, 'unknown' as const]),
    earlier: fc.option(
      fc.record({
        waveId: fc.constantFrom(...TEST_WAVES),
        outcomes: fc.subarray([...EARLIER_OUTCOMES], { minLength: 1 }),
      }),
      { freq: 2 },
    ),
    lockedOut: fc.constantFrom(false, false, true),
  })
  .map((given) => audienceInput.parse(given));
