import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '@/lib/messages/problems';
import { levelParameters, noParameters, regionParameters, schoolListParameters } from './parameters';
import { readQuery } from './read-query';
import { inventToken } from './token-secret';

const list = (query: string) => readQuery(schoolListParameters, new URLSearchParams(query));
const refusalOf = (query: string) => {
  const read = list(query);
  return read.ok ? 'read' : read.problem;
};

describe('the query of a call', () => {
  it('is read with its defaults', () => {
    expect(list('')).toEqual({ ok: true, value: { limit: 100 } });
    expect(list('kind=college&stalled=true&limit=200&q= Hélène ')).toEqual({
      ok: true,
      value: { kind: 'college', stalled: 'true', limit: 200, q: 'Hélène' },
    });
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1e9', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=', 'limit'],
    ['kind=lycee', 'kind'],
    ['department=999', 'department'],
    ['academy=Toulouse', 'academy'],
    ['size=1', 'size'],
    ['silent=1', 'silent'],
    ['q=', 'q'],
    ['q=a%0Ab', 'q'],
    [`ent=${'x'.repeat(81)}`, 'ent'],
    ['scenario=..%2F', 'scenario'],
  ])('is refused for « %s », naming the parameter and what it takes', (query, field) => {
    const problem = refusalOf(query);
    expect(problem).toMatchObject({ code: 'invalid_query', detail: { field } });
    expect(describeProblem(problem as never)).not.toContain('une des valeurs de la documentation');
  });

  it('takes days that exist only', () => {
    const levels = (on: string) => readQuery(levelParameters, new URLSearchParams({ on })).ok;
    expect(levels('2028-02-29')).toBe(true);
    for (const on of [
      '2026-02-29',
      '2026-13-01',
      '12/10/2026',
      '2026-1-1',
      '',
      '0000-01-01',
      '0001-12-31',
      '9999-12-31',
    ])
      expect(levels(on)).toBe(false);
  });

  it('has no parameter that the address does not know, and none twice: nothing is left out in silence', () => {
    expect(refusalOf('type=college')).toMatchObject({
      code: 'unknown_parameter',
      detail: { field: 'type', known: expect.stringContaining('kind') },
    });
    expect(refusalOf('kind=college&kind=lp')).toMatchObject({ code: 'repeated_parameter' });
    expect(readQuery(noParameters, new URLSearchParams('on=2026-01-01'))).toMatchObject({
      problem: { code: 'unknown_parameter', detail: { known: '' } },
    });
    expect(readQuery(regionParameters, new URLSearchParams('limit=5'))).toMatchObject({ ok: false });
    for (const inherited of ['constructor=1', '__proto__=1', 'toString=1']) {
      expect(refusalOf(inherited)).toMatchObject({ code: 'unknown_parameter' });
    }
  });

  it('holds no key, wherever it stands, and the refusal does not repeat it', () => {
    const key = inventToken();
    for (const query of [
      `token=${key}`,
      'access_token=x',
      'API_KEY=x',
      `q=${key}`,
      `${key}=1`,
      `q=${key.slice(0, 20)}`,
    ]) {
      const problem = refusalOf(query);
      expect([query, problem]).toEqual([query, { code: 'token_in_address' }]);
    }
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))),
        (pairs) => {
          readQuery(schoolListParameters, new URLSearchParams(pairs));
        },
      ),
    );
  });
});
