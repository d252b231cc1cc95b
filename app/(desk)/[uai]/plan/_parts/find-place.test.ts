import { describe, expect, it } from 'vitest';
import { can, type Grant } from '@/lib/domain/access/rights';
import type { SchoolRole } from '@/lib/domain/access/types';
import { listScenarios } from '@/lib/domain/planning/scenarios/library';
import { findPlace } from './find-place';

const rightsOf = (role: SchoolRole) => {
  const grants: Grant[] = [{ role, classCodes: 'all' }];
  return (right: Parameters<typeof can>[1]) => can(grants, right);
};
const action = { id: 'x', kind: 'prepare' as const, audience: null, templateId: null };

describe('where an action of the plan is done', () => {
  it('is a new wave to whom it is for, for who may prepare one', () => {
    const audience = {
      holders: 'guardians' as const,
      levels: ['6e' as const, '5e' as const],
      cells: ['unreached' as const],
      families: 'not_covered' as const,
    };
    const wave = { ...action, kind: 'wave_email' as const, audience };
    expect(findPlace(wave, rightsOf('secretariat'))?.path).toBe(
      '/campagnes/nouvelle?niveaux=6e,5e&situations=unreached&familles=not_covered',
    );
    expect(findPlace(wave, rightsOf('class_teacher'))).toBeUndefined();
    expect(
      findPlace({ ...wave, audience: { holders: 'guardians', levels: 'all' } }, rightsOf('principal'))?.path,
    ).toBe('/campagnes/nouvelle');
  });

  it('is the import for every step of the library that imports lists', () => {
    const steps = listScenarios()
      .flatMap((scenario) => scenario.phases)
      .flatMap((phase) => phase.actions);
    const imports = steps.filter((step) => /^Importer /.test(step.title));
    expect(imports.length).toBeGreaterThan(5);
    for (const { id, kind } of imports) {
      expect(findPlace({ ...action, id, kind }, rightsOf('secretariat'))?.tool).toBe('data');
    }
  });

  it('is the page of what is got ready, for who may change it there', () => {
    const placeOf = (id: string, role: SchoolRole) => findPlace({ ...action, id }, rightsOf(role))?.path;
    expect(placeOf('page-aide', 'rupn')).toBe('/supports/page-aide');
    expect(placeOf('page-aide', 'class_teacher')).toBeUndefined();
    expect(placeOf('bandeau-brouillon', 'rupn')).toBe('/supports/bannieres');
    expect(placeOf('choisir-documents', 'principal')).toBe('/supports');
    expect(placeOf('commander-impressions', 'secretariat')).toBe('/supports');
  });

  it('is nowhere for what is done outside of Palier', () => {
    expect(findPlace(action, rightsOf('principal'))).toBeUndefined();
    expect(findPlace({ ...action, kind: 'document' }, rightsOf('principal'))).toBeUndefined();
  });
});
