import { describe, expect, it } from 'vitest';
import { addAction, editAction, editPhase, removeAction, removePhase } from './edit-scenario';
import { type MergedPhase, mergePlan } from './merge-plan';
import type { DatedPhase } from './plan';
import type { Scenario } from './scenario';
import { buildSchoolCalendar, isSchoolDay, type SchoolCalendar } from './school-calendar';
import { plan, progressive, toulouse } from './testing/toulouse';

const NOW = new Date('2026-09-10T10:00:00Z');
const TODAY = '2026-09-14';

const run = (phases: readonly DatedPhase[]): MergedPhase[] =>
  phases.map((phase) => ({
    ...phase,
    actions: phase.actions.map((a) => ({ ...a, doneAt: null, doneBy: null, skipped: false, note: null })),
  }));
const tick = (phases: MergedPhase[], phaseId: string, id: string): MergedPhase[] =>
  phases.map((phase) => ({
    ...phase,
    actions: phase.actions.map((a) =>
      phase.id === phaseId && a.id === id ? { ...a, doneAt: NOW, doneBy: 'u' } : a,
    ),
  }));
const before = plan(progressive, {}).phases;
const find = (phases: readonly MergedPhase[], phaseId: string, id: string) =>
  phases.find((phase) => phase.id === phaseId)?.actions.find((action) => action.id === id);
const follow = (stored: MergedPhase[], scenario: Scenario, calendar: SchoolCalendar = toulouse) =>
  mergePlan({ stored, before, after: plan(scenario, {}, calendar).phases, calendar, todayOn: TODAY });

/** Winter a week earlier than published. */
const otherWinter = buildSchoolCalendar({
  ...toulouse,
  holidays: toulouse.holidays.map((h) =>
    h.name === 'hiver' && h.startsOn > '2027' ? { ...h, startsOn: '2027-01-25', returnsOn: '2027-02-08' } : h,
  ),
  publicHolidays: [...toulouse.publicHolidays],
});

describe('a plan that follows something newer', () => {
  it('stays as it is when nothing is new', () => {
    const stored = run(before);
    expect(follow(stored, progressive)).toEqual({ phases: stored, moved: [] });
  });

  it('keeps what is done, at its day, also when the scenario has it no more', () => {
    const stored = tick(run(before), '6e', 'codes-eleves');
    const done = find(stored, '6e', 'codes-eleves');
    const later = editAction(1, 2, (action) => ({ ...action, offset: 9 }))(progressive);
    expect(find(follow(stored, later).phases, '6e', 'codes-eleves')).toEqual(done);
    expect(find(follow(stored, removeAction(1, 2)(progressive)).phases, '6e', 'codes-eleves')).toEqual(done);
    const without6e = follow(stored, {
      ...removePhase(1)(progressive),
      phases: removePhase(1)(progressive).phases.map((phase) =>
        phase.id === '5e' ? { ...phase, start: { anchor: { at: 'rentree' }, offset: 10 } } : phase,
      ),
    });
    expect(without6e.phases.find((phase) => phase.id === '6e')?.actions).toEqual([done]);
  });

  it('takes what is new and drops what is gone of what is not done', () => {
    const newer = addAction(2)(removeAction(3, 0)(progressive));
    const { phases } = follow(run(before), newer);
    expect(find(phases, '5e', 'action')).toMatchObject({ doneAt: null });
    expect(find(phases, '4e', 'listes-a-jour')).toBeUndefined();
  });

  it('asks for nothing new on a day that has passed', () => {
    const newer = addAction(0)(progressive);
    expect(find(follow(run(before), newer).phases, 'preparer', 'action')?.dueOn).toBe(TODAY);
  });

  it('moves with the holidays what lies in them or waits for them, and nothing before', () => {
    const { phases, moved } = follow(run(before), progressive, otherWinter);
    expect(moved.length).toBeGreaterThan(0);
    const spans = (list: readonly DatedPhase[]) =>
      list.map(({ id, startsOn, endsOn }) => [id, startsOn, endsOn]);
    expect(spans(phases)).toEqual(spans(plan(progressive, {}, otherWinter).phases));
    expect(spans(phases)).not.toEqual(spans(before));
    for (const { fromOn } of moved) expect(fromOn >= '2027-01-04').toBe(true);
    for (const { dueOn } of phases.flatMap((phase) => phase.actions)) {
      if (dueOn >= TODAY) expect(isSchoolDay(otherWinter, dueOn)).toBe(true);
    }
  });

  it('leaves what the school has moved, renamed, added or taken out itself', () => {
    const own = run(before).map((phase) => {
      if (phase.id !== '4e') return phase;
      const [first, second, third, ...rest] = phase.actions;
      if (!first || !second || !third) throw new Error('too few actions');
      return {
        ...phase,
        actions: [
          { ...first, dueOn: '2026-10-08' },
          { ...second, title: 'À notre façon' },
          ...rest,
          { ...third, id: 'a-nous' },
        ],
      };
    });
    const stored = own.find((phase) => phase.id === '4e');
    const merged = follow(own, progressive, otherWinter).phases.find((phase) => phase.id === '4e');
    const byId = (phase: MergedPhase | undefined) =>
      [...(phase?.actions ?? [])].sort((a, b) => a.id.localeCompare(b.id));
    expect(byId(merged)).toEqual(byId(stored));
  });

  it('puts what the school moved into new holidays on the next school day', () => {
    const own = run(before).map((phase) =>
      phase.id === 'bascule'
        ? {
            ...phase,
            actions: phase.actions.map((a) => (a.id === 'listes-a-jour' ? { ...a, dueOn: '2027-01-27' } : a)),
          }
        : phase,
    );
    const shifted = mergePlan({ stored: own, before, after: before, calendar: otherWinter, todayOn: TODAY });
    expect(find(shifted.phases, 'bascule', 'listes-a-jour')?.dueOn).toBe('2027-02-08');
    expect(shifted.moved.map((m) => m.actionId)).toContain('listes-a-jour');
  });

  it('does not hide since when something is late', () => {
    const earlier = editPhase(0, (phase) => ({
      ...phase,
      start: { anchor: { at: 'rentree' }, offset: -25 },
      weeks: 5,
    }));
    const stored = run(before);
    const { phases } = follow(stored, earlier(progressive));
    expect(find(phases, 'preparer', 'premiers-chiffres')?.dueOn).toBe(
      find(stored, 'preparer', 'premiers-chiffres')?.dueOn,
    );
  });
});
