import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTexts, printableName, printableText } from './printable-text';

describe('a text that is to be printed', () => {
  it('keeps what can be seen, markup and quotes included', () => {
    const name = 'D’Arc-Ÿèl “#read("/etc")” *x* $ @ \\ <b> « é »';
    expect(printableText(name)).toBe(name);
  });

  it('loses what cannot: controls, zero-width characters, direction marks, soft hyphens', () => {
    expect(printableText('Lé\u0000o\u200b\u200d\ufeff\u202e\u2066\u00adA')).toBe('LéoA');
  });

  it('is one line', () => {
    expect(printableText('8 rue\r\n\t des\u2028Tilleuls')).toBe('8 rue des Tilleuls');
  });

  it('has composed accents and no half of a character', () => {
    expect(printableText('Ame\u0301lie \ud83d')).toBe('Amélie \ufffd');
  });

  it('is the same when it is made printable twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x10ffff)), (codes) => {
        const text = String.fromCodePoint(...codes);
        expect(printableText(printableText(text))).toBe(printableText(text));
      }),
    );
  });
});

describe('a name that is to be printed', () => {
  it('can be broken inside a word that no line could hold', () => {
    const parts = printableName('W'.repeat(200)).split('\u200b');
    expect(Math.max(...parts.map((part) => part.length))).toBe(24);
  });

  it('is left whole when a line can hold it, or a hyphen lets it be broken', () => {
    for (const name of ['W'.repeat(23), 'MARTIN-DUPONTEL-DE-LA-TOUR-DU-PIN'])
      expect(printableName(name)).toBe(name);
  });
});

describe('the texts of a tree', () => {
  it('are changed in place, everything else is kept', () => {
    const tree = { a: 'x', b: ['x', { c: 'x' }], d: 1, e: null, f: true };
    expect(mapTexts(tree, (text) => `${text}!`)).toEqual({
      a: 'x!',
      b: ['x!', { c: 'x!' }],
      d: 1,
      e: null,
      f: true,
    });
  });
});
