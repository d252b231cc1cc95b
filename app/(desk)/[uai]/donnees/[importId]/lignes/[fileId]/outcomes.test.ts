import { describe, expect, it } from 'vitest';
import { OUTCOME_WORDS, OUTCOMES, readOutcome, readPage } from './outcomes';

describe('the address of the rows of a file', () => {
  it('names an outcome, or all', () => {
    for (const outcome of OUTCOMES) expect(readOutcome(OUTCOME_WORDS[outcome])).toBe(outcome);
    expect(readOutcome(undefined)).toBeUndefined();
    expect(readOutcome('toString')).toBeUndefined();
  });

  it('names a page, and the first for what is none', () => {
    expect(readPage('12')).toBe(12);
    for (const text of [undefined, '', '0', '-1', '1e9', '2.5', '99999999999'])
      expect(readPage(text)).toBe(1);
  });
});
