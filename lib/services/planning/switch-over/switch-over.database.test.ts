import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { accountState, entConnection } from '@/db/schema/adoption';
import { ticket } from '@/db/schema/assistance';
import { importBatch } from '@/db/schema/import';
import { planGate } from '@/db/schema/plan-follow';
import { action, plan } from '@/db/schema/planning';
import { switchOverDecision, switchOverStanding } from '@/db/schema/switch-over';
import { inRegion, inSchool, mintRegionScope, mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { openTicket } from '../../assistance/open-ticket';
import { plantSchool, plantUser } from '../../campaign/testing/plant-school';
import { adoptPlan } from '../adopt-plan';
import { completeAction } from '../complete-action';
import { editPlan } from '../edit-plan';
import { getPlanGates } from '../follow/get-gates';
import { judgePlanGates } from '../follow/judge-gates';
import { checkItem } from './check-item';
import { closeOldLogin } from './close-old-login';
import { confirmSwitchOver } from './confirm-switch-over';
import type { SwitchOverRead } from './decide-in-scope';
import { exportLockedOut } from './export-locked-out';
import { getSwitchOver, type SwitchOverView } from './get-switch-over';
import { getSwitchOverOutcome } from './get-switch-over-outcome';
import { listLockedOutPeople } from './list-locked-out';
import { listStillLockedOut } from './list-still-locked-out';
import { postponeSwitchOver } from './postpone-switch-over';
import { saveSwitchOverSettings } from './save-switch-over-settings';
import { signOverride } from './sign-override';
import { tellLists } from './testing/tell-lists';
import { withdrawSwitchOver } from './withdraw-switch-over';

const UAI = '0319901U';
const OTHER = '0319903W';
/** Adopted at the rentrée; in zone C the switch-over of the progressive scenario is then on Monday 25 January 2027. */
const ADOPTED = new Date('2026-09-01T08:00:00Z');
const DAY = '2027-01-25';
const NOW = new Date('2027-01-19T09:00:00Z');
const EVE = '2027-01-22';
const PASSWORD = 'long enough to be taken';
const REASON = 'Le conseil d’administration a fixé cette date.';

let database: TestDatabase;
let principal: SchoolScope;
let secretariat: SchoolScope;
let teacher: SchoolScope;
let rupn: SchoolScope;

const ctx = (now = NOW) => ({ db: database.db, now, newId: randomUUID });
const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });

beforeAll(async () => {
  database = await createTestDatabase();
  const roster = [
    { id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }, { id: 'r2' }] },
    { id: 'e2', classCode: '6B', guardians: [{ id: 'r1' }, { id: 'r3', email: null }] },
    { id: 'e3', classCode: '6B', guardians: [{ id: 'r4' }] },
  ];
  await plantSchool(database.db, UAI, roster, ADOPTED);
  await plantSchool(database.db, OTHER, [{ id: 'e9', classCode: '6A', guardians: [] }], ADOPTED);
  principal = await plantUser(database.db, UAI, 'principal');
  secretariat = await plantUser(database.db, UAI, 'secretariat');
  teacher = await plantUser(database.db, UAI, 'class_teacher');
  rupn = await plantUser(database.db, UAI, 'rupn');
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { ownerDb } = database;
  for (const table of [ticket, plan, switchOverDecision, switchOverStanding, auditEvent])
    await ownerDb.delete(table);
  for (const table of [entConnection, accountState, importBatch]) await ownerDb.delete(table);
  await adoptPlan(ctx(ADOPTED), principal, { scenarioId: 'college-progressif-par-niveau' });
  const at = (on: string, method: 'educonnect' | 'legacy' | null) => ({ on, method });
  await tellLists(database.db, principal, '2027-01-18', {
    sessions: {
      e1: at('2027-01-15', 'legacy'),
      e2: at('2027-01-16', null),
      // Too long ago for the window of thirty days.
      e3: at('2026-12-10', 'legacy'),
      r1: at('2027-01-12', 'legacy'),
      r2: at('2027-01-14', 'educonnect'),
      r3: at('2027-01-17', null),
      r4: at('2027-01-17', 'legacy'),
    },
    activated: { r4: '2026-10-01' },
  });
});

