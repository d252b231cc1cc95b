import { describe, expect, it } from 'vitest';
import { SCHOOL_HOLIDAYS } from '../directory/calendar-data';
import { buildPlan } from './build-plan';
import type { FamilyCounts } from './plan';
import type { Scenario } from './scenario';
import { buildSchoolCalendar } from './school-calendar';
import { codesOf, datesOf, families, plan, progressive, toulouse } from './testing/toulouse';

describe('warnings', () => {
  const phase = (id: string, over: Partial<Scenario['phases'][number]>): Scenario['phases'][number] => ({
    id,
    title: id,
    levels: 'all',
    start: { anchor: { at: 'rentree' }, offset: 0 },
    weeks: 2,
    actions: [],
    ...over,
  });
  const small = (phases: Scenario['phases'], by: Scenario['goal']['by'] = { at: 'rentree' }): Scenario => ({
    ...progressive,
    goal: { metric: 'family_coverage', value: 0.9, by },
    phases,
  });

  it('tell of two phases that ask the same families at once, not of two levels side by side', () => {
    const levels = plan(small([phase('a', { levels: ['6e'] }), phase('b', { levels: ['5e'] })]), {});
    expect(codesOf(levels)).not.toContain('phases_overlap');
    const same = plan(small([phase('a', { levels: ['6e'] }), phase('b', {})]), {});
    expect(same.warnings).toContainEqual({ code: 'phases_overlap', phaseId: 'a', otherId: 'b' });
  });

  it('tell of the end of the school year and of a goal whose day has passed', () => {
    const lastYear = buildSchoolCalendar({
      zone: 'C',
      rentreeOn: '2025-09-01',
      holidays: SCHOOL_HOLIDAYS.filter((h) => h.zone === 'C'),
      publicHolidays: [],
    });
    const long = plan(
      small([phase('a', {})], { at: 'day', on: '2026-04-01' }),
      { startOn: '2026-06-30' },
      lastYear,
    );
    expect(datesOf(long)).toEqual([['a', '2026-06-30', '2026-09-04']]);
    expect(long.warnings).toEqual([
      { code: 'shifted', fromOn: '2025-09-01', toOn: '2026-06-30' },
      { code: 'phase_crosses_holidays', phaseId: 'a', holiday: 'ete' },
      { code: 'after_school_year', phaseId: 'a', yearEndsOn: '2026-07-03' },
      { code: 'goal_date_passed', by: '2026-04-01' },
    ]);
  });

  it('tell of a break that a phase should have come before', () => {
    const before = phase('a', { start: { anchor: { at: 'before_holiday', holiday: 'noel' }, offset: -9 } });
    expect(plan(small([before]), {}).phases[0]?.startsOn).toBe('2026-12-07');
    const passed = plan(small([before]), { adoptedOn: '2027-01-11' });
    expect(passed.warnings).toContainEqual({ code: 'holiday_passed', phaseId: 'a', holiday: 'noel' });
  });

  it('tell of levels that the school does not have, and of a school not imported yet', () => {
    const counts: FamilyCounts = { ...families, levels: { ...families.levels, '5e': undefined } };
    expect(plan(progressive, { families: counts }).warnings).toContainEqual({
      code: 'level_absent',
      phaseId: '5e',
    });
    const nobody: FamilyCounts = { all: { total: 0, notCovered: null }, levels: {} };
    expect(codesOf(plan(progressive, { families: nobody }))).toEqual([
      'parents_meeting_missing',
      'families_unknown',
    ]);
  });

  it('do not stand in for what cannot be dated at all', () => {
    const atEndOf = (id: string) => ({ anchor: { at: 'phase_end', phase: id } as const, offset: 0 });
    const refusal = (phases: Scenario['phases']) => {
      const result = buildPlan(small(phases), toulouse, { adoptedOn: '2026-05-04', families });
      return result.ok ? undefined : result.problem.code;
    };
    expect(refusal([phase('a', { start: atEndOf('b') }), phase('b', { start: atEndOf('a') })])).toBe(
      'phase_cycle',
    );
    expect(refusal([phase('a', { start: atEndOf('z') })])).toBe('phase_unknown');
    const short = buildSchoolCalendar({
      zone: 'C',
      rentreeOn: '2026-09-01',
      publicHolidays: [],
      holidays: [{ name: 'ete', startsOn: '2027-07-03', returnsOn: '2027-09-01' }],
    });
    const noToussaint = buildPlan(progressive, short, { adoptedOn: '2026-09-01', families });
    expect(noToussaint).toMatchObject({
      problem: { code: 'holiday_unknown', detail: { holiday: 'toussaint' } },
    });
  });
});
