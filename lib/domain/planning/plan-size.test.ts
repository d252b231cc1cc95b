import { describe, expect, it } from 'vitest';
import { type Adoption, type AudienceFigures, cellOf, type Matrix } from '../adoption/measure';
import { decideGate } from './decide-gate';
import type { DatedAction } from './plan';
import { buildFamilyCounts, countHolders, describePlanSize, weeklyLoad } from './plan-size';

function audience(matrix: Matrix): AudienceFigures {
  const { adopted, dormant, reachable, unreached } = matrix;
  return {
    population: adopted + dormant + reachable + unreached,
    activated: adopted + dormant,
    connected: adopted + reachable,
    matrix,
  };
}
const sixieme = {
  pupils: audience({ adopted: 10, dormant: 2, reachable: 30, unreached: 7 }),
  guardians: audience({ adopted: 20, dormant: 10, reachable: 25, unreached: 41 }),
  families: { total: 49, covered: 29 },
};
const troisieme = {
  pupils: audience({ adopted: 5, dormant: 0, reachable: 35, unreached: 5 }),
  guardians: audience({ adopted: 15, dormant: 5, reachable: 30, unreached: 35 }),
  families: { total: 45, covered: 40 },
};
/** Ten families have a child in each level, with guardians who count once in the school. */
const adoption: Adoption = {
  on: '2026-11-09',
  pupils: audience({ adopted: 15, dormant: 2, reachable: 65, unreached: 12 }),
  guardians: audience({ adopted: 30, dormant: 12, reachable: 50, unreached: 70 }),
  families: { total: 84, covered: 62 },
  pupilsWithoutLegalGuardian: 0,
  levels: [
    { level: '6e', ...sixieme },
    { level: '3e', ...troisieme },
  ],
  classes: [],
};

const action = (given: Partial<DatedAction>): DatedAction => ({
  id: 'a',
  title: 'a',
  kind: 'prepare',
  role: 'secretariat',
  dueOn: '2026-11-24',
  audience: null,
  templateId: null,
  workMinutes: 30,
  automatic: false,
  ...given,
});
const planOf = (...actions: DatedAction[]) => ({ phases: [{ actions }] });

describe('the size of a plan', () => {
  it('counts a letter per family not covered, and a sheet per pupil not activated', () => {
    const size = describePlanSize(
      planOf(
        action({
          kind: 'document',
          audience: { holders: 'guardians', levels: ['6e'], families: 'not_covered' },
        }),
        action({
          kind: 'document',
          audience: { holders: 'pupils', levels: ['6e'], cells: ['reachable', 'unreached'] },
        }),
      ),
      adoption,
    );
    expect(size).toEqual({
      letters: 20,
      pupilSheets: 37,
      emails: 0,
      entMessages: 0,
      calls: 0,
      workMinutes: 60,
    });
  });

  it('counts messages by the cells of the matrix, and calls by families', () => {
    const size = describePlanSize(
      planOf(
        action({
          kind: 'wave_email',
          audience: { holders: 'guardians', levels: 'all', cells: ['unreached'] },
        }),
        action({ kind: 'wave_ent', audience: { holders: 'pupils', levels: ['3e'], cells: ['reachable'] } }),
        action({ kind: 'phone', audience: { holders: 'guardians', levels: 'all', families: 'not_covered' } }),
        action({ kind: 'meeting', audience: { holders: 'guardians', levels: 'all' } }),
      ),
      adoption,
    );
    expect(size).toMatchObject({ emails: 70, entMessages: 35, calls: 22, letters: 0 });
  });

  it('never counts more than the school has, where levels share families', () => {
    expect(countHolders(adoption, { holders: 'guardians', levels: ['6e', '3e'] })).toBe(162);
    const size = describePlanSize(
      planOf(
        action({
          kind: 'document',
          audience: { holders: 'guardians', levels: ['6e', '3e'], families: 'all' },
        }),
      ),
      adoption,
    );
    expect(size.letters).toBe(84);
  });

  it('counts a group of classes as its share, rounded up', () => {
    const half = (index: number) =>
      action({
        kind: 'document',
        audience: { holders: 'guardians', levels: ['3e'], families: 'all', group: { index, of: 2 } },
      });
    expect(describePlanSize(planOf(half(1)), adoption).letters).toBe(23);
    expect(countHolders(adoption, { holders: 'pupils', levels: ['3e'], group: { index: 2, of: 2 } })).toBe(
      23,
    );
  });

  it('takes everybody who may be meant where no list has told', () => {
    const untold: Adoption = {
      ...adoption,
      guardians: { population: 162, activated: null, connected: null, matrix: null },
      pupils: { population: 94, activated: 17, connected: null, matrix: null },
      families: { total: 84, covered: null },
    };
    expect(countHolders(untold, { holders: 'guardians', levels: 'all', cells: ['unreached'] })).toBe(162);
    expect(countHolders(untold, { holders: 'pupils', levels: 'all', cells: ['reachable'] })).toBe(77);
    expect(countHolders(untold, { holders: 'pupils', levels: 'all', cells: ['dormant'] })).toBe(94);
    expect(buildFamilyCounts(untold).all).toEqual({ total: 84, notCovered: null });
  });

  it('agrees with the matrix on which cell is which', () => {
    expect(cellOf(false, true)).toBe('reachable');
    expect(cellOf(false, false)).toBe('unreached');
  });
});

