import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatchIndex, type Match, type MatchRoster, matchRow } from './match-holders';
import { rowKey } from './row-key';
import type { ListRow } from './types';

const pupil = (id: string, familyName: string, firstName: string, more: object = {}) => ({
  id,
  familyName,
  firstName,
  bornOn: '2013-05-02',
  classCode: '6A',
  ...more,
});

const ROSTER: MatchRoster = {
  pupils: [
    pupil('e1', 'SÁNCHEZ', 'Léa'),
    pupil('e2', 'DA SILVA-BERTIN', 'Victor', { bornOn: '2014-10-02', classCode: '6B' }),
    pupil('e3', 'MARTIN', 'Adam', { bornOn: '2013-01-01' }),
    pupil('e4', 'MARTIN', 'Adam', { bornOn: '2013-09-09', classCode: '6B' }),
    pupil('e5', 'GUILLOT', 'Marius', { bornOn: '2012-05-23', classCode: '3A' }),
    pupil('e6', 'GUILLOT', 'Marius', { bornOn: '2012-09-21', classCode: '3A' }),
    pupil('e7', 'SHEV?ENKO', 'Lina', { bornOn: '2012-08-18', classCode: '3A' }),
  ],
  guardians: [
    { id: 'r1', familyName: 'AUBRY', usageName: 'DUPUY', firstName: 'Céline', email: 'celine@example.org' },
    { id: 'r3', familyName: 'MARTIN', firstName: 'Jean' },
    { id: 'r4', familyName: 'MARTIN', firstName: 'Jean', email: 'jean4@example.org' },
    { id: 'r5', familyName: 'GUILLOT', firstName: 'Olivier' },
    { id: 'r6', familyName: 'GUILLOT', firstName: 'Olivier' },
    { id: 'r7', familyName: 'LEBR?N', firstName: 'Anne' },
  ],
  links: [
    { pupilId: 'e1', guardianId: 'r1' },
    { pupilId: 'e2', guardianId: 'r1' },
    { pupilId: 'e3', guardianId: 'r3' },
    { pupilId: 'e4', guardianId: 'r4' },
    { pupilId: 'e5', guardianId: 'r5' },
    { pupilId: 'e6', guardianId: 'r6' },
    { pupilId: 'e7', guardianId: 'r7' },
  ],
};

let line = 1;
const row = (more: Partial<ListRow>): ListRow => {
  line += 1;
  return { line, holderKind: 'pupil', names: {}, classCodes: [], children: [], accountRef: '', ...more };
};
const guardianRow = (more: Partial<ListRow>) => row({ holderKind: 'guardian', ...more });

const match = (one: ListRow, rows: readonly ListRow[] = [one], roster = ROSTER): Match =>
  matchRow(buildMatchIndex(roster, rows), one);
const matched = (holderId: string) => ({ outcome: 'matched', holderId });

describe('matching a pupil', () => {
  it('takes a name and a birth date, however the name is written', () => {
    for (const names of [
      { family: 'Sanchez', first: 'LEA' },
      { full: 'SÁNCHEZ Léa' },
      { full: 'Léa Sanchez' },
      { family: 'AUTRE', usage: 'Sánchez', first: 'Léa' },
    ]) {
      expect(match(row({ names, bornOn: '2013-05-02' }))).toEqual(matched('e1'));
    }
    const silva = row({ names: { full: 'da silva bertin victor' }, classCodes: ['6 b'] });
    expect(match(silva)).toEqual(matched('e2'));
  });

  it('takes a name and a class when no birth date is written', () => {
    expect(match(row({ names: { family: 'MARTIN', first: 'Adam' }, classCodes: ['6B'] }))).toEqual(
      matched('e4'),
    );
  });

  it('never takes a name alone, even when only one pupil has it', () => {
    expect(match(row({ names: { family: 'SANCHEZ', first: 'Léa' } }))).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['e1'],
    });
  });

  it('puts two homonyms of one class aside, and tells them apart by their birth dates', () => {
    const names = { family: 'GUILLOT', first: 'Marius' };
    expect(match(row({ names, classCodes: ['3A'] }))).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['e5', 'e6'],
    });
    expect(match(row({ names, classCodes: ['3A'], bornOn: '2012-09-21' }))).toEqual(matched('e6'));
  });

  it('does not mind a class that changed when the birth date agrees, but minds the date', () => {
    const names = { family: 'SANCHEZ', first: 'Léa' };
    expect(match(row({ names, bornOn: '2013-05-02', classCodes: ['5C'] }))).toEqual(matched('e1'));
    expect(match(row({ names, bornOn: '2013-05-03', classCodes: ['6A'] }))).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['e1'],
    });
  });

  it('knows nobody by a name and a date that nobody has', () => {
    expect(match(row({ names: { family: 'PETIT', first: 'Nina' }, bornOn: '2011-01-01' }))).toEqual({
      outcome: 'unknown',
    });
  });

  it('asks about a pupil born that day who shares a name: married, misspelt or a twin', () => {
    expect(match(row({ names: { family: 'SANCHES', first: 'Léa' }, bornOn: '2013-05-02' }))).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['e1'],
    });
  });

  it('does not read a lost letter as any letter', () => {
    const lina = { family: 'SHEVCHENKO', first: 'Lina' };
    const sure = { bornOn: '2012-08-18', classCodes: ['3A'] };
    for (const names of [lina, { ...lina, family: 'SHEV?ENKO' }]) {
      expect(match(row({ names, ...sure }))).toMatchObject({ outcome: 'ambiguous', candidates: ['e7'] });
    }
    const namesake = pupil('e8', 'SHEVCENKO', 'Lina', { classCode: '3A', bornOn: undefined });
    const roster = { ...ROSTER, pupils: [...ROSTER.pupils, namesake] };
    const one = row({ names: { family: 'SHEVCENKO', first: 'Lina' }, classCodes: ['3A'] });
    expect(match(one, [one], roster)).toMatchObject({ outcome: 'ambiguous', candidates: ['e8', 'e7'] });
  });
});

