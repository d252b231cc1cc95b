import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listPrepared } from '@/db/queries/prepared-work';
import { auditEvent } from '@/db/schema/access';
import { phaseReview, planCurve, planGate } from '@/db/schema/plan-follow';
import { action, plan } from '@/db/schema/planning';
import { planStanding } from '@/db/schema/region-planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { observe } from '../../alerts/testing/observe';
import { plantSchool, plantUser } from '../../campaign/testing/plant-school';
import { adoptPlan } from '../adopt-plan';
import { completeAction } from '../complete-action';
import { getPlan } from '../get-plan';
import { postponeAction } from '../postpone-action';
import { reopenAction } from '../reopen-action';
import { skipAction } from '../skip-action';
import { undoPlanEdit } from '../undo-plan-edit';
import { answerPlanGate } from './answer-gate';
import { getPlanGates } from './get-gates';
import { getPlanFollow } from './get-plan-follow';
import { judgePlanGates } from './judge-gates';
import { keepCurve } from './keep-curve';
import { listReplans } from './list-replans';
import { savePhaseReview } from './save-phase-review';
import { takeReplan } from './take-replan';

/** Monday 12 October 2026, 10:00 in Toulouse; the threshold is judged four weeks later. */
const ADOPTED = new Date('2026-10-12T08:00:00Z');
const GATE_DAY = '2026-11-09';
const JUDGED = new Date(`${GATE_DAY}T06:00:00Z`);
const UAI = '0319901U';

let database: TestDatabase;
let school: SchoolScope;
let principal: SchoolScope;
let secretary: SchoolScope;
let planId: string;

const at = (now: Date) => ({ db: database.db, now, newId: randomUUID });
const code = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code;

beforeAll(async () => {
  database = await createTestDatabase();
  school = await plantSchool(
    database.db,
    UAI,
    Array.from({ length: 40 }, (_, i) => ({
      id: `e${i}`,
      classCode: i % 2 ? '6A' : '5A',
      guardians: [{ id: `r${i}` }],
    })),
    ADOPTED,
  );
  principal = await plantUser(database.db, UAI, 'principal');
  secretary = await plantUser(database.db, UAI, 'secretariat');
  const activated = (from: number, to: number) =>
    Object.fromEntries(Array.from({ length: to - from }, (_, i) => [`r${from + i}`, 'activated' as const]));
  await observe(database.db, school, '2026-09-28', activated(0, 6));
  await observe(database.db, school, '2026-10-09', activated(6, 12));
  await observe(database.db, school, '2026-11-06', activated(12, 20));
});
afterAll(() => database.drop());

beforeEach(async () => {
  await database.ownerDb.delete(plan);
  await database.ownerDb.delete(auditEvent);
  const adopted = await adoptPlan(at(ADOPTED), principal, {
    scenarioId: 'rattrapage-court',
    startOn: '2026-10-15',
  });
  if (!adopted.ok) throw new Error(adopted.problem.code);
  planId = adopted.value.planId;
  await database.ownerDb.execute(sql`
    update phase set starts_on = ${GATE_DAY},
      gates = '[{"metric":"family_coverage","atLeast":0.85},{"metric":"guardian_activation","atLeast":0.5}]'
    where plan_id = ${planId} and position = (select max(position) from phase where plan_id = ${planId})`);
});

const running = async (now = JUDGED) => {
  const found = await getPlan(at(now), principal);
  if (!found) throw new Error('no plan');
  return found;
};
const openOf = async (role: string) => {
  const found = (await running(ADOPTED)).phases
    .flatMap((phase) => phase.actions)
    .find((one) => one.role === role && !one.automatic);
  if (!found) throw new Error(`nothing for ${role}`);
  return found;
};
const keyOf = ({ phaseId, id }: { phaseId: string; id: string }) => ({ planId, phaseId, actionId: id });
const judged = async () => {
  await judgePlanGates(at(JUDGED), school);
  const [gate] = await database.ownerDb.select().from(planGate);
  if (!gate) throw new Error('nothing judged');
  return { planId, phaseId: gate.phaseId, startsOn: gate.startsOn };
};

