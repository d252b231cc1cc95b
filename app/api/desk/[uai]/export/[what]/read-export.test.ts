import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExport } from './read-export';

const read = (what: string, query: string) => readExport(what, new URLSearchParams(query));

describe('the address of a download', () => {
  it('names the card, its audience or class, and the format; a table as CSV when it says none', () => {
    expect(read('niveaux', '')).toEqual({ request: { of: 'levels', audience: 'guardians' }, format: 'csv' });
    expect(read('classes', 'public=eleves&format=png')).toEqual({
      request: { of: 'classes', audience: 'pupils' },
      format: 'png',
    });
    expect(read('matrice', 'classe=6A&format=svg')).toEqual({
      request: { of: 'matrix', audience: 'guardians', classCode: '6A' },
      format: 'svg',
    });
    expect(read('evolution', 'de=classe:6A&mesure=eleves-actives&unite=nombre&format=xlsx')).toEqual({
      request: {
        of: 'series',
        query: {
          measure: 'pupils-activated',
          window: 'all',
          unit: 'count',
          scope: { kind: 'class', code: '6A' },
        },
      },
      format: 'xlsx',
    });
  });

  it('takes the first of a parameter given twice', () => {
    expect(read('vue-ensemble', 'classe=6A&classe=6B')?.request).toEqual({ of: 'overview', classCode: '6A' });
  });

  it('is nothing for what does not exist, whatever is typed', () => {
    for (const [what, query] of [
      ['toString', ''],
      ['familles', ''],
      ['niveaux', 'format=exe'],
      ['niveaux', 'format=constructor'],
      ['evolution', 'mesure=noms'],
    ] as const) {
      expect(read(what, query)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (what, query) => void read(what, query)),
    );
  });
});
