import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../directory/day';
import type { Day } from '../../directory/types';
import { applyEdit } from '../edit/apply-edit';
import type { EditedPlan } from '../edit/plan-edit';
import { listScenarios } from '../scenarios/library';
import { addSchoolDays, isSchoolDay } from '../school-calendar';
import { PRINT_LEAD_DAYS } from '../staff-minutes';
import { toEdited } from '../testing/edited-plan';
import { plan, progressive, toulouse } from '../testing/toulouse';
import type { Conflict, ConflictGround } from './conflict';
import { listConflicts } from './list-conflicts';
import { mayShareReaders } from './list-crowded';
import { listUnreachable } from './list-unreachable';

const ground: ConflictGround = { calendar: toulouse, todayOn: '2026-06-15', staff: {} };
const start = toEdited(plan(progressive, {}));

/** The plan with one action on another day, whatever that day is. */
function withDay(of: EditedPlan, phaseId: string, actionId: string, dueOn: Day): EditedPlan {
  return {
    ...of,
    phases: of.phases.map((phase) => ({
      ...phase,
      actions: phase.actions.map((action) =>
        phase.id === phaseId && action.id === actionId ? { ...action, dueOn } : action,
      ),
    })),
  };
}
const only = (conflicts: Conflict[], code: Conflict['code']) => conflicts.filter((one) => one.code === code);
const findAction = (of: EditedPlan, accept: (action: EditedPlan['phases'][0]['actions'][0]) => boolean) => {
  for (const phase of of.phases) {
    const action = phase.actions.find(accept);
    if (action) return { phaseId: phase.id, action };
  }
  throw new Error('no such action');
};
function repair(of: EditedPlan, conflict: Conflict): EditedPlan {
  return conflict.repair.reduce((current, edit) => {
    const result = applyEdit(ground, current, edit);
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  }, of);
}

it('finds nothing of this kind in any plan that the library gives', () => {
  for (const of of listScenarios()) {
    const conflicts = listConflicts(ground, toEdited(plan(of, {})).phases);
    expect([of.id, only(conflicts, 'not_school_day'), only(conflicts, 'print_too_soon')]).toEqual([
      of.id,
      [],
      [],
    ]);
  }
});