describe('an action of the plan', () => {
  it('is done with a note by its role, undone with the note kept, and not needed with a reason only', async () => {
    const own = await openOf('secretariat');
    const ctx = at(ADOPTED);
    expect(code(await completeAction(ctx, secretary, keyOf(own), '  Fait\r\nen deux fois \u0000 '))).toBe(
      'ok',
    );
    const read = async () => (await running()).phases.flatMap((p) => p.actions).find((a) => a.id === own.id);
    expect(await read()).toMatchObject({
      note: 'Fait\nen deux fois',
      skipped: false,
      doneByName: 'secretariat',
    });
    expect(code(await reopenAction(ctx, secretary, keyOf(own)))).toBe('ok');
    expect(await read()).toMatchObject({ note: 'Fait\nen deux fois', doneAt: null });
    expect(code(await skipAction(ctx, secretary, keyOf(own), '  '))).toBe('reason_missing');
    expect(code(await skipAction(ctx, secretary, keyOf(own), 'x'.repeat(501)))).toBe('note_too_long');
    expect(code(await skipAction(ctx, secretary, keyOf(own), 'Déjà distribué'))).toBe('ok');
    expect(await read()).toMatchObject({ skipped: true, note: 'Déjà distribué' });
    const [standing] = await database.ownerDb.select().from(planStanding);
    expect(standing?.actions.find((a) => a.id === own.id)).toMatchObject({ done: true, skipped: true });
    expect(JSON.stringify(standing)).not.toContain('distribué');
    expect(JSON.stringify(await database.ownerDb.select().from(auditEvent))).not.toContain('distribué');
    expect(code(await skipAction(ctx, secretary, keyOf(await openOf('principal')), 'Non'))).toBe(
      'not_allowed',
    );
  });

  it('keeps what was said of it first: a colleague who says something else is told, who says the same is not', async () => {
    const own = await openOf('secretariat');
    const ctx = at(ADOPTED);
    const settle = async (verb: typeof completeAction | typeof skipAction, note: string) =>
      code(await verb(ctx, secretary, keyOf(own), note));
    const all = await Promise.all([settle(completeAction, 'Le 12'), settle(completeAction, 'Le 14')]);
    expect(all.sort()).toEqual(['action_settled', 'ok']);
    expect(await settle(completeAction, '')).toBe('ok');
    expect(await settle(skipAction, 'Inutile')).toBe('action_settled');
  });

  it('is put off by its role, from today when it is late, and never over what somebody else has decided', async () => {
    const own = await openOf('secretariat');
    const put = (schoolDays: number, dueOn: string) =>
      postponeAction(at(JUDGED), secretary, { ...keyOf(own), schoolDays, dueOn });
    expect(code(await put(0, own.dueOn))).toBe('postponed_too_far');
    expect(code(await put(21, own.dueOn))).toBe('postponed_too_far');
    const both = await Promise.all([put(2, own.dueOn), put(5, own.dueOn)]);
    expect(both.map(code).sort()).toEqual(['ok', 'plan_changed']);
    const [row] = await database.ownerDb.select().from(action).where(eq(action.id, own.id));
    // 11 November is a public holiday.
    expect(['2026-11-12', '2026-11-17']).toContain(row?.dueOn);
    expect(code(await undoPlanEdit(at(JUDGED), principal, { planId, version: 2 }))).toBe('ok');
    const [back] = await database.ownerDb.select().from(action).where(eq(action.id, own.id));
    expect(back?.dueOn).toBe(own.dueOn);
  });
});

