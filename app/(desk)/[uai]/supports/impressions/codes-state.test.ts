import { describe, expect, it } from 'vitest';
import { readCodes } from '@/lib/importers/list/read-codes';
import { writeList } from './codes-state';

describe('an uploaded list of codes', () => {
  it('is read again as it was, whatever its codes hold', async () => {
    const rows = [
      ['MARTIN', 'Léo', '6A', '2015-03-04', 'l.martin', 'a;"b" c'],
      ['D’ANGELO Zoé', '', '6B', null, 'z.d', '=1+1'],
    ].map(([familyName, firstName, classCode, bornOn, identifier, code], at) => ({
      line: at + 2,
      familyName: familyName ?? '',
      firstName: firstName ?? '',
      classCode: classCode ?? '',
      bornOn: bornOn ?? null,
      identifier: identifier ?? '',
      code: code ?? '',
    }));
    const read = await readCodes(Buffer.from(writeList(rows)));
    expect(read).toEqual({ ok: true, value: rows });
  });
});
