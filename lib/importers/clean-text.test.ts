import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, isMojibake } from './clean-text';

const clean = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Z}\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

describe('the text of a cell', () => {
  it('is what people see of it: one space, composed accents, nothing invisible', () => {
    expect(cleanText(' DA\u00a0 SILVA\u200b\t')).toBe('DA SILVA');
    expect(cleanText('Zoe\u0308\u00ad')).toBe('Zoë');
    expect(cleanText('')).toBe('');
  });

  it('is the same whichever way it was read, the short one for clean texts or the long one', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(' ', '\u0301', '\u200b', 'é', 'a'),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(cleanText(text)).toBe(clean(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('mojibake', () => {
  it('is UTF-8 read as Latin, not Portuguese', () => {
    expect(isMojibake('ZoÃ«')).toBe(true);
    expect(isMojibake('JOÃO')).toBe(false);
  });
});