describe('a SIECLE identifier in a list', () => {
  const people = Array.from({ length: 20 }, (_, n) => pupil(`e${100 + n}`, `NOM${n}`, 'Zoé'));
  const roster = { ...ROSTER, pupils: [...ROSTER.pupils, ...people] };
  const rowOf = (n: number, siecleId: string) =>
    row({ names: { family: `NOM${n}`, first: 'Zoé' }, siecleId });
  const good = people.map((_, n) => rowOf(n, String(100 + n)));

  it('is enough, with the name, once nine rows in ten agree', () => {
    const [first = row({})] = good;
    expect(match(first, good, roster)).toEqual(matched('e100'));
  });

  it('is not believed when the list numbers people its own way', () => {
    const shifted = people.map((_, n) => rowOf(n, String(100 + ((n + 1) % 20))));
    const [first = row({})] = shifted;
    expect(match(first, shifted, roster)).toMatchObject({ outcome: 'ambiguous', candidates: ['e100'] });
  });

  it('is not believed in a list of a few rows', () => {
    const few = good.slice(0, 4);
    const [first = row({})] = few;
    expect(match(first, few, roster).outcome).toBe('ambiguous');
  });

  it('does not override a name: the row is put aside with both', () => {
    const odd = row({ names: { family: 'SANCHEZ', first: 'Léa' }, siecleId: '100', bornOn: '2013-05-02' });
    expect(match(odd, [...good, odd], roster)).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['e100', 'e1'],
    });
  });

  it('of a pupil whom SIECLE does not know is not given to a namesake', () => {
    const stranger = row({ names: { family: 'SANCHEZ', first: 'Léa' }, siecleId: '999', classCodes: ['6A'] });
    expect(match(stranger, [...good, stranger], roster)).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['e1'],
    });
  });

  it('tells homonyms apart that nothing else does', () => {
    const six = row({ names: { family: 'GUILLOT', first: 'Marius' }, siecleId: '6', classCodes: ['3A'] });
    expect(match(six, [...good, six], roster)).toEqual(matched('e6'));
  });
});

describe('matching a guardian', () => {
  const jean = { family: 'MARTIN', first: 'Jean' };
  const adam = (classCode?: string) => ({ full: 'Adam MARTIN', ...(classCode && { classCode }) });

  it('takes either family name and one of the children', () => {
    for (const names of [
      { family: 'DUPUY', first: 'Céline' },
      { family: 'AUBRY', first: 'Celine' },
      { usage: 'DUPUY', family: 'AUBRY', first: 'Céline' },
    ]) {
      expect(match(guardianRow({ names, children: [{ first: 'Léa', family: 'SANCHEZ' }] }))).toEqual(
        matched('r1'),
      );
    }
  });

  it('tells homonyms apart by their children, and children who are homonyms by their class', () => {
    expect(match(guardianRow({ names: jean, children: [adam('6A')] }))).toEqual(matched('r3'));
    expect(match(guardianRow({ names: jean, children: [adam('6B')] }))).toEqual(matched('r4'));
    expect(match(guardianRow({ names: jean, children: [adam()] }))).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['r3', 'r4'],
    });
  });

  it('tells them apart by e-mail address, but not against the children', () => {
    const email = 'jean4@example.org';
    expect(match(guardianRow({ names: jean, email }))).toEqual(matched('r4'));
    expect(match(guardianRow({ names: jean, email, children: [adam()] }))).toEqual(matched('r4'));
    const lea = { full: 'Léa SANCHEZ' };
    expect(match(guardianRow({ names: jean, email, children: [lea] })).outcome).toBe('ambiguous');
  });

  it('never takes a name alone', () => {
    expect(match(guardianRow({ names: { family: 'DUPUY', first: 'Céline' } }))).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['r1'],
    });
  });

  it('asks when a child is theirs but the name is another, and knows nobody otherwise', () => {
    const lea = { full: 'Léa SANCHEZ' };
    expect(
      match(guardianRow({ names: { family: 'DUPOND', first: 'Céline' }, children: [lea] })),
    ).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['r1'],
    });
    expect(match(guardianRow({ names: { family: 'PETIT', first: 'Luc' }, children: [lea] }))).toEqual({
      outcome: 'unknown',
    });
  });

  it('does not read a lost letter as any letter', () => {
    const lebrun = guardianRow({
      names: { family: 'LEBRUN', first: 'Anne' },
      children: [{ full: 'Lina SHEV?ENKO' }],
    });
    expect(match(lebrun)).toMatchObject({ outcome: 'ambiguous', candidates: ['r7'] });
  });
});

