import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../edit/apply-edit';
import type { EditedPlan, PlanEdit } from '../edit/plan-edit';
import { listScenarios } from '../scenarios/library';
import { toEdited } from '../testing/edited-plan';
import { plan, progressive, toulouse } from '../testing/toulouse';
import { findWaveChannel, madeFromOf } from './choose-work';
import { countWork } from './count-work';
import { decidePrepared, type PreparedSteps } from './decide-prepared';
import type { Prepared, WorkState } from './prepared-work';

const todayOn = '2026-05-04';
const canPrint = (templateId: string) => templateId !== 'flyer-4-etapes';
const decide = (of: EditedPlan, prepared: readonly Prepared[]) =>
  decidePrepared(of.phases, prepared, { todayOn, canPrint });

let made = 0;
const makeAll = (steps: PreparedSteps, state: WorkState = 'untouched'): Prepared[] =>
  steps.make.map(({ from, ...want }) => {
    made += 1;
    return { ...want, workId: `w${made}`, dueOn: from.dueOn, madeFrom: from, state };
  });

/** What the database would hold after these steps. */
function carryOut(prepared: readonly Prepared[], steps: PreparedSteps): Prepared[] {
  const rows = new Map(prepared.map((work) => [work.workId, work]));
  for (const { work, phaseId, actionId } of steps.rebind)
    rows.set(work.workId, { ...work, phaseId, actionId });
  for (const { work, from } of steps.follow) {
    const row = rows.get(work.workId) ?? work;
    rows.set(work.workId, { ...row, dueOn: from.dueOn, madeFrom: from });
  }
  for (const work of steps.withdraw) rows.delete(work.workId);
  return [...rows.values(), ...makeAll(steps)];
}

const NOTHING = { make: [], follow: [], rebind: [], withdraw: [], estranged: [] };
const start = toEdited(plan(progressive, {}));
const wanted = decide(start, []);

/** Any change that a plan takes; what is refused leaves it as it is. */
const anyEdit = (of: EditedPlan): fc.Arbitrary<PlanEdit> => {
  const phase = fc.constantFrom(...of.phases);
  const days = of.phases.flatMap(({ actions }) => actions.map(({ dueOn }) => dueOn));
  const day = fc.constantFrom(...days);
  return fc.oneof(
    fc.tuple(phase, day, fc.boolean()).map(
      ([{ id }, startsOn, withFollowing]): PlanEdit => ({
        do: 'move_phase',
        phaseId: id,
        startsOn,
        withFollowing,
      }),
    ),
    fc
      .tuple(phase, day)
      .map(([{ id }, fromOn]): PlanEdit => ({ do: 'split_phase', phaseId: id, fromOn, title: 'Suite' })),
    fc.tuple(phase, phase).map(([a, b]): PlanEdit => ({ do: 'merge_phases', phaseId: a.id, intoId: b.id })),
    fc.tuple(phase, fc.nat()).map(
      ([{ id, actions }, n]): PlanEdit => ({
        do: 'remove_action',
        phaseId: id,
        actionId: actions[n % Math.max(1, actions.length)]?.id ?? '',
      }),
    ),
  );
};

function edited(before: EditedPlan, edit: PlanEdit): EditedPlan {
  const after = applyEdit({ calendar: toulouse, todayOn }, before, edit);
  return after.ok ? after.value : before;
}