describe('a threshold', () => {
  it('is judged once by two workers, on the figures of its day, and waits before it', async () => {
    expect(await judgePlanGates(at(new Date('2026-11-08T10:00:00Z')), school)).toEqual({ judged: 0 });
    const both = await Promise.all([judgePlanGates(at(JUDGED), school), judgePlanGates(at(JUDGED), school)]);
    expect(both.map(({ judged }) => judged).sort()).toEqual([0, 1]);
    const rows = await database.ownerDb.select().from(planGate);
    expect(rows).toMatchObject([
      {
        status: 'missed',
        observedOn: '2026-11-06',
        decisions: [
          { status: 'missed', part: 20, whole: 40, missing: 14 },
          { status: 'met', part: 20, whole: 40 },
        ],
      },
    ]);
    // Whatever lists say later: it is kept as it was judged.
    expect(await judgePlanGates(at(new Date('2026-12-01T10:00:00Z')), school)).toEqual({ judged: 0 });
  });

  it('is passed over with a reason by the principal only, once', async () => {
    const key = await judged();
    const answer = (scope: SchoolScope, reason: string) =>
      answerPlanGate(at(JUDGED), scope, { ...key, answer: 'accepted', reason });
    expect(code(await answer(secretary, 'Parce que'))).toBe('not_allowed');
    expect(code(await answer(principal, ''))).toBe('reason_missing');
    expect(code(await answer(principal, 'Conseil du 6 novembre'))).toBe('ok');
    expect(code(await answer(principal, 'Encore'))).toBe('gate_answered');
    expect((await getPlanGates(at(JUDGED), principal))?.gates).toMatchObject([
      { status: 'overridden', open: false, reason: 'Conseil du 6 novembre', answeredByName: 'principal' },
    ]);
  });

  it('guards the switch-over, which is signed elsewhere', async () => {
    await database.ownerDb.execute(sql`
      update action set kind = 'switch_over' where plan_id = ${planId} and phase_id = 'conclure'`);
    const key = await judged();
    expect(
      code(await answerPlanGate(at(JUDGED), principal, { ...key, answer: 'accepted', reason: 'Oui' })),
    ).toBe('gate_signed_elsewhere');
  });

  it('is answered by a simulated re-plan that is an ordinary change: versioned, undone, asked again', async () => {
    const key = await judged();
    const gates = await getPlanGates(at(JUDGED), principal);
    const [gate] = gates?.gates ?? [];
    if (!gates || !gate) throw new Error('no gate');
    const proposals = await listReplans(at(JUDGED), principal, { plan: gates.plan, gate, weeks: 2 });
    expect(proposals.map(({ replan }) => replan?.kind)).toEqual([
      'prolonged',
      'caught_up',
      'moved',
      undefined,
    ]);
    const middle = (kind: string | undefined) =>
      proposals.find(({ replan }) => replan?.kind === kind)?.effect?.atStart.median ?? -1;
    expect(middle('caught_up')).toBeGreaterThanOrEqual(middle('moved'));
    expect(middle('moved')).toBeGreaterThanOrEqual(20);

    const take = (version: number) =>
      takeReplan(at(JUDGED), principal, { ...key, version, kind: 'caught_up', weeks: 2 });
    expect(code(await take(7))).toBe('plan_changed');
    const both = await Promise.all([take(1), take(1)]);
    expect(both.map(code).sort()).toEqual(['ok', 'plan_changed']);
    const after = (await running()).phases;
    expect(after.map(({ title }) => title)).toContain('Rattrapage ciblé');
    expect(after.find(({ id }) => id === key.phaseId)?.startsOn).toBe('2026-11-24');
    expect((await getPlanGates(at(JUDGED), principal))?.gates).toMatchObject([
      { open: false, answer: 'caught_up' },
    ]);
    expect(code(await undoPlanEdit(at(JUDGED), principal, { planId, version: 2 }))).toBe('ok');
    expect((await getPlanGates(at(JUDGED), principal))?.gates).toMatchObject([{ open: true, undone: true }]);
  });
});