describe('the load of a week', () => {
  it('adds up minutes by role, Monday to Sunday, weeks in order', () => {
    const load = weeklyLoad(
      planOf(
        action({ dueOn: '2026-11-27', workMinutes: 20 }),
        action({ dueOn: '2026-11-23', workMinutes: 10 }),
        action({ dueOn: '2026-11-23', role: 'cpe', workMinutes: 45 }),
        action({ dueOn: '2026-11-20', workMinutes: 5 }),
      ),
    );
    expect(load).toEqual([
      { week: '2026-W47', mondayOn: '2026-11-16', minutes: { secretariat: 5 }, totalMinutes: 5 },
      { week: '2026-W48', mondayOn: '2026-11-23', minutes: { secretariat: 30, cpe: 45 }, totalMinutes: 75 },
    ]);
  });
});

describe('a gate', () => {
  const gate = { metric: 'family_coverage', atLeast: 0.85 } as const;
  const covered = (part: number | null, whole: number): Adoption => ({
    ...adoption,
    families: { total: whole, covered: part },
  });

  it('is met at its threshold exactly, missed just below, and says how many are wanted', () => {
    expect(decideGate(gate, covered(17, 20))).toMatchObject({ status: 'met', missing: 0 });
    expect(decideGate(gate, covered(16, 20))).toMatchObject({ status: 'missed', missing: 1 });
    expect(decideGate(gate, covered(120, 176))).toMatchObject({ part: 120, whole: 176, missing: 30 });
    expect(150 / 176).toBeGreaterThanOrEqual(0.85);
    expect(149 / 176).toBeLessThan(0.85);
  });

  it('is unknown as long as no list has told, and in a school without anybody', () => {
    expect(decideGate(gate, covered(null, 20)).status).toBe('unknown');
    expect(decideGate(gate, covered(0, 0)).status).toBe('unknown');
  });

  it('may be of one level, and of pupils or guardians', () => {
    expect(decideGate({ metric: 'pupil_activation', atLeast: 0.2, scope: '6e' }, adoption)).toMatchObject({
      status: 'met',
      part: 12,
      whole: 49,
    });
    expect(decideGate({ metric: 'guardian_activation', atLeast: 0.9 }, adoption)).toMatchObject({
      status: 'missed',
      part: 42,
      whole: 162,
    });
    expect(decideGate({ metric: 'pupil_activation', atLeast: 0.2, scope: 'Tle' }, adoption).status).toBe(
      'unknown',
    );
  });
});
