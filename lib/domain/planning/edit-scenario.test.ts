import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAction,
  addPhase,
  duplicateAction,
  duplicatePhase,
  freshId,
  moveAction,
  movePhase,
  removeAction,
  removePhase,
  type ScenarioEdit,
} from './edit-scenario';
import { scenarioSchema } from './scenario-schema';
import { progressive } from './testing/toulouse';

const copy = (title: string) => `${title} (copie)`;
const index = fc.integer({ min: -1, max: 9 });
const by = fc.constantFrom<-1 | 1>(-1, 1);
const anyEdit: fc.Arbitrary<ScenarioEdit> = fc.oneof(
  fc.tuple(index, by).map(([i, n]) => movePhase(i, n)),
  index.map(removePhase),
  index.map((i) => duplicatePhase(i, copy)),
  fc.constant(addPhase('Nouvelle phase')),
  fc.tuple(index, index, by).map(([p, i, n]) => moveAction(p, i, n)),
  fc.tuple(index, index).map(([p, i]) => removeAction(p, i)),
  fc.tuple(index, index).map(([p, i]) => duplicateAction(p, i, copy)),
  index.map(addAction),
);

describe('writing a scenario', () => {
  it('keeps every id its own, whatever is done in whichever order', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const edited = edits.reduce((scenario, edit) => edit(scenario), progressive);
        const ids = edited.phases.map((phase) => phase.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { actions } of edited.phases) {
          expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length);
        }
      }),
    );
  });

  it('never makes one that cannot be stored', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 60 }), (edits) => {
        const edited = edits.reduce((scenario, edit) => edit(scenario), progressive);
        expect(scenarioSchema.safeParse(edited).success).toBe(true);
      }),
    );
  });

  it('gives everything back when a move is taken back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (i) => {
        expect(movePhase(i + 1, -1)(movePhase(i, 1)(progressive))).toEqual(progressive);
      }),
    );
    expect(movePhase(0, -1)(progressive)).toEqual(progressive);
  });

  it('counts a copy on from its original', () => {
    expect(freshId([{ id: '6e' }], '6e')).toBe('6e-2');
    expect(freshId([{ id: '6e' }, { id: '6e-2' }], '6e-2')).toBe('6e-3');
    expect(freshId([], '6e')).toBe('6e');
  });
});