describe('what a plan makes ready', () => {
  it('is a wave, a run for a piece with names, a banner; nothing else and nothing that lies behind', () => {
    expect(new Set(wanted.make.map(({ workKind }) => workKind))).toEqual(
      new Set(['wave', 'print', 'banner']),
    );
    expect(wanted.make.every(({ from }) => from.dueOn >= todayOn)).toBe(true);
    expect(findWaveChannel('wave_ent', { holders: 'pupils', levels: 'all' })).toBe('ent_message');
    expect(findWaveChannel('wave_ent', { holders: 'guardians', levels: 'all' })).toBe('ent_message');
    expect(findWaveChannel('wave_email', { holders: 'guardians', levels: 'all' })).toBe('email');
    expect(findWaveChannel('wave_email', { holders: 'pupils', levels: 'all' })).toBeUndefined();
    expect(findWaveChannel('meeting', { holders: 'guardians', levels: 'all' })).toBeUndefined();
    const later = decidePrepared(start.phases, [], { todayOn: '2026-11-30', canPrint });
    expect(later.make.length).toBeLessThan(wanted.make.length);
  });

  it('leaves out the announcements and the banner of a switch-over, which are prepared where it is', () => {
    const ids = wanted.make.map(({ actionId }) => actionId);
    expect(ids.filter((id) => id.startsWith('annonce') || id === 'bandeau-bascule')).toEqual([]);
    expect(ids).toContain('codes-eleves');
  });

  it('takes the banner back that was prepared for a switch-over before, untouched only', () => {
    const phase = start.phases.find(({ id }) => id === 'bascule');
    const action = phase?.actions.find(({ id }) => id === 'bandeau-bascule');
    if (!phase || !action) throw new Error('no banner');
    const made = (state: WorkState) => ({
      ...{ phaseId: phase.id, actionId: action.id, workKind: 'banner' as const, workId: 'old', state },
      ...{ dueOn: action.dueOn, madeFrom: madeFromOf(phase, action) },
    });
    const all = makeAll(wanted);
    expect(decide(start, [...all, made('untouched')]).withdraw).toHaveLength(1);
    expect(decide(start, [...all, made('touched')])).toMatchObject({
      withdraw: [],
      estranged: [{ now: null }],
    });
  });

  it('is as many as was said before adopting, for every scenario that ships', () => {
    for (const scenario of listScenarios('college')) {
      const dated = plan(scenario, {});
      const { wave, print, banner } = countWork(dated.phases, { todayOn, canPrint });
      const { make } = decide(toEdited(dated), []);
      expect(make.length, scenario.id).toBe(wave + print + banner);
    }
  });
});

