import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLostLetter, nameKey, normaliseName } from './normalise-name';

describe('normalising a name', () => {
  it.each([
    ['SÁNCHEZ', 'Sanchez'],
    ['Éden', 'EDEN'],
    ['DA SILVA-BERTIN', 'da  silva bertin'],
    ['Œuvrard', 'OEUVRARD'],
    ['Weiß', 'WEISS'],
    ['N’DIAYE', "N'Diaye"],
    ['Łukasz', 'LUKASZ'],
    ['IŞIK', 'ışık'],
    [' LE\u00a0GALL ', 'Le Gall'],
    ['Zoe\u0308', 'ZOË'],
  ])('takes %s and %s for one name', (a, b) => {
    expect(normaliseName(a)).toBe(normaliseName(b));
  });

  it('forgets where the spaces are only in the key', () => {
    expect(nameKey("D'ANGELO")).toBe(nameKey('Dangelo'));
    expect(normaliseName("D'ANGELO")).not.toBe(normaliseName('Dangelo'));
  });

  it('does not take two names for one', () => {
    expect(nameKey('MARTIN')).not.toBe(nameKey('MARTINE'));
    expect(nameKey('MART?N')).not.toBe(nameKey('MARTIN'));
    expect(nameKey('Müller')).not.toBe(nameKey('Mueller'));
  });

  it('keeps the sign of a lost letter, and letters of other alphabets', () => {
    expect(normaliseName('SHEV?ENKO')).toBe('shev?enko');
    expect(normaliseName('Шевченко')).toBe('шевченко');
    expect(hasLostLetter('SHEV?ENKO')).toBe(true);
    expect(hasLostLetter('SHEVCHENKO')).toBe(false);
  });

  it('is idempotent, and blind to case, accents as one or two characters, and separators', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseName(text);
        expect(normaliseName(once)).toBe(once);
        expect(normaliseName(text.normalize('NFD'))).toBe(once);
        expect(normaliseName(`  ${text}-`)).toBe(once);
      }),
    );
    const letters = fc.string({ unit: fc.constantFrom(...'abcéèêçœñABCÉÈÊÇŒÑ-’ ') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(nameKey(text.toUpperCase())).toBe(nameKey(text));
        expect(nameKey(text.toLowerCase())).toBe(nameKey(text));
        expect(nameKey(text.replace(/[-’]/g, ' '))).toBe(nameKey(text));
      }),
    );
  });

  it('reads a name of common letters, character by character, as it reads it inside a longer one', () => {
    const latin = fc.string({ unit: fc.integer({ min: 0, max: 0x24f }).map((c) => String.fromCharCode(c)) });
    fc.assert(
      fc.property(latin, (text) => {
        // A letter of another alphabet makes the whole name be read by Unicode's own rules.
        expect(normaliseName(`${text} ж`)).toBe(`${normaliseName(text)} ж`.trim());
        expect(nameKey(text)).toBe(normaliseName(text).replaceAll(' ', ''));
      }),
      { numRuns: 2000 },
    );
  });
});
