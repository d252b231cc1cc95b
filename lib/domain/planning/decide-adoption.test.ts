import { describe, expect, it } from 'vitest';
import { decideAdoption } from './decide-adoption';

const AT = new Date('2026-11-23T10:00:00Z');
const adopting = {
  scenarioId: 'college-progressif-par-niveau',
  campaignId: null,
  request: {},
  adoptedBy: 'p1',
  adoptedAt: AT,
};
const running = { ...adopting, id: 'plan-2' };
const later = (ms: number) => new Date(AT.getTime() + ms);

describe('adopting a plan', () => {
  it('replaces the plan that was read, or none where none ran', () => {
    expect(decideAdoption(undefined, { ...adopting, replaces: undefined })).toBe('adopt');
    expect(decideAdoption(running, { ...adopting, replaces: 'plan-2' })).toBe('adopt');
  });

  it('never replaces a plan that the person has not seen', () => {
    const other = { ...adopting, adoptedBy: 'p2' };
    for (const replaces of [undefined, 'plan-1'])
      expect(decideAdoption(running, { ...other, replaces })).toBe('plan_replaced');
    expect(decideAdoption(undefined, { ...adopting, replaces: 'plan-1' })).toBe('plan_replaced');
  });

  it('knows the echo of a click for a minute, and nothing else for one', () => {
    const echo = { ...adopting, replaces: 'plan-1' };
    expect(decideAdoption(running, { ...echo, adoptedAt: later(60_000) })).toBe('adopted_already');
    expect(decideAdoption(running, { ...echo, adoptedAt: later(60_001) })).toBe('plan_replaced');
    for (const other of [
      { scenarioId: 'rattrapage-court' },
      { campaignId: 'c1' },
      { request: { startOn: '2026-12-01' } },
      { request: { parentsMeetingOn: '2026-12-01' } },
      { request: { goal: { metric: 'family_coverage' as const, value: 0.9 } } },
      { adoptedBy: null },
    ])
      expect(decideAdoption(running, { ...echo, ...other })).toBe('plan_replaced');
  });

  it('takes no two clicks of the command line, which has no person, for one', () => {
    const nobody = { adoptedBy: null };
    expect(decideAdoption({ ...running, ...nobody }, { ...adopting, ...nobody, replaces: undefined })).toBe(
      'plan_replaced',
    );
  });
});