describe('rows that nothing tells apart', () => {
  const olivier = (state: string) =>
    guardianRow({
      names: { family: 'GUILLOT', first: 'Olivier' },
      children: [{ family: 'GUILLOT', first: 'Marius', classCode: '3A' }],
      state,
    });

  it('are shared out when they say the same of as many people', () => {
    const rows = [olivier('Actif'), olivier('Actif')];
    expect(rows.map((one) => match(one, rows))).toEqual([matched('r5'), matched('r6')]);
  });

  it('are put aside when they do not, or when there are fewer or more of them than people', () => {
    for (const rows of [
      [olivier('Actif'), olivier('À activer')],
      [olivier('Actif')],
      [olivier('Actif'), olivier('Actif'), olivier('Actif')],
    ]) {
      for (const one of rows) {
        expect(match(one, rows)).toMatchObject({ outcome: 'ambiguous', candidates: ['r5', 'r6'] });
      }
    }
  });

  it('do not give one person two states', () => {
    const lea = (state: string) => row({ names: { full: 'SANCHEZ Léa' }, classCodes: ['6A'], state });
    const differing = [lea('Actif'), lea('À activer')];
    for (const one of differing) expect(match(one, differing).outcome).toBe('ambiguous');
    const same = [lea('Actif'), lea('Actif')];
    for (const one of same) expect(match(one, same)).toEqual(matched('e1'));
  });

  it('are each decided for themselves, and in each list anew', () => {
    const rows = [olivier('Actif'), olivier('À activer')];
    const keys = rows.map((one) => {
      const found = match(one, rows);
      return found.outcome === 'ambiguous' ? found.rowKey : '';
    });
    expect(new Set(keys).size).toBe(2);
    const decisions = new Map([[keys[0] ?? '', 'r6']]);
    const index = buildMatchIndex(ROSTER, rows);
    expect(rows.map((one) => matchRow(index, one, decisions).outcome)).toEqual(['matched', 'ambiguous']);
    const next = [olivier('À activer'), olivier('Actif')];
    const later = buildMatchIndex(ROSTER, next);
    expect(next.map((one) => matchRow(later, one, decisions).outcome)).toEqual(['ambiguous', 'ambiguous']);
  });
});

describe('a decision', () => {
  const one = row({ names: { family: 'GUILLOT', first: 'Marius' }, classCodes: ['3A'], state: 'Notifié' });

  it('is remembered for the same person in the next list, whatever the account has become', () => {
    const next = { ...one, line: 99, state: 'Activé', activatedOn: '2026-10-01' };
    expect(rowKey(next)).toBe(rowKey(one));
    const decisions = new Map([[rowKey(one), 'e6']]);
    expect(matchRow(buildMatchIndex(ROSTER, [next]), next, decisions)).toEqual(matched('e6'));
  });

  it('counts no more when the person it named is gone', () => {
    const roster = { ...ROSTER, pupils: ROSTER.pupils.filter((p) => p.id !== 'e6') };
    const decisions = new Map([[rowKey(one), 'e6']]);
    expect(matchRow(buildMatchIndex(roster, [one]), one, decisions)).toEqual(matched('e5'));
  });

  it('is kept under a key that differs for different people, and not for a change of class of a known login', () => {
    const names = { family: 'GUILLOT', first: 'Marius' };
    expect(rowKey(row({ names, classCodes: ['3A'] }))).not.toBe(rowKey(row({ names, classCodes: ['3B'] })));
    expect(rowKey(row({ names, bornOn: '2012-05-23' }))).not.toBe(
      rowKey(row({ names, bornOn: '2012-09-21' })),
    );
    expect(rowKey(row({ names, classCodes: ['3A'], accountRef: 'ab' }))).toBe(
      rowKey(row({ names, classCodes: ['3B'], accountRef: 'ab' })),
    );
    expect(rowKey(row({ names }))).toBe(rowKey(row({ names: { family: 'Guillot', first: 'MARIUS' } })));
  });
});

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
