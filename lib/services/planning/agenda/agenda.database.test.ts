import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delegation } from '@/db/schema/access';
import { calendarFeed } from '@/db/schema/calendar-feed';
import { action } from '@/db/schema/planning';
import { asUser, mintRegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { confirmWave } from '../../campaign/confirm-wave';
import { plantSchool, plantUser } from '../../campaign/testing/plant-school';
import { adoptPlan } from '../adopt-plan';
import { editPlan } from '../edit-plan';
import { getPlan } from '../get-plan';
import { cancelSession } from '../help-session/cancel-session';
import { joinSession } from '../help-session/join-session';
import { openSessions } from '../help-session/open-sessions';
import { postponeAction } from '../postpone-action';
import { redatePlan } from '../redate-plan';
import { undoPlanEdit } from '../undo-plan-edit';
import { createFeed, getFeed, revokeFeed } from './choose-feed';
import { readAgenda } from './read-agenda';

const UAI = '0310001A';
const NOW = new Date('2026-11-23T10:00:00Z');
const PUPIL = 'Petitnom';
let test: TestDatabase;
let principal: SchoolScope;
let teacher: SchoolScope;
let planId: string;

const ctx = (now = NOW) => ({
  db: test.db,
  now,
  newId: randomUUID,
  publicUrl: 'https://palier.example',
  secretKey: 'a secret of a test, long enough for one',
});
const tokenOf = (address: string) => /\/agenda\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? '';
async function give(scope: SchoolScope): Promise<string> {
  return tokenOf((await createFeed(ctx(), scope.userId ?? '')).address);
}
async function read(token: string, now = NOW) {
  const answer = await readAgenda(ctx(now), token, '192.0.2.1');
  if (typeof answer === 'string') throw new Error(answer);
  const calendar = new ICAL.Component(ICAL.parse(answer.body));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { ...answer, events };
}

beforeAll(async () => {
  test = await createTestDatabase();
  await plantSchool(test.db, UAI, [
    { id: 'e1', classCode: '6A', familyName: PUPIL, guardians: [{ id: 'r1' }] } as never,
    { id: 'e2', classCode: '5B', guardians: [{ id: 'r2' }] },
  ]);
  principal = await plantUser(test.db, UAI, 'principal');
  teacher = await plantUser(test.db, UAI, 'class_teacher');
  const adopted = await adoptPlan(ctx(), principal, { scenarioId: 'college-progressif-par-niveau' });
  if (!adopted.ok) throw new Error(adopted.problem.code);
  planId = adopted.value.planId;
});
afterAll(() => test.drop());

describe('the secret address of a calendar', () => {
  it('is shown once, kept as a digest, and that of a person alone', async () => {
    const token = await give(principal);
    const [row] = await test.ownerDb.select().from(calendarFeed);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await getFeed(ctx(), principal.userId ?? '')).toEqual({ createdAt: NOW });
    const others = await asUser(test.db, teacher.userId ?? '', (tx) => tx.select().from(calendarFeed));
    expect(others).toEqual([]);
    expect(
      await asUser(test.db, principal.userId ?? '', (tx) => tx.select().from(calendarFeed)),
    ).toHaveLength(1);
  });

  it('answers like one that never was when it is wrong, renewed or revoked', async () => {
    const first = await give(principal);
    const second = await give(principal);
    const ask = (token: string) => readAgenda(ctx(), token, '192.0.2.2');
    expect(await ask(first)).toBe('unknown');
    expect(typeof (await ask(second))).toBe('object');
    for (const wrong of ['', 'x', '../../etc/passwd', 'A'.repeat(43), "' or 1=1 --", 'é'.repeat(43)])
      expect(await ask(wrong)).toBe('unknown');
    expect(await revokeFeed(ctx(), principal.userId ?? '')).toBe(true);
    expect(await ask(second)).toBe('unknown');
    expect(await revokeFeed(ctx(), principal.userId ?? '')).toBe(false);
  });

  it('is not read more often than a person’s devices would', async () => {
    const token = await give(principal);
    const at = new Date('2026-11-24T10:00:00Z');
    const answers = [];
    for (let n = 0; n < 13; n += 1) answers.push(await readAgenda(ctx(at), token, '192.0.2.3'));
    expect(answers.slice(0, 12).every((one) => typeof one === 'object')).toBe(true);
    expect(answers[12]).toBe('busy');
    expect(typeof (await readAgenda(ctx(new Date('2026-11-24T10:16:00Z')), token, '192.0.2.3'))).toBe(
      'object',
    );
  });
});

