import { describe, expect, it } from 'vitest';
import { guardianRow, match, matched, pupil, ROSTER, row } from './testing/match-rows';

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
