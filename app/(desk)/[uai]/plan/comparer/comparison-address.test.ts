import { describe, expect, it } from 'vitest';
import { parseComparison } from '@/lib/services/planning/comparison-request';
import { listAsked, readComparison, toShown, writeResetAddress } from './comparison-address';

describe('the address of a comparison', () => {
  it('holds scenarios, dates, and what was moved, as people write it', () => {
    const request = readComparison({
      scenario: ['a', 'b', 'a'],
      depart: '2027-01-04',
      reunion: '',
      objectif: '82,5',
      delai: '5',
      'temps.cpe': '1 200',
      'p.strength_email': '6,5',
      'p.fading_paper': '8',
      'p.frailty_variance': '',
    });
    expect(request).toEqual({
      scenarioIds: ['a', 'b'],
      startOn: '2027-01-04',
      goalRate: 0.825,
      printLeadDays: 5,
      staff: { cpe: 1200 },
      parameters: { strength_email: 0.065, fading_paper: 8 },
    });
    expect(parseComparison(request)).toMatchObject({ ok: true });
  });

  it('asks nothing without a scenario, and of too many the first four', () => {
    expect(readComparison({ objectif: '80' })).toBeUndefined();
    const scenario = ['a', 'b', 'c', 'd', 'e'];
    expect(readComparison({ scenario })?.scenarioIds).toEqual(['a', 'b', 'c', 'd']);
    expect(listAsked({ scenario })).toHaveLength(5);
  });

  it.each([
    [{ objectif: 'beaucoup' }, 'goalRate'],
    [{ objectif: '-3' }, 'goalRate'],
    [{ objectif: '101' }, 'goalRate'],
    [{ delai: '1e3' }, 'printLeadDays'],
    [{ delai: '2,5' }, 'printLeadDays'],
    [{ 'temps.rupn': '-1' }, 'rupn'],
    [{ 'temps.rupn': '0x10' }, 'rupn'],
    [{ 'p.drift': '50' }, 'drift'],
    [{ 'p.repetition': '100' }, 'repetition'],
    [{ 'p.strength_phone': 'NaN' }, 'strength_phone'],
    [{ scenario: 'x'.repeat(101) }, 'scenarioIds'],
  ])('names the field that cannot be read: %o', (search, field) => {
    const parsed = parseComparison(readComparison({ scenario: 'a', ...search }));
    expect(parsed).toEqual({ ok: false, problem: { code: 'invalid_comparison', detail: { field } } });
  });

  it('is taken back to the first suppositions, with its scenarios and dates', () => {
    const address = writeResetAddress('0310000X', {
      scenario: ['a', 'b'],
      depart: '2027-01-04',
      'p.drift': '1',
    });
    expect(address).toBe('/0310000X/plan/comparer?scenario=a&scenario=b&depart=2027-01-04');
    expect(toShown('drift', 0.0020456)).toBe(0.205);
  });
});
