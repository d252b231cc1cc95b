import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../directory/day';
import { applyEdit } from '../edit/apply-edit';
import type { EditedPlan } from '../edit/plan-edit';
import { addSchoolDays, isSchoolDay } from '../school-calendar';
import { toEdited } from '../testing/edited-plan';
import { plan, progressive, toulouse } from '../testing/toulouse';
import {
  buildReplan,
  findPhaseBefore,
  MOST_REPLAN_WEEKS,
  REPLAN_KINDS,
  type ReplanKind,
} from './build-replan';

const dated = plan(progressive, {});
const gated = dated.phases.find((phase) => phase.gates.length > 0);
if (!gated) throw new Error('no threshold in the library');
/** The day after the phase before has ended: the first day of the phase behind the threshold. */
const todayOn = gated.startsOn;
const start = toEdited(dated, todayOn);
const askOf = (kind: ReplanKind, weeks: number) => ({ phaseId: gated.id, kind, weeks, familiesLeft: 60 });

function replan(kind: ReplanKind, weeks: number, today = todayOn) {
  const ground = { calendar: toulouse, todayOn: today };
  const built = buildReplan(ground, start, askOf(kind, weeks));
  if (!built.ok) throw new Error(built.problem.code);
  const after = built.value.edits.reduce<EditedPlan>((current, edit) => {
    const next = applyEdit(ground, current, edit);
    if (!next.ok) throw new Error(`${edit.do}: ${next.problem.code}`);
    return next.value;
  }, start);
  return { ...built.value, after };
}
const phaseOf = (of: EditedPlan, id: string) => {
  const found = of.phases.find((phase) => phase.id === id);
  if (!found) throw new Error(`no phase ${id}`);
  return found;
};

describe('a re-plan behind a missed threshold', () => {
  it('gives the weeks that were asked for, and moves what follows with them', () => {
    for (const kind of REPLAN_KINDS) {
      const { after, startsOn } = replan(kind, 2);
      expect(startsOn).toBe(addSchoolDays(toulouse, todayOn, 10));
      expect(phaseOf(after, gated.id).startsOn).toBe(startsOn);
      expect(phaseOf(after, 'bilan').startsOn > phaseOf(start, 'bilan').startsOn).toBe(true);
    }
  });

  it('prolongs the phase before up to the eve', () => {
    const before = findPhaseBefore(start, phaseOf(start, gated.id));
    const { after, startsOn } = replan('prolonged', 3);
    expect(phaseOf(after, before?.id ?? '').endsOn).toBe(addSchoolDays(toulouse, startsOn, -1));
  });

  it('catches up with those who are left only, pupils too where the threshold is about them', () => {
    const { after, startsOn } = replan('caught_up', 2);
    const added = after.phases.find((phase) => !start.phases.some(({ id }) => id === phase.id));
    expect(added).toMatchObject({
      title: 'Rattrapage ciblé',
      startsOn: todayOn,
      endsOn: addSchoolDays(toulouse, startsOn, -1),
    });
    const audiences = (added?.actions ?? []).flatMap(({ audience }) => audience ?? []);
    expect(audiences.length).toBeGreaterThan(3);
    for (const audience of audiences) {
      expect(audience.holders === 'pupils' || audience.families === 'not_covered').toBe(true);
      expect(audience.cells).not.toContain('adopted');
    }
    expect(audiences.some(({ holders }) => holders === 'pupils')).toBe(true);
  });

  it('puts the catching up in between also when the threshold is found missed days later', () => {
    const today = addDays(todayOn, 9);
    const { after, startsOn } = replan('caught_up', 2, today);
    const added = after.phases.find(({ title }) => title === 'Rattrapage ciblé');
    expect(added?.startsOn).toBe(addSchoolDays(toulouse, today, 0));
    expect(added && added.endsOn < startsOn).toBe(true);
    for (const { dueOn } of added?.actions ?? []) expect(dueOn < startsOn).toBe(true);
  });

  it('says that there is nothing to prolong where no phase comes before, and that the phase is gone', () => {
    const ground = { calendar: toulouse, todayOn };
    const alone = { ...start, phases: [phaseOf(start, gated.id)] };
    const without = { ...start, phases: start.phases.filter(({ id }) => id !== gated.id) };
    expect(buildReplan(ground, alone, askOf('prolonged', 1))).toMatchObject({
      problem: { code: 'no_phase_before' },
    });
    expect(buildReplan(ground, without, askOf('moved', 1))).toMatchObject({
      problem: { code: 'phase_gone' },
    });
  });

  it('never asks for anything on a day without school or before today, and loses nothing that is done', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REPLAN_KINDS),
        fc.integer({ min: 1, max: MOST_REPLAN_WEEKS }),
        // Weeks beyond these lead past the end of the calendar: the edits then refuse, which the test below holds.
        fc.integer({ min: 0, max: 10 }),
        (kind, weeks, lateDays) => {
          const today = addDays(todayOn, lateDays);
          const { after, startsOn } = replan(kind, weeks, today);
          const before = new Map(
            start.phases.flatMap(({ id, actions }) => actions.map((a) => [`${id}/${a.id}`, a] as const)),
          );
          for (const { id, actions } of after.phases) {
            for (const action of actions) {
              const was = before.get(`${id}/${action.id}`);
              if (was?.doneAt) expect(action).toEqual(was);
              else if (action.dueOn !== was?.dueOn) {
                expect(isSchoolDay(toulouse, action.dueOn)).toBe(true);
                // What was late and moved with its phase may still be late: only what is new starts today.
                if (!was) expect(action.dueOn >= today).toBe(true);
              }
              before.delete(`${id}/${action.id}`);
            }
          }
          expect([...before.values()]).toEqual([]);
          expect(startsOn > today).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused by the edits, whole, where the calendar ends', () => {
    expect(() => replan('moved', MOST_REPLAN_WEEKS, addDays(todayOn, 150))).toThrow('days_unknown');
  });
});
