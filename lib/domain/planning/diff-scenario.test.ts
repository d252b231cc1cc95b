import { describe, expect, it } from 'vitest';
import { diffScenario, isEmptyDiff } from './diff-scenario';
import { addPhase, editAction, editPhase, movePhase, removeAction, removePhase } from './edit-scenario';
import type { Scenario } from './scenario';
import { listScenarios } from './scenarios/library';
import { progressive } from './testing/toulouse';

/** The same with its keys in another order, as a database gives it back. */
const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, part]) => [key, shuffled(part)]),
        )
      : value;

describe('the difference of two scenarios', () => {
  it.each(listScenarios())('$id has none with itself, in whichever order its keys come', (scenario) => {
    expect(isEmptyDiff(diffScenario(scenario, shuffled(scenario) as Scenario))).toBe(true);
  });

  it('says which phases are new, gone and moved, and leaves those around them alone', () => {
    const added = diffScenario(progressive, addPhase('Encore')(progressive));
    expect(added.phases).toMatchObject([{ change: 'added', phase: { title: 'Encore' } }]);
    const removed = diffScenario(progressive, removePhase(2)(progressive));
    expect(removed.phases).toMatchObject([{ change: 'removed', phase: { id: '5e' } }]);
    expect(removed.actions).toEqual([]);
    const moved = diffScenario(progressive, movePhase(2, 1)(progressive));
    expect(moved.phases).toMatchObject([{ change: 'changed', phase: { id: '4e' }, fields: ['order'] }]);
  });

  it('says which fields of a phase and of an action changed', () => {
    const longer = editPhase(1, (phase) => ({ ...phase, weeks: 3, title: '6e' }))(progressive);
    expect(diffScenario(progressive, longer).phases).toMatchObject([
      { change: 'changed', phase: { id: '6e' }, fields: ['title', 'weeks'] },
    ]);
    const later = editAction(1, 0, (action) => ({ ...action, offset: 2, role: 'cpe' }))(progressive);
    expect(diffScenario(progressive, later)).toMatchObject({
      head: [],
      phases: [],
      actions: [{ change: 'changed', action: { id: 'lettre-rentree' }, fields: ['role', 'when'] }],
    });
  });

  it('follows an action to another phase instead of calling it gone and new', () => {
    const banner = progressive.phases[1]?.actions[1];
    if (!banner) throw new Error('no action');
    const moved = editPhase(2, (phase) => ({ ...phase, actions: [...phase.actions, banner] }))(
      removeAction(1, 1)(progressive),
    );
    expect(diffScenario(progressive, moved).actions).toMatchObject([
      { change: 'moved', action: { id: 'bandeau-public' }, from: { id: '6e' }, phase: { id: '5e' } },
    ]);
  });

  it('tells the same changes the other way round', () => {
    const after = removePhase(2)(progressive);
    expect(diffScenario(after, progressive).phases).toMatchObject([{ change: 'added', phase: { id: '5e' } }]);
  });

  it('says what of the head changed', () => {
    const after = { ...progressive, title: 'Autre', goal: { ...progressive.goal, value: 0.8 }, cons: [] };
    expect(diffScenario(progressive, after).head).toEqual(['title', 'goal', 'cons']);
  });
});