describe('what is in a calendar', () => {
  it('is the person’s own actions, all phases, thresholds and the switch-over, and nobody’s name', async () => {
    const { body, events } = await read(await give(principal));
    const plan = await getPlan(ctx(), principal);
    const own =
      plan?.phases.flatMap(({ actions }) => actions).filter(({ role }) => role === 'principal') ?? [];
    const phases = plan?.phases.length ?? 0;
    const gates = plan?.phases.filter((phase) => phase.gates.length > 0).length ?? 0;
    expect(events).toHaveLength(own.length + phases + gates);
    expect(events.some(({ summary }) => summary.startsWith('Bascule'))).toBe(true);
    expect(body).not.toContain(PUPIL);
    expect(body).not.toContain('@college.example');
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is, for a class teacher, what their class is asked', async () => {
    const { events } = await read(await give(teacher));
    const titles = events.map(({ summary }) => summary);
    const plan = await getPlan(ctx(), teacher);
    const actions = plan?.phases.flatMap((phase) => phase.actions.map((one) => ({ ...one, phase }))) ?? [];
    const mine = actions.filter(({ role }) => role === 'class_teacher');
    expect(mine.some(({ isOwn }) => isOwn)).toBe(true);
    for (const { title, audience, isOwn } of mine) {
      expect([title, titles.includes(title)]).toEqual([title, isOwn]);
      // The school has a 6e and a 5e: what is about other levels is about no class that anybody knows.
      if (audience?.levels.includes('6e')) expect([title, isOwn]).toEqual([title, true]);
      if (audience && String(audience.levels) === '5e') expect([title, isOwn]).toEqual([title, false]);
    }
  });

  it('keeps its ids while dates move, and counts the change', async () => {
    const token = await give(principal);
    const before = await read(token);
    expect((await read(token)).etag).toBe(before.etag);
    const moved = await editPlan(ctx(), principal, {
      planId,
      version: 1,
      edits: [{ do: 'move_phase', phaseId: 'bilan', startsOn: '2027-06-14', withFollowing: false }],
    });
    if (!moved.ok) throw new Error(moved.problem.code);
    const after = await read(token, new Date('2026-11-23T10:05:00Z'));
    expect(after.etag).not.toBe(before.etag);
    expect(after.events.map(({ uid }) => uid).sort()).toEqual(before.events.map(({ uid }) => uid).sort());
    expect(new Set(before.events.map(({ uid }) => uid)).size).toBe(before.events.length);
    expect(new Set(before.events.map(({ sequence }) => sequence))).toEqual(new Set([0]));
    expect(new Set(after.events.map(({ sequence }) => sequence))).toEqual(new Set([1]));
  });

  it('says of every change when it was, also of one undone or dated again', async () => {
    const token = await give(principal);
    const stampOf = async (minute: number) => {
      const { events } = await read(token, new Date(Date.UTC(2026, 10, 23, 11, minute)));
      const bilan = events.find(({ uid }) => uid.includes('phase.bilan'));
      return [bilan?.sequence, bilan?.component.getFirstPropertyValue('last-modified')?.toString()];
    };
    const at = (minute: number) => ctx(new Date(Date.UTC(2026, 10, 23, 11, minute)));
    const move = {
      do: 'move_phase',
      phaseId: 'bilan',
      startsOn: '2027-06-21',
      withFollowing: false,
    } as const;
    expect((await editPlan(at(1), principal, { planId, version: 2, edits: [move] })).ok).toBe(true);
    expect(await stampOf(2)).toEqual([2, '2026-11-23T11:01:00Z']);
    expect((await undoPlanEdit(at(3), principal, { planId, version: 3 })).ok).toBe(true);
    expect(await stampOf(4)).toEqual([3, '2026-11-23T11:03:00Z']);
    // The calendar has moved since the plan was dated.
    await test.ownerDb.execute(
      sql`update school_holiday set starts_on = starts_on - 7 where name = 'noel' and starts_on >= '2026-12-01'`,
    );
    expect((await redatePlan(at(5), principal, { planId })).ok).toBe(true);
    expect(await stampOf(6)).toEqual([4, '2026-11-23T11:05:00Z']);
    const before = await getPlan(at(7), principal);
    const open = before?.phases
      .flatMap(({ actions }) => actions)
      .find((one) => !one.automatic && !one.doneAt);
    const postponed = await postponeAction(at(8), principal, {
      ...{ planId, phaseId: open?.phaseId ?? '', actionId: open?.id ?? '' },
      ...{ dueOn: open?.dueOn ?? '', schoolDays: 1 },
    });
    expect(postponed.ok).toBe(true);
    expect(await stampOf(9)).toEqual([5, '2026-11-23T11:08:00Z']);
  });

  it('holds the help sessions that the person has a place in, once, and strikes out a cancelled one', async () => {
    const drane = mintRegionScope({ regionCode: 'OCC', userId: principal.userId ?? '' });
    const opened = await openSessions(ctx(), drane, 'x', {
      ...{ topic: 'Bien démarrer', forWhom: 'Chefs d’établissement', campaignId: '', fromOn: '2026-12-01' },
      ...{ weekdays: [2], count: 1, from: '12:30', to: '13:30', place: 'Salle 4', link: '', capacity: 5 },
    });
    if (!opened.ok) throw new Error(opened.problem.code);
    const [id = ''] = opened.value.ids;
    const token = await give(principal);
    const find = async (now: Date) =>
      (await read(token, now)).events.filter(({ uid }) => uid === `permanence-${id}@palier`);
    expect(await find(new Date('2026-11-23T12:10:00Z'))).toEqual([]);
    expect((await joinSession(ctx(), principal, { id, question: '' })).ok).toBe(true);
    const [event, ...more] = await find(new Date('2026-11-23T12:11:00Z'));
    expect(more).toEqual([]);
    expect([event?.summary, event?.location, event?.sequence]).toEqual(['Bien démarrer', 'Salle 4', 0]);
    expect(event?.startDate.toJSDate()).toEqual(new Date('2026-12-01T11:30:00Z'));
    expect((await cancelSession(ctx(), drane, { id, reason: 'Grève des trains' })).ok).toBe(true);
    const [struck] = await find(new Date('2026-11-23T12:12:00Z'));
    expect(struck?.sequence).toBe(1);
    expect(struck?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('survives a hostile title, and shows the hour of a wave that somebody has confirmed', async () => {
    const hostile = 'A;B,C\\D "E"\r\nBEGIN:VEVENT\r\nSUMMARY:faux 🎒'.padEnd(190, 'é');
    await test.ownerDb.update(action).set({ title: hostile }).where(eq(action.id, 'relire-plan'));
    const [wave] =
      (await getPlan(ctx(), principal))?.phases
        .flatMap(({ actions }) => actions)
        .filter(({ id, work }) => id === 'relance-email' && work?.kind === 'wave') ?? [];
    await test.ownerDb.update(action).set({ role: 'principal' }).where(eq(action.id, 'relance-email'));
    const confirmed = await confirmWave(ctx(), principal, {
      waveId: wave?.work?.id ?? '',
      version: 1,
      at: '2027-01-12T17:30',
    });
    if (!confirmed.ok) throw new Error(confirmed.problem.code);
    const { events } = await read(await give(principal), new Date('2026-11-23T12:00:00Z'));
    const found = events.find(({ summary }) => summary.startsWith('A;B'));
    expect(found?.summary).toContain('SUMMARY:faux 🎒');
    expect(found?.startDate.isDate).toBe(true);
    const timed = events.filter(({ startDate, uid }) => !startDate.isDate && uid.startsWith(planId));
    expect(timed.map(({ startDate }) => startDate.toJSDate())).toEqual([new Date('2027-01-12T16:30:00Z')]);
    // Confirming gave it an hour: a reader that had the day takes the newer one.
    const others = events.filter(({ startDate, uid }) => startDate.isDate && uid.includes('action.'));
    expect(timed[0]?.sequence).toBe((others[0]?.sequence ?? 0) + 1);
  });

  it('is empty for somebody whose role has ended, at the address that they still have', async () => {
    const token = await give(teacher);
    await test.ownerDb
      .update(delegation)
      .set({ endsOn: '2026-11-22' })
      .where(eq(delegation.userId, teacher.userId ?? ''));
    expect((await read(token, new Date('2026-11-23T13:00:00Z'))).events).toEqual([]);
  });
});