describe('a re-plan', () => {
  const state = async () => {
    const tables = ['plan', 'phase', 'action', 'plan_revision', 'plan_gate', 'prepared_work', 'audit_event'];
    const rows = await Promise.all(
      tables.map((table) =>
        database.ownerDb.$client.unsafe(
          `select md5(string_agg(t::text, '' order by t::text)) as sum from ${table} t`,
        ),
      ),
    );
    return rows.map(([row]) => row?.sum);
  };

  it('changes nothing for who is not the principal of this school, or asks for what no page proposes', async () => {
    const key = await judged();
    const ask = { ...key, version: 1, kind: 'moved' as const, weeks: 2 };
    const before = await state();
    const others = (['rupn', 'cpe', 'class_teacher'] as const).map((role) => ({
      ...principal,
      grants: [{ role, classCodes: 'all' as const }],
    }));
    for (const scope of [secretary, ...others])
      expect(code(await takeReplan(at(JUDGED), scope, ask))).toBe('not_allowed');
    const partial = { ...principal, grants: [{ role: 'principal' as const, classCodes: ['6A'] }] };
    expect(code(await takeReplan(at(JUDGED), partial, ask))).toBe('not_allowed');
    const wrong: [object, string][] = [
      [{ planId: randomUUID() }, 'plan_not_running'],
      [{ planId: 'x' }, 'invalid_replan'],
      [{ version: 0 }, 'invalid_replan'],
      [{ version: 2 }, 'plan_changed'],
      [{ phaseId: 'x' }, 'gate_unknown'],
      [{ phaseId: '__proto__' }, 'gate_unknown'],
      [{ startsOn: '2026-11-10' }, 'gate_unknown'],
      [{ startsOn: '2026-02-30' }, 'invalid_replan'],
      [{ kind: 'accepted' }, 'invalid_replan'],
      [{ weeks: 9 }, 'invalid_replan'],
      [{ weeks: 1.5 }, 'invalid_replan'],
      [{ weeks: Number.NaN }, 'invalid_replan'],
      [{ extra: 1 }, 'invalid_replan'],
      [{ phaseId: 'x'.repeat(100_000) }, 'gate_unknown'],
      [{ phaseId: 'a\u0000' }, 'gate_unknown'],
    ];
    for (const [change, expected] of wrong) {
      expect([change, code(await takeReplan(at(JUDGED), principal, { ...ask, ...change }))]).toEqual([
        change,
        expected,
      ]);
    }
    expect(await state()).toEqual(before);
  });

  it('is one answer: taken beside another, or beside a reason, one of them holds and the other is told', async () => {
    const key = await judged();
    const take = (kind: 'moved' | 'caught_up' | 'prolonged') =>
      takeReplan(at(JUDGED), principal, { ...key, version: 1, kind, weeks: 2 });
    const leave = () => answerPlanGate(at(JUDGED), principal, { ...key, answer: 'declined', reason: 'Non' });
    const all = (
      await Promise.all([take('moved'), leave(), take('caught_up'), take('prolonged'), leave()])
    ).map(code);
    expect(all.filter((one) => one === 'ok')).toHaveLength(1);
    const events = (await database.ownerDb.select().from(auditEvent)).filter(({ event }) =>
      /replanned|gate_declined/.test(event),
    );
    expect(events).toHaveLength(1);
  });

  it('of a plan that was replaced is taken no more', async () => {
    const key = await judged();
    const adopted = await adoptPlan(at(JUDGED), principal, {
      scenarioId: 'rattrapage-court',
      startOn: '2026-11-16',
      replaces: planId,
    });
    expect(code(adopted)).toBe('ok');
    const before = await state();
    const ask = { ...key, version: 1, kind: 'moved' as const, weeks: 2 };
    expect(code(await takeReplan(at(JUDGED), principal, ask))).toBe('plan_not_running');
    expect(
      code(await answerPlanGate(at(JUDGED), principal, { ...key, answer: 'declined', reason: 'Non' })),
    ).toBe('plan_not_running');
    const mine = adopted.ok ? adopted.value.planId : '';
    expect(code(await takeReplan(at(JUDGED), principal, { ...ask, planId: mine }))).toBe('gate_unknown');
    expect(await state()).toEqual(before);
  });

  it('answered with a reason is taken no more', async () => {
    const key = await judged();
    expect(
      code(await answerPlanGate(at(JUDGED), principal, { ...key, answer: 'declined', reason: 'Non' })),
    ).toBe('ok');
    const before = await state();
    expect(
      code(await takeReplan(at(JUDGED), principal, { ...key, version: 1, kind: 'moved', weeks: 2 })),
    ).toBe('gate_answered');
    expect(await state()).toEqual(before);
  });
});

