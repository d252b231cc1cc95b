import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatchIndex, matchRow } from './match-holders';
import { match, pupil, row } from './testing/match-rows';

describe('any roster and any list', () => {
  const name = fc.constantFrom('MARTIN', 'Martín', 'DA SILVA', 'DASILVA', 'LEBR?N', 'Lebrun', 'Zoé', 'ZOE');
  const anyPupil = fc.record({
    familyName: name,
    firstName: name,
    classCode: fc.constantFrom('6A', '6B'),
    bornOn: fc.constantFrom('2013-01-01', '2013-09-09'),
  });
  const anyRow = fc.record(
    {
      names: fc.record({ family: name, first: name }),
      classCodes: fc.subarray(['6A', '6B'], { maxLength: 1 }),
      bornOn: fc.constantFrom('2013-01-01', '2013-09-09'),
      siecleId: fc.integer({ min: 1, max: 8 }).map(String),
    },
    { requiredKeys: ['names', 'classCodes'] },
  );

  it('the order of the roster decides nothing, unless rows say the same', () => {
    fc.assert(
      fc.property(
        fc.array(anyPupil, { maxLength: 8 }),
        fc.array(anyRow, { maxLength: 8 }),
        (people, some) => {
          const rows = some.map((more, n) => row({ ...more, line: n + 1, state: String(n) }));
          const pupils = people.map((p, n) => ({ ...p, id: `e${n + 1}` }));
          const there = buildMatchIndex({ pupils, guardians: [], links: [] }, rows);
          const back = buildMatchIndex({ pupils: [...pupils].reverse(), guardians: [], links: [] }, rows);
          for (const one of rows) {
            const [a, b] = [matchRow(there, one), matchRow(back, one)];
            expect(a.outcome).toBe(b.outcome);
            if (a.outcome === 'matched') expect(b).toEqual(a);
            if (a.outcome === 'ambiguous' && b.outcome === 'ambiguous') {
              expect([...a.candidates].sort()).toEqual([...b.candidates].sort());
            }
          }
        },
      ),
    );
  });

  it('a match by name stays one only until somebody of the same name, class and birth date joins', () => {
    fc.assert(
      fc.property(fc.array(anyPupil, { minLength: 1, maxLength: 8 }), anyRow, (people, more) => {
        const one = row({ ...more, siecleId: undefined });
        const pupils = people.map((p, n) => ({ ...p, id: `e${n + 1}` }));
        const before = match(one, [one], { pupils, guardians: [], links: [] });
        if (before.outcome !== 'matched') return;
        const twin = {
          ...pupils.find((p) => p.id === before.holderId),
          id: 'e99',
        } as (typeof pupils)[number];
        const after = match(one, [one], { pupils: [...pupils, twin], guardians: [], links: [] });
        expect(after.outcome).toBe('ambiguous');
      }),
    );
  });

  it('a thousand rows against two thousand people take well under a second', () => {
    const pupils = Array.from({ length: 2000 }, (_, n) => pupil(`e${n}`, `NOM${n % 900}`, `Prénom${n % 70}`));
    const rows = pupils
      .slice(0, 1000)
      .map((p) => row({ names: { full: `${p.familyName} ${p.firstName}` }, classCodes: ['6A'] }));
    const startedAt = performance.now();
    const index = buildMatchIndex({ pupils, guardians: [], links: [] }, rows);
    for (const one of rows) matchRow(index, one);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
