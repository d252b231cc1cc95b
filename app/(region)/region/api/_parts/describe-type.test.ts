import { describe, expect, it } from 'vitest';
import { buildOpenApi } from '@/lib/services/api/build-openapi';
import { describeType, listFields } from './describe-type';

const { schemas } = buildOpenApi('https://palier.example.fr').components;
const fieldsOf = (name: string) => listFields(schemas[name] ?? {});
const field = (name: string, path: string) => fieldsOf(name).find((one) => one.path === path);

describe('the fields of an answer, for people', () => {
  it('can be null where a figure can be missing, and say why, once', () => {
    expect(fieldsOf('Figure').map((one) => one.path)).toEqual([
      'count',
      'population',
      'rate',
      'on',
      'withheld',
    ]);
    expect(field('Figure', 'count')?.types.map((type) => type.name)).toEqual(['integer', 'null']);
    expect(field('Figure', 'on')?.types.map((type) => type.name)).toEqual(['date', 'null']);
    expect(field('Figure', 'withheld')?.description).toMatch(/unknown.*protected/);
  });

  it('lead to what they name, and go into what has no name of its own', () => {
    expect(field('School', 'figures.familiesCovered')?.types).toEqual([{ name: 'Figure', href: '#Figure' }]);
    expect(field('SchoolPage', 'schools')?.types).toEqual([{ name: 'liste de School', href: '#School' }]);
    expect(field('School', 'plan.phases.startsOn')?.types).toEqual([{ name: 'date' }]);
    expect(field('LevelTable', 'groups.levels')?.types).toEqual([{ name: 'liste de string' }]);
  });

  it('lead only to what stands on the page', () => {
    const links = Object.keys(schemas)
      .flatMap(fieldsOf)
      .flatMap((one) => one.types.flatMap((type) => type.href ?? []));
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((href) => !(href.slice(1) in schemas))).toEqual([]);
  });

  it('have a type whatever the schema', () => {
    expect(describeType({})).toEqual([{ name: 'string' }]);
    expect(describeType({ type: ['string', 'null'] }).map((type) => type.name)).toEqual(['string', 'null']);
  });
});
