import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './cursor';

describe('a cursor', () => {
  it('leads on after the school that it was written for', () => {
    expect(readCursor(writeCursor('0319901U'))).toBe('0319901U');
  });

  it('is refused when it is anything else, whatever is typed', () => {
    const near = [
      '',
      '0319901U',
      'v1:0319901U',
      `${writeCursor('0319901U')}=`,
      `${writeCursor('0319901U')}A`,
    ];
    for (const text of [...near, Buffer.from("v1:' or 1=1").toString('base64url'), 'x'.repeat(10_000)]) {
      expect(readCursor(text)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const uai = readCursor(text);
        expect(uai === undefined || writeCursor(uai) === text).toBe(true);
      }),
    );
  });
});
