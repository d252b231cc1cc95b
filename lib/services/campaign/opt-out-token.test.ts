import { describe, expect, it } from 'vitest';
import { buildOptOutToken, readOptOutToken } from './opt-out-token';

const KEY = 'a'.repeat(32);
const claim = { schoolUai: '0312345X', holderId: 'r12', addressHash: 'a-Hash_of-43' };

describe('the token of an opt-out link', () => {
  it('says whose it is, in characters that a link can hold', () => {
    const token = buildOptOutToken(claim, KEY);
    expect(token).toMatch(/^[\w.-]+$/);
    expect(readOptOutToken(token, KEY)).toEqual(claim);
  });

  it('is refused when anything in it was changed, or another key signed it', () => {
    const token = buildOptOutToken(claim, KEY);
    const [body, signature] = token.split('.');
    const other = buildOptOutToken({ ...claim, holderId: 'r13' }, KEY).split('.')[0];
    expect(readOptOutToken(`${other}.${signature}`, KEY)).toBeUndefined();
    expect(readOptOutToken(`${body}.${signature}x`, KEY)).toBeUndefined();
    expect(readOptOutToken(`${body}`, KEY)).toBeUndefined();
    expect(readOptOutToken('', KEY)).toBeUndefined();
    expect(readOptOutToken('é.è', KEY)).toBeUndefined();
    expect(readOptOutToken(token, 'b'.repeat(32))).toBeUndefined();
  });
});