const view = async (now = NOW, scope = principal): Promise<SwitchOverView> => {
  const seen = await getSwitchOver(ctx(now), scope);
  if ('missing' in seen) throw new Error(seen.missing);
  return seen;
};
const read = async (now = NOW): Promise<SwitchOverRead> => (await view(now)).read;
const sign = async (given: Partial<Parameters<typeof signOverride>[2]> = {}, now = NOW, scope = principal) =>
  signOverride(ctx(now), scope, {
    ...(await read(now)),
    cause: 'date_imposed',
    reason: REASON,
    password: PASSWORD,
    place: '192.0.2.1',
    ...given,
  });
/** A plan without thresholds: to confirm needs nobody to activate. */
const withoutGates = () => database.ownerDb.execute(sql`update phase set gates = '[]'`);
const namesOf = (list: { found: { id: string }[] }) => list.found.map(({ id }) => id).sort();

describe('the page of a switch-over', () => {
  it('tells the day, the thresholds with what is missing, who would be locked out and how old the lists are', async () => {
    const seen = await view();
    expect(seen).toMatchObject({ switchOverOn: DAY, daysLeft: 4, state: 'open', isMet: false });
    expect(seen.gates.map(({ status, part, whole, missing }) => [status, part, whole, missing])).toEqual([
      ['missed', 1, 2, 1],
      ['missed', 0, 3, 3],
    ]);
    expect(seen.classes.map(({ code, gates }) => [code, gates[0]?.part, gates[0]?.whole])).toEqual([
      ['6A', 0, 1],
      ['6B', 1, 2],
    ]);
    expect(seen.lockedOut).toEqual({ pupils: 2, guardians: 2 });
    expect(seen.window).toEqual({ fromOn: '2026-12-20', toldOn: '2027-01-18', namesLogin: true });
    expect(seen.lists.map(({ on, days, isStale }) => [on, days, isStale])).toEqual(
      Array(3).fill(['2027-01-18', 1, false]),
    );
    expect((await view(new Date('2027-01-27T09:00:00Z'))).lists.every(({ isStale }) => isStale)).toBe(true);
  });

  it('counts the window back from the newest list, as long as the school says', async () => {
    const settings = { staleDays: 7, helpOpening: '', helpPlace: '', helpPhone: '', helpPeople: '' };
    const save = (given: object) =>
      saveSwitchOverSettings(ctx(), secretariat, { ...settings, windowDays: 60, version: 0, ...given });
    expect(await save({ windowDays: 0 })).toEqual(refusal('invalid_settings'));
    expect(await save({ helpPlace: 'a\nb' })).toEqual(refusal('invalid_settings'));
    expect(await saveSwitchOverSettings(ctx(), teacher, { ...settings, windowDays: 60, version: 0 })).toEqual(
      refusal('not_allowed'),
    );
    expect(await save({})).toEqual({ ok: true, value: null });
    expect((await view()).lockedOut).toEqual({ pupils: 3, guardians: 2 });
    // Somebody who had read the settings before does not write over them.
    expect(await save({ windowDays: 30 })).toEqual(refusal('settings_changed'));
    expect(await save({ windowDays: 30, version: 1 })).toEqual({ ok: true, value: null });
    // A month later, without a new list, nobody has become unlocked.
    expect((await view(new Date('2027-02-25T09:00:00Z'))).lockedOut).toEqual({ pupils: 2, guardians: 2 });
  });

  it('lists each person to who may see them, searched and filtered', async () => {
    const list = (scope: SchoolScope, query = {}) => listLockedOutPeople(ctx(), scope, query);
    expect(namesOf(await list(principal))).toEqual(['e1', 'e2', 'r1', 'r3']);
    expect(namesOf(await list(teacher))).toEqual(['e1', 'r1']);
    const toRupn = await list(rupn);
    expect(namesOf(toRupn)).toEqual(['e1', 'e2']);
    expect(toRupn).toMatchObject({ guardiansHidden: true, totals: { pupils: 2, guardians: null } });
    expect(namesOf(await list(principal, { kind: 'guardians' }))).toEqual(['r1', 'r3']);
    expect(namesOf(await list(principal, { contact: 'without_email', kind: 'guardians' }))).toEqual(['r3']);
    expect(namesOf(await list(principal, { classCode: '6A' }))).toEqual(['e1', 'r1']);
    expect(namesOf(await list(principal, { query: 'nom-R3' }))).toEqual(['r3']);
    expect(namesOf(await list(principal, { kind: 'toString', level: '7e' }))).toHaveLength(4);
    // A guardian with children in two classes counts once in each, and once in all.
    const { byClass, byLevel } = await list(principal);
    expect(byClass.map(({ code, pupils, guardians }) => [code, pupils, guardians])).toEqual([
      ['6A', 1, 1],
      ['6B', 1, 2],
    ]);
    expect(byLevel).toEqual([{ level: '6e', pupils: 2, guardians: 2 }]);
  });

  it('lets the list out to who may, without an address, and says so in the journal', async () => {
    expect(await exportLockedOut(ctx(), teacher, {})).toEqual(refusal('not_allowed'));
    const exported = await exportLockedOut(ctx(), secretariat, { kind: 'guardians' });
    const csv = exported.ok ? exported.value.csv : '';
    expect(csv.split('\r\n').slice(1, -1)).toEqual([
      'Responsable légal;NOM-r1;Prénom-r1;6A / 6B;Prénom-e1 / Prénom-e2;absent des listes;12/01/2027;ancien identifiant;oui',
      'Responsable légal;NOM-r3;Prénom-r3;6B;Prénom-e2;absent des listes;17/01/2027;ancien identifiant (supposé);non',
    ]);
    const [event] = await database.ownerDb
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'locked_out.exported'));
    expect(event?.detail).toEqual({ people: 2, kind: 'guardians' });
  });
});

