import { describe, expect, it } from 'vitest';
import { CONTACT_AGES, COVERAGES } from '@/lib/domain/adoption/rank-families';
import { CHANNELS } from '@/lib/domain/adoption/recommend-channel';
import { PEOPLE, readWorkQuery, wordOf, workAddress } from './work-address';

describe('the address of the work list', () => {
  it('names every choice so that it is read again', () => {
    for (const channel of CHANNELS) {
      expect(readWorkQuery({ canal: wordOf.channel(channel) }).channel).toBe(channel);
    }
    for (const age of CONTACT_AGES) {
      expect(readWorkQuery({ contact: wordOf.contacted(age) }).contacted).toBe(age);
    }
    for (const coverage of COVERAGES) {
      expect(readWorkQuery({ etat: wordOf.coverage(coverage) }).coverage).toBe(coverage);
    }
    for (const people of PEOPLE) {
      expect(readWorkQuery({ qui: wordOf.people(people) }).people).toEqual(people);
    }
  });

  it('shows the families to reach, unless it says otherwise or looks for a name', () => {
    expect(readWorkQuery({}).coverage).toBe('not_covered');
    expect(readWorkQuery({ etat: 'toutes' }).coverage).toBeUndefined();
    expect(readWorkQuery({ nom: 'martin' }).coverage).toBeUndefined();
    // People of a figure are in covered families, too.
    expect(readWorkQuery({ qui: 'responsables-actives' }).coverage).toBeUndefined();
    expect(readWorkQuery({ nom: 'martin', etat: 'a-joindre' }).coverage).toBe('not_covered');
  });

  it('takes nothing that it does not know, not even what every object has', () => {
    expect(
      readWorkQuery({ canal: 'constructor', contact: 'hier', etat: 'x', qui: 'toString' }),
    ).toMatchObject({
      channel: undefined,
      contacted: undefined,
      coverage: 'not_covered',
    });
  });

  it('goes back to the first page when a choice changes, and keeps the others', () => {
    expect(workAddress('0312345X', { canal: 'appel', page: '3' }, { classe: '6A' })).toBe(
      '/0312345X/adoption/familles?canal=appel&classe=6A',
    );
    expect(workAddress('0312345X', { canal: 'appel' }, { canal: '' })).toBe('/0312345X/adoption/familles');
    expect(workAddress('0312345X', { canal: 'appel' }, { page: '2' })).toContain('page=2');
  });
});
