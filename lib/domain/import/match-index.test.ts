import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeDamaged } from './match-index';

describe('a written name', () => {
  it.each([
    ['ma?tre jo?l', 'maitre joel', true],
    ['c?ur', 'coeur', true],
    ['c?ur', 'cour', true],
    ['c?ur', 'cur', false],
    ['c?ur', 'coooeur', false],
    ['?', '𠮷', true],
    ['', '', true],
  ])('for %s may be %s: %s', (damaged, written, may) => {
    expect(mayBeDamaged(damaged, written)).toBe(may);
  });

  it('may be what a pattern of one or two letters for each lost one takes', () => {
    const short = fc.array(fc.constantFrom('a', 'b', '?', ' ', '\ufffd', '𠮷'), { maxLength: 7 });
    fc.assert(
      fc.property(short, short, (damaged, written) => {
        const pattern = new RegExp(`^${damaged.join('').replace(/[?\ufffd]/g, '.{1,2}')}$`, 'u');
        expect(mayBeDamaged(damaged.join(''), written.join(''))).toBe(pattern.test(written.join('')));
      }),
    );
  });

  it('is compared at once with a name of nothing but lost letters', () => {
    const start = performance.now();
    expect(mayBeDamaged(`${'?'.repeat(60)}z`, 'a'.repeat(90))).toBe(false);
    // Every way to share the letters out would take longer than the machine lasts.
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
