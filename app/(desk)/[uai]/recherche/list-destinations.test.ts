import { describe, expect, it } from 'vitest';
import { can, type Right } from '@/lib/domain/access/rights';
import type { SchoolRole } from '@/lib/domain/access/types';
import { listDestinations, matchDestinations } from './list-destinations';

const asRole = (role: SchoolRole) =>
  listDestinations('0319901U', (right: Right) => can([{ role, classCodes: 'all' }], right));
const find = (query: string, role: SchoolRole = 'principal') =>
  matchDestinations(asRole(role), query).map(({ href }) => href.replace('/0319901U', ''));

describe('the search of a desk', () => {
  it('finds a page by the beginning of its words, with or without accents', () => {
    expect(find('prep vag')).toEqual(['/campagnes/nouvelle']);
    expect(find('qualite')).toEqual(['/donnees/qualite']);
    expect(find('BÀSCULE')).toContain('/plan/bascule');
    expect(find('mot de passe')).toEqual(['/mot-de-passe']);
  });

  it('finds nothing for nothing, and nothing for what stands inside a word', () => {
    expect(find('  ')).toEqual([]);
    expect(find('ascule')).toEqual([]);
  });

  it('leads nobody where their role has no business', () => {
    expect(find('vague', 'class_teacher')).not.toContain('/campagnes/nouvelle');
    expect(find('imports', 'class_teacher')).toEqual([]);
    expect(find('imports')).toEqual(['/donnees']);
  });

  it('names every place once', () => {
    const hrefs = asRole('principal').map(({ href }) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });
});
