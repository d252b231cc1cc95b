import { describe, expect, it } from 'vitest';
import { compareFacts, type KnownFacts, type WrittenFacts, writtenFactsOf } from './compare-facts';
import { row } from './testing/match-rows';

const written = (more: Partial<WrittenFacts> = {}): WrittenFacts => ({
  names: { full: 'Adam MARTIN' },
  classCodes: ['6 a'],
  children: [],
  bornOn: '2013-01-01',
  ...more,
});
const known = (more: Partial<KnownFacts> = {}): KnownFacts => ({
  familyName: 'MARTIN',
  firstName: 'Adam',
  bornOn: '2013-01-01',
  classCode: '6A',
  children: [],
  ...more,
});

describe('the facts of a row beside those of somebody it may mean', () => {
  it('agree as matching does, whatever the case, the spaces and the order of the name', () => {
    expect(compareFacts(written(), known())).toMatchObject({ name: 'same', bornOn: 'same', class: 'same' });
    const withUsage = known({ familyName: 'AUBRY', usageName: 'Martin' });
    expect(compareFacts(written(), withUsage).name).toBe('same');
  });

  it('differ where both say something else', () => {
    const other = known({ firstName: 'Adèle', bornOn: '2013-09-09', classCode: '6B' });
    expect(compareFacts(written(), other)).toMatchObject({
      name: 'different',
      bornOn: 'different',
      class: 'different',
    });
  });

  it('are untold where one of them says nothing, never taken for a difference', () => {
    const { bornOn: _, ...undated } = known();
    expect(compareFacts(written(), undated).bornOn).toBe('untold');
    expect(compareFacts(written({ classCodes: [] }), known()).class).toBe('untold');
    expect(compareFacts(written(), known())).toMatchObject({ children: 'untold', email: 'untold' });
  });

  it('of a guardian: every child of the row is one of theirs, and the class is that of a child', () => {
    const child = (firstName: string) => ({ familyName: 'MARTIN', firstName, classCode: '6A' });
    const { bornOn: _, classCode: __, ...guardian } = known({ children: [child('Zoé'), child('Léa')] });
    const ask = (...first: string[]) =>
      compareFacts(written({ children: first.map((one) => ({ family: 'Martin', first: one })) }), guardian);
    expect(ask('Zoe')).toMatchObject({ children: 'same', class: 'same' });
    expect(ask('Zoe', 'Jules').children).toBe('different');
    const mail = compareFacts(written({ email: 'A@example.org' }), { ...guardian, email: 'a@EXAMPLE.org' });
    expect(mail.email).toBe('same');
  });
});

describe('what is kept of a row for the person who decides', () => {
  it('is who it names, not the account', () => {
    const one = row({
      names: { full: 'A B' },
      bornOn: '2013-01-01',
      accountRef: 'ab12',
      siecleId: '7',
      state: 'Actif',
    });
    expect(writtenFactsOf(one)).toEqual({
      names: { full: 'A B' },
      bornOn: '2013-01-01',
      classCodes: [],
      children: [],
    });
  });
});
