import { describe, expect, it } from 'vitest';
import { KNOWN_TEMPLATES } from '@/lib/services/planning/known-templates';
import { lastOffsetOf, listScenarioFaults } from './check-scenario';
import { editAction, editPhase, type ScenarioEdit } from './edit-scenario';
import type { ScenarioAction, ScenarioPhase } from './scenario';
import { listScenarios } from './scenarios/library';
import { progressive } from './testing/toulouse';

const faultsOf = (edit: ScenarioEdit) =>
  listScenarioFaults(edit(progressive), KNOWN_TEMPLATES).map(({ code }) => code);
/** Phases of the progressive collège: 0 prepares, 1 is the 6e, 5 the reminders, 6 the switch-over. */
const inPhase = (patch: Partial<ScenarioPhase>, index = 1): ScenarioEdit =>
  editPhase(index, (phase) => ({ ...phase, ...patch }));
const inAction = (patch: Partial<ScenarioAction>, index = 0, phase = 1): ScenarioEdit =>
  editAction(phase, index, (action) => ({ ...action, ...patch }));

describe('the faults of a scenario', () => {
  it.each(listScenarios())('are none in $id, which ships', (scenario) => {
    expect(listScenarioFaults(scenario, KNOWN_TEMPLATES)).toEqual([]);
  });

  it.each<[string, ScenarioEdit]>([
    ['title_missing', (s) => ({ ...s, title: '  ' })],
    ['summary_missing', (s) => ({ ...s, summary: '' })],
    ['kinds_missing', (s) => ({ ...s, for: [] })],
    ['sizes_inverted', (s) => ({ ...s, sizes: [600, 599] })],
    ['goal_out_of_range', (s) => ({ ...s, goal: { ...s.goal, value: 0 } })],
    ['goal_out_of_range', (s) => ({ ...s, goal: { ...s.goal, value: 1.01 } })],
    [
      'goal_phase_unknown',
      (s) => ({ ...s, goal: { ...s.goal, by: { at: 'phase_end', phase: 'preparer' } } }),
    ],
    ['phase_title_missing', inPhase({ title: '' })],
    ['levels_missing', inPhase({ levels: [] })],
    ['gate_out_of_range', inPhase({ gates: [{ metric: 'family_coverage', atLeast: 1.01 }] })],
    ['gate_out_of_range', inPhase({ gates: [{ metric: 'family_coverage', atLeast: -0.01 }] })],
    ['preparation_anchor', inPhase({ start: { anchor: { at: 'rentree' }, offset: 0 } }, 0)],
    [
      'phase_after_preparation',
      inPhase({ start: { anchor: { at: 'phase_end', phase: 'preparer' }, offset: 0 } }),
    ],
    ['action_title_missing', inAction({ title: ' ' })],
    ['action_outside_phase', inAction({ offset: -1 })],
    ['action_outside_phase', inAction({ offset: lastOffsetOf({ weeks: 2 }) + 1 })],
    [
      'action_anchor_unknown',
      inAction({ on: { anchor: { at: 'phase_end', phase: 'nulle-part' }, offset: 0 } }),
    ],
    ['audience_missing', inAction({ audience: undefined })],
    ['audience_missing', inAction({ audience: { holders: 'guardians', levels: [] } })],
    [
      'email_to_pupils',
      inAction({ kind: 'wave_email', template: undefined, audience: { holders: 'pupils', levels: 'all' } }),
    ],
    ['notifies_activated', inAction({ notifies: true, audience: { holders: 'pupils', levels: 'all' } })],
    ['work_missing', inAction({ minutes: { fixed: 0, perFamily: 0 } })],
    ['template_unknown', inAction({ template: 'lettre-de-nulle-part' })],
    ['template_unknown', inAction({ kind: 'phone' })],
    // What is written for pupils is not sent to their guardians, nor the other way round.
    [
      'template_unknown',
      inAction({
        kind: 'wave_ent',
        template: 'activation-eleves',
        audience: { holders: 'guardians', levels: 'all', cells: ['reachable'] },
      }),
    ],
    [
      'template_unknown',
      inAction({
        kind: 'wave_ent',
        template: 'relance-responsables',
        audience: { holders: 'pupils', levels: 'all', cells: ['reachable'] },
      }),
    ],
  ])('say %s, and nothing else', (code, edit) => {
    expect(faultsOf(edit)).toEqual([code]);
  });

  it('take what lies on the threshold', () => {
    expect(faultsOf(inAction({ offset: 0 }))).toEqual([]);
    expect(faultsOf(inAction({ offset: lastOffsetOf({ weeks: 2 }) }))).toEqual([]);
    expect(faultsOf((s) => ({ ...s, goal: { ...s.goal, value: 1 } }))).toEqual([]);
    expect(faultsOf((s) => ({ ...s, sizes: [600, 600] }))).toEqual([]);
    expect(faultsOf(inPhase({ gates: [{ metric: 'family_coverage', atLeast: 0 }] }))).toEqual([]);
  });

  it('find phases that wait for one another, also beside one that waits for nobody', () => {
    const waiting = (phase: string) => ({
      start: { anchor: { at: 'phase_end', phase } as const, offset: 0 },
    });
    const circle: ScenarioEdit = (s) => inPhase(waiting('4e'), 2)(inPhase(waiting('5e'), 3)(s));
    expect(faultsOf(circle)).toEqual(['phase_cycle']);
    expect(faultsOf((s) => inPhase(waiting('partie'), 4)(circle(s))).sort()).toEqual([
      'phase_cycle',
      'phase_unknown',
    ]);
  });

  it('find what has one id twice', () => {
    const [first] = progressive.phases.slice(1);
    if (!first) throw new Error('no phase');
    expect(faultsOf((s) => ({ ...s, phases: [...s.phases, first] }))).toContain('phase_id_twice');
    expect(
      faultsOf(inPhase({ actions: [...first.actions, ...first.actions.slice(0, 1).map((a) => ({ ...a }))] })),
    ).toEqual(['action_id_twice']);
  });
});
