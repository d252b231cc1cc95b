import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  audienceInput,
  audienceOfReminder,
  EVERYBODY,
  isSameAudience,
  isUnreadable,
  readAudience,
} from './audience-rule';
import { anyRule } from './testing/any-rule';

const WAVE = '0b6f1f5e-0c0f-4c41-9d3a-1f2b3c4d5e6f';

describe('a rule that was stored', () => {
  it('by the first version asks what it asked, and nothing else', () => {
    const old = { kind: 'guardians', levels: ['5e', '6e'], classCodes: ['6B', '6A'], goal: 'all_guardians' };
    expect(readAudience(old)).toEqual({
      ...EVERYBODY,
      levels: ['6e', '5e'],
      classCodes: ['6A', '6B'],
      goal: 'all_guardians',
    });
  });

  it.each([
    [{ version: 3, kind: 'guardians' }],
    [{ ...EVERYBODY, planets: ['Mars'] }],
    [{ ...EVERYBODY, cells: ['adopted', 'lost'] }],
    [{ kind: 'staff' }],
    [null],
    ['guardians'],
    [[]],
  ])('in words of another version means nobody, rather than more people than it asked: %o', (stored) => {
    expect(isUnreadable(readAudience(stored))).toBe(true);
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(readAudience(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
        expect(isUnreadable(rule)).toBe(false);
      }),
    );
  });
});

describe('a rule that somebody gives', () => {
  it('is the same whatever order the chips were ticked in, and however often', () => {
    const one = audienceInput.parse({
      levels: ['5e', '6e', '5e'],
      classCodes: ['B', 'A', 'B'],
      cells: ['unreached', 'adopted'],
    });
    const other = audienceInput.parse({
      levels: ['6e', '5e'],
      classCodes: ['A', 'B'],
      cells: ['adopted', 'unreached'],
    });
    expect(isSameAudience(one, other)).toBe(true);
    expect(isSameAudience(one, EVERYBODY)).toBe(false);
  });

  it.each([
    [{ classCodes: Array.from({ length: 10_000 }, (_, i) => `c${i}`) }],
    [{ cells: Array.from({ length: 10_000 }, () => 'adopted') }],
    [{ classCodes: ['x'.repeat(41)] }],
    [{ classCodes: [' '] }],
    [{ lastContact: { channel: 'any', days: 0 } }],
    [{ lastContact: { channel: 'any', days: 1.5 } }],
    [{ lastContact: { channel: 'any', days: 401 } }],
    [{ earlier: { waveId: 'x', outcomes: ['received'] } }],
    [{ earlier: { waveId: WAVE, outcomes: [] } }],
    [{ family: 'half' }],
  ])('is refused when it is none: %#', (given) => {
    expect(audienceInput.safeParse(given).success).toBe(false);
  });
});

it('a reminder asks nothing that the wave before it has changed', () => {
  const rule = audienceInput.parse({
    levels: ['6e'],
    lastContact: { channel: 'any', days: 14 },
    earlier: { waveId: WAVE, outcomes: ['not_sent'] },
  });
  expect(audienceOfReminder(rule)).toEqual({ ...EVERYBODY, levels: ['6e'] });
});