describe('deciding on it', () => {
  it('is the principal’s, and asks for the thresholds', async () => {
    expect(await confirmSwitchOver(ctx(), secretariat, await read())).toEqual(refusal('not_allowed'));
    expect(await confirmSwitchOver(ctx(), principal, await read())).toEqual(refusal('gate_missed'));
    expect(await completeClosing()).toEqual(refusal('action_is_switch_over'));
    await withoutGates();
    expect(await confirmSwitchOver(ctx(), principal, await read())).toMatchObject({ ok: true });
    expect(await view()).toMatchObject({ state: 'confirmed' });
    expect(await withdrawSwitchOver(ctx(), principal, await read())).toMatchObject({ ok: true });
    expect(await view()).toMatchObject({ state: 'open' });
  });

  const completeClosing = async () => {
    const [closing] = await database.ownerDb.select().from(action).where(eq(action.kind, 'switch_over'));
    const { planId = '', phaseId = '', id = '' } = closing ?? {};
    return completeAction(ctx(), principal, { planId, phaseId, actionId: id });
  };

  it('below a threshold is signed with the password, a cause and a reason, and keeps the figures of its moment', async () => {
    expect(await sign({ password: 'something else' })).toEqual(refusal('wrong_password'));
    expect(await sign({ reason: ' trop   ' })).toEqual(refusal('reason_missing'));
    expect(await sign({ cause: 'because' })).toEqual(refusal('invalid_decision'));
    expect(await sign({}, NOW, secretariat)).toEqual(refusal('not_allowed'));
    expect((await view()).decisions).toEqual([]);
    expect(await sign()).toEqual({ ok: true, value: { switchOverOn: DAY } });
    const [decision] = (await view()).decisions;
    expect(decision).toMatchObject({
      kind: 'overridden',
      cause: 'date_imposed',
      reason: REASON,
      decidedByName: 'principal',
      decidedAt: NOW,
      figures: {
        on: '2027-01-19',
        lockedOut: { pupils: 2, guardians: 2 },
        connectionsOn: '2027-01-18',
        gates: [
          { metric: 'family_coverage', part: 1, whole: 2 },
          { metric: 'pupil_activation', part: 0, whole: 3 },
        ],
      },
    });
    // What the lists say later changes nothing of it.
    await tellLists(database.db, principal, '2027-01-20', { activated: { e1: '2027-01-20' } });
    expect((await view(new Date('2027-01-21T09:00:00Z'))).decisions[0]?.figures).toEqual(decision?.figures);
    const events = await database.ownerDb.select().from(auditEvent);
    expect(events.find(({ event }) => event === 'switch_over.overridden')?.detail).toMatchObject({
      on: DAY,
      cause: 'date_imposed',
    });
    expect(JSON.stringify(events)).not.toContain(REASON);
  });

  it('answers the threshold of its phase, judged before or after, and asks again when it is taken back', async () => {
    const gate = async () => (await getPlanGates(ctx(), principal))?.gates.find((one) => one.closesOldLogin);
    const judge = () => judgePlanGates(ctx(), principal);
    // The phase began on 4 January: its threshold is judged on the lists of then.
    await tellLists(database.db, principal, '2027-01-04', { activated: { r2: '2026-12-01' } });
    expect(await judge()).toEqual({ judged: 1 });
    expect(await gate()).toMatchObject({ status: 'missed', open: true });
    await sign();
    expect(await gate()).toMatchObject({
      status: 'overridden',
      answer: 'accepted',
      open: false,
      answeredByName: 'principal',
    });
    // The signed words are read where they were signed.
    expect((await gate())?.reason).toBeNull();
    await withdrawSwitchOver(ctx(), principal, await read());
    expect(await gate()).toMatchObject({ status: 'missed', answer: null, open: true });
    await sign();
    await database.ownerDb.delete(planGate);
    expect(await judge()).toEqual({ judged: 1 });
    expect(await gate()).toMatchObject({ status: 'overridden', open: false });
    await withdrawSwitchOver(ctx(), principal, await read());
    await withoutGates();
    await confirmSwitchOver(ctx(), principal, await read());
    expect(await gate()).toMatchObject({ status: 'missed', answer: 'confirmed', open: false });
  });

  it('can be changed or deleted by nobody, not even by who owns the tables', async () => {
    await sign();
    const change = inSchool(database.db, principal, (tx) =>
      tx.update(switchOverDecision).set({ reason: 'Autre' }),
    );
    await expect(change).rejects.toThrow();
    await expect(inSchool(database.db, principal, (tx) => tx.delete(switchOverDecision))).rejects.toThrow();
    await expect(database.ownerDb.update(switchOverDecision).set({ reason: 'Autre' })).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    expect((await view()).decisions[0]?.reason).toBe(REASON);
  });

  it('has one outcome when two decide at once', async () => {
    await withoutGates();
    const seen = await read();
    const postpone = { ...seen, newOn: '2027-02-01', reason: REASON };
    const results = await Promise.all([
      confirmSwitchOver(ctx(), principal, seen),
      postponeSwitchOver(ctx(), principal, postpone),
      confirmSwitchOver(ctx(), principal, seen),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of results) if (!one.ok) expect(one).toEqual(refusal('switch_over_decided'));
    expect((await view()).decisions).toHaveLength(1);
  });

  it('does not decide on a day that has moved since the page was read', async () => {
    await withoutGates();
    const seen = await read();
    const [stored] = await database.ownerDb.select().from(plan);
    const moved = await editPlan(ctx(), principal, {
      planId: seen.planId,
      version: stored?.version ?? 0,
      edits: [
        { do: 'move_action', phaseId: 'bascule', actionId: 'fermer-ancien-acces', dueOn: '2027-01-28' },
      ],
    });
    expect(moved.ok).toBe(true);
    expect(await confirmSwitchOver(ctx(), principal, seen)).toEqual(refusal('switch_over_moved'));
  });

  it('puts it off with a reason: the plan moves by as many school days, can be undone, and is to be decided anew', async () => {
    await sign();
    const before = await view();
    const postpone = (given: object) =>
      postponeSwitchOver(ctx(), principal, { ...before.read, newOn: '2027-02-01', reason: REASON, ...given });
    expect(await postpone({ reason: '' })).toEqual(refusal('reason_missing'));
    expect(await postpone({ newOn: '2027-02-31' })).toEqual(refusal('invalid_day'));
    expect(await postpone({ newOn: DAY })).toEqual(refusal('postponed_not_later'));
    // 6 and 7 February are a week-end, and zone C's holidays begin: it falls on the return.
    expect(await postpone({ newOn: '2027-02-06' })).toEqual({
      ok: true,
      value: { switchOverOn: '2027-02-22' },
    });
    const after = await view();
    expect(after).toMatchObject({ switchOverOn: '2027-02-22', state: 'open' });
    expect(after.decisions.map(({ kind, switchOverOn, movedTo }) => [kind, switchOverOn, movedTo])).toEqual([
      ['overridden', DAY, null],
      ['postponed', DAY, '2027-02-22'],
    ]);
    const [stored] = await database.ownerDb.select().from(plan);
    expect(stored).toMatchObject({ version: 2, revision: 2 });
  });

  it('is closed from its day on, which ticks the action of the plan; nothing follows', async () => {
    await sign();
    expect(await closeOldLogin(ctx(), principal, await read())).toEqual(refusal('switch_over_too_early'));
    const on = new Date(`${DAY}T07:00:00Z`);
    expect(await withdrawSwitchOver(ctx(on), principal, await read(on))).toEqual(
      refusal('switch_over_passed'),
    );
    expect(await closeOldLogin(ctx(on), principal, await read(on))).toMatchObject({ ok: true });
    expect(await view(on)).toMatchObject({ state: 'closed', switchOverOn: DAY });
    const [closing] = await database.ownerDb.select().from(action).where(eq(action.kind, 'switch_over'));
    expect(closing).toMatchObject({ doneAt: on, doneBy: principal.userId });
    const late = { ...(await read(on)), newOn: '2027-03-01', reason: REASON };
    expect(await postponeSwitchOver(ctx(on), principal, late)).toEqual(refusal('switch_over_decided'));
  });

  it('shows the région the day, the override and its cause; never the reason, nor a small count', async () => {
    await sign();
    const region = mintRegionScope({ regionCode: 'OCC', userId: principal.userId ?? '' });
    const seen = await inRegion(database.db, region, async (tx) => ({
      standing: await tx.select().from(switchOverStanding),
      decisions: await tx.select().from(switchOverDecision),
    }));
    expect(seen.decisions).toEqual([]);
    expect(seen.standing).toMatchObject([
      {
        schoolUai: UAI,
        switchOverOn: DAY,
        state: 'overridden',
        cause: 'date_imposed',
        decidedOn: '2027-01-19',
        lockedOutPupils: null,
        lockedOutGuardians: null,
      },
    ]);
    expect(JSON.stringify(seen)).not.toContain(REASON);
    const elsewhere = mintRegionScope({ regionCode: 'IDF', userId: principal.userId ?? '' });
    expect(await inRegion(database.db, elsewhere, (tx) => tx.select().from(switchOverStanding))).toEqual([]);
  });

  it('is of its own school alone', async () => {
    await sign();
    const grants = [{ role: 'principal' as const, classCodes: 'all' as const }];
    const other = mintSchoolScope({ uai: OTHER, userId: principal.userId, grants });
    expect(await getSwitchOver(ctx(), other)).toEqual({ missing: 'no_plan' });
    expect(await confirmSwitchOver(ctx(), other, await read())).toEqual(refusal('plan_not_running'));
    expect((await listLockedOutPeople(ctx(), other)).found).toEqual([]);
  });
});

describe('preparing and following it', () => {
  it('ticks what is ready, by its role or the principal, once', async () => {
    const { planId } = await read();
    const tick = (scope: SchoolScope, wanted: 'done' | 'open' = 'done') =>
      checkItem(ctx(), scope, { planId, item: 'passwords_changed', wanted });
    expect(await tick(secretariat)).toEqual(refusal('not_allowed'));
    expect(await tick(rupn)).toMatchObject({ ok: true });
    expect(await tick(principal)).toMatchObject({ ok: true });
    const check = async () => (await view()).checks.find(({ id }) => id === 'passwords_changed');
    expect(await check()).toMatchObject({ doneByName: 'rupn', dueOn: DAY });
    expect(await tick(rupn, 'open')).toMatchObject({ ok: true });
    expect(await check()).toMatchObject({ doneAt: null });
    const events = (await database.ownerDb.select().from(auditEvent)).map(({ event }) => event);
    expect(events.filter((event) => event.startsWith('switch_over.item'))).toHaveLength(2);
  });

  it('tells afterwards who activated after how long, who comes in, who still cannot, and what was asked for', async () => {
    await sign();
    const on = new Date(`${DAY}T07:00:00Z`);
    expect(await getSwitchOverOutcome(ctx(), principal)).toEqual({ missing: 'too_early' });
    await closeOldLogin(ctx(on), principal, await read(on));
    const asked = { ticketId: randomUUID(), holderId: 'e2', symptom: 'pupil_password' };
    await openTicket(ctx(on), principal, asked);
    await tellLists(database.db, principal, '2027-02-01', {
      activated: { e1: '2027-01-27', r1: '2027-01-26' },
      sessions: { e1: { on: '2027-01-28', method: 'educonnect' } },
    });
    const later = new Date('2027-02-03T09:00:00Z');
    const outcome = await getSwitchOverOutcome(ctx(later), secretariat);
    if ('missing' in outcome) throw new Error(outcome.missing);
    const within = (of: 'pupils' | 'guardians') => outcome[of]?.within.map(({ count }) => count);
    expect(outcome).toMatchObject({ state: 'closed', closedAt: on, overridden: true });
    expect(within('pupils')).toEqual([0, 1, 1, null]);
    expect(within('guardians')).toEqual([1, 1, 1, null]);
    expect(outcome.pupils?.left).toEqual(['e2']);
    expect(outcome.connectedBefore).toMatchObject({ fromOn: '2027-01-17', toOn: '2027-01-24', people: 2 });
    expect(outcome.connectedAfter).toMatchObject({
      fromOn: DAY,
      toOn: '2027-02-01',
      people: 1,
      educonnect: 1,
    });
    expect(outcome.tickets).toMatchObject({
      total: 1,
      open: 1,
      byCause: [{ symptom: 'pupil_password', count: 1 }],
      byDay: [{ on: DAY, count: 1 }],
    });
    const still = async (scope: SchoolScope) =>
      (await listStillLockedOut(ctx(later), scope)).map(({ id }) => id);
    expect(await still(principal)).toEqual(['e2', 'r3']);
    expect(await still(rupn)).toEqual(['e2']);
    expect(await still(teacher)).toEqual([]);
    expect(await listStillLockedOut(ctx(new Date(`${EVE}T09:00:00Z`)), principal)).toEqual([]);
  });
});