describe('each conflict is found and repaired', () => {
  it('a day without school', () => {
    const { phaseId, action } = findAction(start, (one) => one.dueOn > '2026-11-01');
    const broken = withDay(start, phaseId, action.id, '2026-10-25');
    const [conflict] = only(listConflicts(ground, broken.phases), 'not_school_day');
    expect(conflict).toMatchObject({ actionId: action.id, dueOn: '2026-10-25' });
    const repaired = repair(broken, conflict as Conflict);
    expect(only(listConflicts(ground, repaired.phases), 'not_school_day')).toEqual([]);
  });

  it('two messages to the same people within 48 hours', () => {
    const wave = findAction(start, (one) => one.kind === 'wave_email' && one.audience?.levels !== 'all');
    const paper = findAction(
      start,
      (one) => one.kind === 'document' && mayShareReaders(one.audience, wave.action.audience),
    );
    const close = withDay(
      start,
      wave.phaseId,
      wave.action.id,
      addSchoolDays(toulouse, paper.action.dueOn, 1),
    );
    const conflict = only(listConflicts(ground, close.phases), 'too_close').find(
      (one) => 'actionId' in one && one.actionId === wave.action.id,
    );
    // A week-end between them keeps them apart by itself.
    const isNextDay = daysBetween(paper.action.dueOn, addSchoolDays(toulouse, paper.action.dueOn, 1)) < 2;
    expect(conflict !== undefined).toBe(isNextDay);
    const sameDay = withDay(start, wave.phaseId, wave.action.id, paper.action.dueOn);
    const held = only(listConflicts(ground, sameDay.phases), 'too_close').find(
      (one) => 'actionId' in one && one.actionId === wave.action.id,
    );
    expect(held).toMatchObject({ afterOn: paper.action.dueOn });
    const repaired = repair(sameDay, held as Conflict);
    expect(
      only(listConflicts(ground, repaired.phases), 'too_close').filter(
        (one) => 'actionId' in one && one.actionId === wave.action.id,
      ),
    ).toEqual([]);
  });

  it('more work in a week than a role has minutes for', () => {
    const staffed = { ...ground, staff: { secretariat: 240 } };
    const crowded = only(listConflicts(staffed, start.phases), 'over_capacity');
    expect(crowded.length).toBeGreaterThan(0);
    for (const conflict of crowded) {
      if (conflict.code !== 'over_capacity' || conflict.repair.length === 0) continue;
      expect(conflict.minutes).toBeGreaterThan(conflict.capacity);
      const after = only(listConflicts(staffed, repair(start, conflict).phases), 'over_capacity');
      expect(after.some((one) => one.code === 'over_capacity' && one.mondayOn === conflict.mondayOn)).toBe(
        false,
      );
    }
  });

  it('a document due before it can be printed', () => {
    const { phaseId, action } = findAction(start, (one) => one.kind === 'document');
    const soon = withDay(start, phaseId, action.id, '2026-09-02');
    const near = { ...ground, todayOn: '2026-09-01' };
    const [conflict] = only(listConflicts(near, soon.phases), 'print_too_soon');
    expect(conflict).toMatchObject({
      actionId: action.id,
      readyOn: addSchoolDays(toulouse, '2026-09-01', PRINT_LEAD_DAYS),
    });
  });

  it('codes that have run out when the old login is closed', () => {
    const early = {
      ...start,
      phases: start.phases.map((phase) => ({
        ...phase,
        actions: phase.actions.filter(
          (action) =>
            !(action.kind === 'document' && action.audience?.holders === 'pupils') ||
            phase.startsOn < '2026-09-15',
        ),
      })),
    };
    const [conflict] = only(listConflicts(ground, early.phases), 'sheets_expire');
    expect(conflict).toBeDefined();
    if (conflict?.code !== 'sheets_expire') return;
    expect(daysBetween(conflict.dueOn, conflict.expiresOn)).toBe(90);
    const left = only(listConflicts(ground, repair(early, conflict).phases), 'sheets_expire');
    expect(
      left.some(
        (one) => 'actionId' in one && one.actionId === conflict.actionId && one.phaseId === conflict.phaseId,
      ),
    ).toBe(false);
  });

  it('a threshold that the forecast does not see reached', () => {
    const gated = start.phases.find((phase) => phase.gates.some((gate) => gate.metric === 'family_coverage'));
    if (!gated) throw new Error('no gate');
    const days = Array.from({ length: 300 }, (_, n) => addDays('2026-08-24', n)).filter((on) =>
      isSchoolDay(toulouse, on),
    );
    const slow = days.map((on, n) => ({ on, median: n / 250, high: n / 250 + 0.01 }));
    const quick = days.map((on) => ({ on, median: 0.8, high: 0.86 }));
    expect(only(listUnreachable({ ...ground, forecast: quick }, start.phases), 'gate_out_of_reach')).toEqual(
      [],
    );
    const [conflict] = only(
      listUnreachable({ ...ground, forecast: slow }, start.phases),
      'gate_out_of_reach',
    );
    expect(conflict).toMatchObject({ phaseId: gated.id });
  });
});

describe('who may be in two audiences', () => {
  it('is nobody of different cells, levels, holders, or groups of one division', () => {
    const rule = { holders: 'guardians' as const, levels: ['6e' as const] };
    expect(mayShareReaders(rule, { ...rule, levels: 'all' })).toBe(true);
    expect(mayShareReaders(rule, { ...rule, levels: ['5e'] })).toBe(false);
    expect(mayShareReaders(rule, { ...rule, holders: 'pupils' })).toBe(false);
    expect(mayShareReaders({ ...rule, cells: ['reachable'] }, { ...rule, cells: ['unreached'] })).toBe(false);
    const group = (index: number) => ({ ...rule, group: { index, of: 2 } });
    expect(mayShareReaders(group(1), group(2))).toBe(false);
    expect(mayShareReaders(group(1), group(1))).toBe(true);
  });

  it('is told alike from both sides', () => {
    const anyRule = fc.record({
      holders: fc.constantFrom('guardians' as const, 'pupils' as const),
      levels: fc.oneof(fc.constant('all' as const), fc.subarray(['6e', '5e'] as ('6e' | '5e')[])),
    });
    fc.assert(fc.property(anyRule, anyRule, (a, b) => mayShareReaders(a, b) === mayShareReaders(b, a)));
  });
});