describe('following a plan', () => {
  const prepared = makeAll(wanted);
  const of = (actionId: string, phaseId: string) => {
    const work = prepared.find((one) => one.actionId === actionId && one.phaseId === phaseId);
    if (!work) throw new Error(actionId);
    return work;
  };
  const wave = of('relance-email', '4e');
  const as = (state: WorkState) => prepared.map((one) => (one === wave ? { ...one, state } : one));
  const moved = edited(start, {
    do: 'move_action',
    phaseId: '4e',
    actionId: 'relance-email',
    dueOn: '2027-03-23',
  });

  it('does nothing twice', () => {
    expect(decide(start, prepared)).toEqual(NOTHING);
  });

  it('knows a rule that the database gave back with its keys in another order', () => {
    const turned = prepared.map((one) => ({
      ...one,
      madeFrom: {
        ...one.madeFrom,
        audience:
          one.madeFrom.audience &&
          (Object.fromEntries(Object.entries(one.madeFrom.audience).reverse()) as never),
      },
    }));
    expect(decide(start, turned)).toEqual(NOTHING);
  });

  it('moves what nobody has touched, asks about what somebody has, and leaves the rest', () => {
    expect(decide(moved, prepared).follow.map(({ work }) => work)).toEqual([wave]);
    for (const state of ['touched', 'agreed'] as const) {
      const steps = decide(moved, as(state));
      expect(steps.follow).toEqual([]);
      expect(steps.estranged.map(({ now }) => now?.from.dueOn)).toEqual(['2027-03-23']);
    }
    for (const state of ['under_way', 'done', 'dropped'] as const)
      expect(decide(moved, as(state))).toEqual(NOTHING);
  });

  it('asks about a banner that is published for later when its action moves or goes, and no more once it was shown', () => {
    const banner = prepared.find(({ workKind }) => workKind === 'banner');
    if (!banner) throw new Error('no banner');
    const { phaseId, actionId } = banner;
    const rows = prepared.map((one) => (one === banner ? { ...one, state: 'done' as const } : one));
    const away = edited(start, { do: 'remove_action', phaseId, actionId });
    expect(decide(away, rows)).toMatchObject({ withdraw: [], estranged: [{ now: null }] });
    const later = edited(start, { do: 'move_action', phaseId, actionId, dueOn: '2027-03-23' });
    expect(decide(later, rows).estranged.map(({ now }) => now?.from.dueOn)).toEqual(['2027-03-23']);
    const shown: EditedPlan = {
      ...later,
      phases: later.phases.map((phase) => ({
        ...phase,
        actions: phase.actions.map((action) =>
          phase.id === phaseId && action.id === actionId ? { ...action, doneAt: new Date(0) } : action,
        ),
      })),
    };
    expect(decide(shown, rows)).toEqual(NOTHING);
  });

  it('leaves nothing waiting for what was settled without it, and makes it again when that is taken back, also late', () => {
    const settled: EditedPlan = {
      ...start,
      phases: start.phases.map((phase) => ({
        ...phase,
        actions: phase.actions.map((action) =>
          phase.id === '4e' && action.id === 'relance-email' ? { ...action, doneAt: new Date(0) } : action,
        ),
      })),
    };
    expect(decide(settled, prepared)).toEqual({ ...NOTHING, withdraw: [wave] });
    for (const state of ['touched', 'agreed', 'under_way', 'done', 'dropped'] as const)
      expect(decide(settled, as(state))).toEqual(NOTHING);
    const rest = prepared.filter((one) => one !== wave);
    expect(decide(settled, rest)).toEqual(NOTHING);
    const late = { todayOn: '2027-06-01', canPrint };
    expect(decidePrepared(start.phases, rest, late).make).toEqual([]);
    const reopened = { phaseId: '4e', actionId: 'relance-email' };
    expect(decidePrepared(start.phases, rest, { ...late, reopened }).make).toMatchObject([reopened]);
    expect(decidePrepared(start.phases, prepared, { ...late, reopened })).toEqual(NOTHING);
  });

  it('never makes again what a person has dropped, and takes back only what nobody has touched', () => {
    const without = edited(start, { do: 'remove_action', phaseId: '4e', actionId: 'relance-email' });
    expect(decide(without, prepared).withdraw).toEqual([wave]);
    expect(decide(without, as('agreed'))).toMatchObject({ withdraw: [], estranged: [{ now: null }] });
    expect(decide(without, as('dropped'))).toEqual(NOTHING);
    expect(decide(start, as('dropped')).make).toEqual([]);
  });

  it('holds for any row of changes: each action that asks for work has one, and a second look finds nothing to do', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (seeds) => {
        let [now, rows] = [start, prepared as readonly Prepared[]];
        for (const seed of seeds) {
          const [edit] = fc.sample(anyEdit(now), { numRuns: 1, seed });
          if (edit) now = edited(now, edit);
          rows = carryOut(rows, decide(now, rows));
          expect(decide(now, rows)).toEqual(NOTHING);
          const places = rows.map(({ phaseId, actionId }) => `${phaseId} ${actionId}`);
          expect(new Set(places).size).toBe(places.length);
          expect(places.sort()).toEqual(
            decide(now, [])
              .make.map(({ phaseId, actionId }) => `${phaseId} ${actionId}`)
              .sort(),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a confirmed wave with its action through any cut and joining: nobody is written to twice', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (first, second) => {
        let now = start;
        let rows: readonly Prepared[] = as('agreed');
        for (const seed of [first, second]) {
          const [edit] = fc.sample(
            anyEdit(now).filter((one) => one.do === 'split_phase' || one.do === 'merge_phases'),
            { numRuns: 1, seed },
          );
          if (edit) now = edited(now, edit);
          rows = carryOut(rows, decide(now, rows));
        }
        expect(rows.filter(({ madeFrom }) => madeFrom.title === wave.madeFrom.title)).toHaveLength(1);
        expect(rows.some(({ workId }) => workId === wave.workId)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
