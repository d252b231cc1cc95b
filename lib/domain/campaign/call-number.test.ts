import { describe, expect, it } from 'vitest';
import { readCallNumber } from './call-number';

describe('a number to call', () => {
  it('is the same however it is written', () => {
    for (const raw of ['+33612345678', '06 12 34 56 78', '0033 6 12 34 56 78', ' 06.12.34.56.78 ']) {
      expect(readCallNumber(raw)).toBe('+33612345678');
    }
    expect(readCallNumber('+262692123456')).toBe('+262692123456');
  });

  it('is none where nobody could answer', () => {
    for (const raw of [null, undefined, '', '06 12', 'appeler le soir', 'r1@parents.example']) {
      expect(readCallNumber(raw)).toBeNull();
    }
  });
});
