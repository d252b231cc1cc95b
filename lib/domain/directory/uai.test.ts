import { describe, expect, it } from 'vitest';
import { checkUai, normaliseUai, uaiCheckLetter } from './uai';

describe('the check letter of a UAI', () => {
  it('is right for real schools', () => {
    for (const uai of ['0140070A', '0752387M', '0660864F', '0540001H', '0310053P', '0319901U', '0319902V']) {
      expect(checkUai(uai), uai).toBe('valid');
    }
  });

  it('is wrong for codes that were made up', () => {
    expect(checkUai('0750001A')).toBe('wrong_letter');
    expect(checkUai('0123456A')).toBe('wrong_letter');
  });

  it('tells a wrong shape from a wrong letter', () => {
    for (const text of ['', '0310053', '310053P', '9990053P', '0310053I9', 'P0310053', '0990053A']) {
      expect(checkUai(text), text).toBe('wrong_shape');
    }
  });

  it('is case and space blind, as people type', () => {
    expect(normaliseUai(' 031 0053p ')).toBe('0310053P');
    expect(checkUai('0310053p')).toBe('valid');
  });

  it('never is I, O or Q', () => {
    const letters = Array.from({ length: 23 }, (_, n) => uaiCheckLetter(String(310000 + n).padStart(7, '0')));
    expect(new Set(letters).size).toBe(23);
    expect(letters.join('')).not.toMatch(/[IOQ]/);
    expect(uaiCheckLetter('31000')).toBeUndefined();
  });
});
