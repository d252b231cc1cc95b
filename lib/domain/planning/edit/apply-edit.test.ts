import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../directory/day';
import { listScenarios } from '../scenarios/library';
import { addSchoolDays, isSchoolDay } from '../school-calendar';
import { toEdited } from '../testing/edited-plan';
import { calendars, plan, progressive, toulouse } from '../testing/toulouse';
import { applyEdit } from './apply-edit';
import type { EditedPlan, PlanEdit } from './plan-edit';

const todayOn = '2026-09-14';
const ground = { calendar: toulouse, todayOn };
const start = toEdited(plan(progressive, {}), todayOn);
const apply = (before: EditedPlan, edit: PlanEdit): EditedPlan => {
  const result = applyEdit(ground, before, edit);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const refused = (edit: PlanEdit, before = start) => {
  const result = applyEdit(ground, before, edit);
  return result.ok ? 'accepted' : result.problem.code;
};
const phase = (of: EditedPlan, id: string) => {
  const found = of.phases.find((one) => one.id === id);
  if (!found) throw new Error(`no phase ${id}`);
  return found;
};
const fourth = phase(start, '4e');
const place = { phaseId: '4e', actionId: fourth.actions[0]?.id ?? '' };

describe('moving', () => {
  it('moves a phase with what is left of it, and with all that follow when asked', () => {
    const moved = apply(start, {
      do: 'move_phase',
      phaseId: '4e',
      startsOn: '2026-10-12',
      withFollowing: false,
    });
    expect(phase(moved, '4e').startsOn).toBe('2026-10-12');
    expect(phase(moved, '3e')).toEqual({ ...phase(start, '3e'), position: phase(moved, '3e').position });
    const all = apply(start, {
      do: 'move_phase',
      phaseId: '4e',
      startsOn: '2026-10-12',
      withFollowing: true,
    });
    expect(phase(all, '3e').startsOn > phase(start, '3e').startsOn).toBe(true);
    expect(phase(all, '5e')).toEqual(phase(start, '5e'));
  });

  it('takes the next school day for one in the holidays, and refuses what has passed or is not known', () => {
    const inToussaint = '2026-10-24';
    const moved = apply(start, { do: 'move_action', ...place, dueOn: inToussaint });
    const after = phase(moved, '4e').actions.find((action) => action.id === place.actionId)?.dueOn;
    expect(after).toBe(addSchoolDays(toulouse, inToussaint, 0));
    expect(refused({ do: 'move_action', ...place, dueOn: '2026-09-11' })).toBe('before_today');
    expect(refused({ do: 'move_phase', phaseId: '4e', startsOn: '2026-09-07', withFollowing: false })).toBe(
      'before_today',
    );
    expect(refused({ do: 'move_action', ...place, dueOn: '2031-01-06' })).toBe('days_unknown');
  });

  it('leaves what is done where it was done', () => {
    const first = start.phases[0];
    if (!first) throw new Error('no phase');
    const done = first.actions.filter((action) => action.doneAt);
    expect(done.length).toBeGreaterThan(0);
    const moved = apply(start, {
      do: 'move_phase',
      phaseId: first.id,
      startsOn: todayOn,
      withFollowing: false,
    });
    expect(phase(moved, first.id).actions.filter((action) => action.doneAt)).toEqual(done);
    const [action] = done;
    expect(
      refused({ do: 'move_action', phaseId: first.id, actionId: action?.id ?? '', dueOn: '2026-11-16' }),
    ).toBe('action_done');
    expect(refused({ do: 'remove_phase', phaseId: first.id })).toBe('phase_has_done');
  });
});

describe('phases', () => {
  it('split and merged again hold the same actions', () => {
    const fromOn = addSchoolDays(toulouse, fourth.startsOn, 4);
    const split = apply(start, { do: 'split_phase', phaseId: '4e', fromOn, title: '4e, suite' });
    const [first, second] = [phase(split, '4e'), phase(split, '4e-2')];
    expect(first.endsOn < second.startsOn && second.title === '4e, suite').toBe(true);
    expect(second.actions.every((action) => action.dueOn >= fromOn)).toBe(true);
    expect(first.actions.every((action) => action.dueOn < fromOn)).toBe(true);
    const merged = apply(split, { do: 'merge_phases', phaseId: '4e-2', intoId: '4e' });
    expect(merged).toEqual(start);
    expect(refused({ do: 'split_phase', phaseId: '4e', fromOn: fourth.startsOn, title: '' })).toBe(
      'split_outside',
    );
    expect(refused({ do: 'merge_phases', phaseId: '4e', intoId: '4e' })).toBe('merge_itself');
  });

  it('change their levels with those of their actions, not of what speaks to others', () => {
    const changed = apply(start, { do: 'set_levels', phaseId: '4e', levels: ['4e', '3e'] });
    const before = fourth.actions
      .filter((action) => action.audience)
      .map((action) => action.audience?.levels);
    expect(before.some((levels) => String(levels) === '4e')).toBe(true);
    phase(changed, '4e').actions.forEach((action, i) => {
      const was = fourth.actions[i]?.audience?.levels;
      expect(action.audience?.levels).toEqual(String(was) === '4e' ? ['4e', '3e'] : was);
    });
    expect(refused({ do: 'set_levels', phaseId: '4e', levels: [] })).toBe('no_levels');
  });

  it('end after they start, and one is left', () => {
    expect(refused({ do: 'resize_phase', phaseId: '4e', endsOn: addDays(fourth.startsOn, -7) })).toBe(
      'end_before_start',
    );
    expect(refused({ do: 'remove_phase', phaseId: '4e' }, { ...start, phases: [fourth] })).toBe('only_phase');
    expect(refused({ do: 'rename_phase', phaseId: 'partie', title: 'x' })).toBe('phase_gone');
  });
});

describe('actions', () => {
  it('are added for a person to tick, changed, and taken out', () => {
    const added = apply(start, {
      do: 'add_action',
      phaseId: '4e',
      title: 'Appeler la mairie',
      kind: 'prepare',
      role: 'secretariat',
      dueOn: '2026-10-07',
      workMinutes: 15,
      audience: null,
      templateId: null,
    });
    const own = phase(added, '4e').actions.find((action) => action.id === 'ajout');
    expect(own).toMatchObject({ dueOn: '2026-10-07', automatic: false, doneAt: null });
    const key = { phaseId: '4e', actionId: 'ajout' };
    const changed = apply(added, {
      do: 'change_action',
      ...key,
      title: 'La mairie',
      role: 'cpe',
      workMinutes: 5,
    });
    expect(phase(changed, '4e').actions.find(({ id }) => id === 'ajout')).toMatchObject({ role: 'cpe' });
    expect(apply(changed, { do: 'remove_action', ...key })).toEqual(start);
    expect(refused({ do: 'remove_action', ...key })).toBe('action_gone');
  });

  it('are not more than a plan holds', () => {
    const add: PlanEdit = {
      do: 'add_action',
      phaseId: '4e',
      title: 'x',
      kind: 'prepare',
      role: 'cpe',
      dueOn: '2026-10-07',
      workMinutes: 0,
      audience: null,
      templateId: null,
    };
    let full = start;
    let last = 'accepted';
    for (let i = 0; i < 500 && last === 'accepted'; i += 1) {
      const result = applyEdit(ground, full, add);
      if (result.ok) full = result.value;
      else last = result.problem.code;
    }
    expect(last).toBe('plan_full');
  });
});

describe('whatever the scenario, the zone and the day', () => {
  const anyMove = fc.record({
    of: fc.constantFrom(...listScenarios()),
    zone: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    which: fc.nat(20),
    by: fc.integer({ min: 1, max: 30 }),
    withFollowing: fc.boolean(),
  });

  it('a phase moved and moved back changes nothing', () => {
    let moves = 0;
    fc.assert(
      fc.property(anyMove, ({ of, zone, which, by, withFollowing }) => {
        const calendar = calendars[zone];
        const before = toEdited(plan(of, {}, calendar));
        const here = { calendar, todayOn: '2026-05-04' };
        const chosen = before.phases[which % before.phases.length];
        if (!chosen) return;
        const move = (startsOn: string): PlanEdit => ({
          do: 'move_phase',
          phaseId: chosen.id,
          startsOn,
          withFollowing,
        });
        const there = applyEdit(here, before, move(addSchoolDays(calendar, chosen.startsOn, by)));
        if (!there.ok) return;
        moves += 1;
        for (const { startsOn, endsOn, actions } of there.value.phases) {
          for (const day of [startsOn, endsOn, ...actions.map((a) => a.dueOn)]) {
            expect(isSchoolDay(calendar, day)).toBe(true);
          }
        }
        // Back by hand: those that follow it now need not be those that followed it before.
        if (withFollowing) return;
        const back = applyEdit(here, there.value, move(chosen.startsOn));
        expect(back).toEqual({ ok: true, value: before });
      }),
    );
    expect(moves).toBeGreaterThan(30);
  });
});
