import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegionExport } from './read-region-export';

const read = (what: string, query: string) => readRegionExport(what, new URLSearchParams(query));

describe('the address of a download of the region desk', () => {
  it('names the table, with the filters and the order of its page', () => {
    expect(read('etablissements', 'type=lp&tri=familles&format=xlsx')).toEqual({
      request: { of: 'schools', query: { kind: 'lp', by: 'familles', order: 'desc', page: 1 } },
      format: 'xlsx',
    });
    expect(read('semblables', 'format=png')).toEqual({ request: { of: 'like' }, format: 'png' });
  });

  it('names the school and the audience of a part of its page', () => {
    const request = { of: 'school', part: 'levels', uai: '0319901U', audience: 'pupils' };
    expect(read('niveaux', 'etablissement=0319901U&public=eleves')).toEqual({ request, format: 'csv' });
    expect(read('niveaux', 'etablissement=0319901U&public=constructor')?.request).toMatchObject({
      audience: 'guardians',
    });
  });

  it('is nothing for what does not exist, whatever is typed', () => {
    for (const [what, query] of [
      ['niveaux', ''],
      ['eleves', 'etablissement=0319901U'],
      ['constructor', 'etablissement=0319901U'],
      ['etablissements', 'format=exe'],
    ] as const) {
      expect(read(what, query)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (what, query) => void read(what, query)),
    );
  });
});
