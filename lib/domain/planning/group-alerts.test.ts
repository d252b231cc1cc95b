import { describe, expect, it } from 'vitest';
import type { Level } from '../directory/types';
import type { Alert } from './alert';
import { groupAlerts, type Placed } from './group-alerts';

const stall = (scopeCode: string): Alert => ({
  kind: 'class_stalls',
  scopeKind: 'class',
  scopeCode,
  detail: { newsOn: '2026-11-02', schoolDays: 12, families: 3 },
});
const fell = (scopeCode: string): Alert => ({
  kind: 'activations_fell',
  scopeKind: 'class',
  scopeCode,
  detail: { newsOn: '2026-11-02', pupils: 1, guardians: 0 },
});
const gate = (scopeCode: string): Alert => ({
  kind: 'gate_at_risk',
  scopeKind: 'phase',
  scopeCode,
  detail: {
    newsOn: '2026-12-01',
    title: 'Les 6e',
    metric: 'family_coverage',
    part: 1,
    whole: 2,
    missing: 1,
    gates: 1,
  },
});
const codesOf = (alerts: Placed[]) => groupAlerts(alerts).map((group) => group.map((a) => a.scopeCode));

describe('alerts are told', () => {
  it('together for three classes and more with the same trouble, in the order of people', () => {
    expect(codesOf([stall('6B'), stall('6AB10'), stall('6A')])).toEqual([['6A', '6AB10', '6B']]);
    expect(codesOf([stall('6B'), stall('6A')])).toEqual([['6A'], ['6B']]);
  });

  it('in the order of the school: the 6e before the 3e, as in every list of classes', () => {
    const placed = (['3A', '4B', '6B', '6A'] as const).map((code) => ({
      ...stall(code),
      level: `${code[0]}e` as Level,
    }));
    expect(codesOf(placed)).toEqual([['6A', '6B', '4B', '3A']]);
  });

  it('apart for different troubles, and always apart for phases', () => {
    expect(codesOf([fell('6A'), stall('6A'), stall('6B'), fell('6B')])).toHaveLength(4);
    expect(codesOf([gate('1'), gate('2'), gate('3')])).toEqual([['1'], ['2'], ['3']]);
    expect(codesOf([])).toEqual([]);
  });
});
