import { expect, it } from 'vitest';
import type { AudienceRule } from '@/lib/domain/planning/scenario';
import { listScenarios } from '@/lib/domain/planning/scenarios/library';
import { planAddress, readPlanAddress } from './plan-address';

const inOrder = ({ levels, cells, ...rest }: AudienceRule) => ({
  ...rest,
  levels: levels === 'all' ? levels : [...levels].sort(),
  ...(cells ? { cells: [...cells].sort() } : {}),
});

it('the rule of every action of the library comes back out of its address', () => {
  const rules = listScenarios()
    .flatMap((scenario) => scenario.phases)
    .flatMap((phase) => phase.actions)
    .flatMap(({ audience }) => audience ?? []);
  expect(rules.length).toBeGreaterThan(50);
  for (const rule of rules) {
    const search = Object.fromEntries(new URLSearchParams(planAddress(rule)));
    expect(inOrder(readPlanAddress(search))).toEqual(inOrder(rule));
  }
});

it('an address of somebody else’s making asks for what it can be understood to ask', () => {
  expect(readPlanAddress({ niveaux: '6e,CM2', situations: 'x', familles: '<b>', groupe: '3,2' })).toEqual({
    holders: 'guardians',
    levels: ['6e'],
    cells: [],
  });
});