describe('what is prepared for a plan', () => {
  const prepared = async () =>
    (await inSchool(database.db, principal, (tx) => listPrepared(tx, planId))).map(
      ({ phaseId, actionId, workKind, workId, dueOn, state }) => ({
        ...{ phaseId, actionId, workKind, workId, dueOn, state },
      }),
    );

  it('is there for the catch-up phase of a re-plan, and moves with what the re-plan moves', async () => {
    const key = await judged();
    const before = await prepared();
    const take = { ...key, version: 1, kind: 'caught_up', weeks: 2 } as const;
    expect(code(await takeReplan(at(JUDGED), principal, take))).toBe('ok');
    const { phases } = await running();
    const caughtUp = phases.find(({ title }) => title === 'Rattrapage ciblé');
    const after = await prepared();
    const reminders = after.filter(({ phaseId }) => phaseId === caughtUp?.id);
    expect(reminders.filter(({ workKind }) => workKind === 'wave').length).toBeGreaterThan(0);
    for (const { actionId, dueOn, state } of reminders) {
      const action = caughtUp?.actions.find(({ id }) => id === actionId);
      expect([actionId, dueOn, state]).toEqual([actionId, action?.dueOn, 'untouched']);
    }
    const old = new Map(before.map((work) => [work.workId, work]));
    const moved = after.filter((work) => old.has(work.workId) && old.get(work.workId)?.dueOn !== work.dueOn);
    const dueOn = new Map(
      phases.flatMap(({ actions }) => actions.map((one) => [`${one.phaseId} ${one.id}`, one.dueOn])),
    );
    for (const work of moved) expect(work.dueOn).toBe(dueOn.get(`${work.phaseId} ${work.actionId}`));
    expect(code(await undoPlanEdit(at(JUDGED), principal, { planId, version: 2 }))).toBe('ok');
    expect(await prepared()).toEqual(before);
  });

  it('moves with an action that is postponed, as long as nobody has touched it', async () => {
    const [draft] = (await prepared()).filter(({ workKind }) => workKind === 'wave');
    if (!draft) throw new Error('no draft is prepared');
    const postponed = await postponeAction(at(ADOPTED), principal, {
      ...{ planId, phaseId: draft.phaseId, actionId: draft.actionId, dueOn: draft.dueOn, schoolDays: 3 },
    });
    expect(code(postponed)).toBe('ok');
    const [moved] = (await prepared()).filter(({ workId }) => workId === draft.workId);
    const action = (await running(ADOPTED)).phases
      .flatMap(({ actions }) => actions)
      .find(({ phaseId, id }) => phaseId === draft.phaseId && id === draft.actionId);
    expect(moved).toEqual({ ...draft, dueOn: action?.dueOn });
    expect(moved?.dueOn.localeCompare(draft.dueOn)).toBe(1);
  });
});

describe('what was expected of a plan', () => {
  it('is simulated by the job as it stood at adoption, kept once, and compared with what is', async () => {
    const { payload } = (
      await database.ownerDb.execute<{ payload: { planId: string; decidedAt: string } }>(sql`
        select payload from graphile_worker._private_jobs order by id desc limit 1`)
    )[0] ?? { payload: undefined };
    expect(payload).toMatchObject({ planId, decidedAt: ADOPTED.toISOString(), reason: 'adopted' });
    const decision = { planId, reason: 'adopted' as const, decidedAt: ADOPTED.toISOString() };
    const both = await Promise.all([
      keepCurve(at(JUDGED), school, decision),
      keepCurve(at(JUDGED), school, decision),
    ]);
    expect(both.sort()).toEqual(['kept', 'known']);
    const [curve] = await database.ownerDb.select().from(planCurve);
    expect(curve).toMatchObject({ observedOn: '2026-10-09', families: 40, covered: 12 });
    expect(curve?.days.every((day) => day.low <= day.median && day.median <= day.high)).toBe(true);
    const follow = await getPlanFollow(at(JUDGED), principal);
    expect(follow?.compared).toMatchObject({ on: '2026-11-06', actualRate: 0.5 });
    expect(follow?.gates).toMatchObject([{ on: GATE_DAY, status: 'coming' }]);
    expect(await keepCurve(at(JUDGED), school, { ...decision, planId: randomUUID() })).toBe('replaced');
  });
});

describe('the review of a phase', () => {
  it('is written by the principal, and never over somebody else’s', async () => {
    const phaseId = (await running()).phases[0]?.id ?? '';
    const write = (version: number, scope = principal, comment = 'Les élèves ont suivi.') =>
      savePhaseReview(at(JUDGED), scope, { planId, phaseId, version, comment, keeps: '' });
    expect(code(await write(0, secretary))).toBe('not_allowed');
    expect(code(await write(0, principal, 'x'.repeat(4001)))).toBe('review_too_long');
    const both = await Promise.all([write(0), write(0)]);
    expect(both.map(code).sort()).toEqual(['ok', 'review_changed']);
    expect(code(await write(1))).toBe('ok');
    expect(code(await write(1))).toBe('review_changed');
    expect(await database.ownerDb.select().from(phaseReview)).toMatchObject([{ version: 2 }]);
  });
});
