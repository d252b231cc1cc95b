import { and, eq, gte, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { banner } from '@/db/schema/banners';
import { wave } from '@/db/schema/campaign';
import { action as actionTable, phase, plan } from '@/db/schema/planning';
import { switchOverAnnouncement } from '@/db/schema/switch-over';
import type { SchoolScope } from '@/db/scope';
import { alignAnnouncements } from '../campaign/announcements/align-announcements';
import { getAnnouncements } from '../campaign/announcements/get-announcements';
import { moveBanners, placeBanners } from '../campaign/announcements/place-banners';
import { prepareAnnouncements } from '../campaign/announcements/prepare-announcements';
import { scheduleAnnouncements } from '../campaign/announcements/schedule-announcements';
import { stopAnnouncements } from '../campaign/announcements/stop-announcements';
import { activate, plantEntIds, plantSchool } from '../campaign/testing/plant-school';
import { updateWave } from '../campaign/update-wave';
import { adoptPlan } from '../planning/adopt-plan';
import { closeOldLogin } from '../planning/switch-over/close-old-login';
import { confirmSwitchOver } from '../planning/switch-over/confirm-switch-over';
import { getSwitchOver } from '../planning/switch-over/get-switch-over';
import { postponeSwitchOver } from '../planning/switch-over/postpone-switch-over';
import { tellLists } from '../planning/switch-over/testing/tell-lists';
import { prepareHandList } from './ent/prepare-hand-list';
import { sendWave } from './send-wave';
import { type Harness, openHarness } from './testing/open-harness';

/* The announcements of a switch-over on Monday 25 January 2027: J−15 is Monday 4, J−5 Monday 18, J−1 Friday 22. */

const ADOPTED = new Date('2026-09-01T08:00:00Z');
const DAY = '2027-01-25';
/** Banners that the plan has prepared for the rentrée lie before it. */
const YEAR = new Date('2027-01-01T00:00:00Z');
let h: Harness;
let scope: SchoolScope;
let schools = 0;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(async () => {
  await h.reset();
  schools += 1;
  const roster = [
    { id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }, { id: 'r2' }] },
    { id: 'e2', classCode: '6B', guardians: [{ id: 'r3' }, { id: 'r4', email: null }] },
    { id: 'e3', classCode: '6B', guardians: [{ id: 'r5' }] },
  ];
  scope = await plantSchool(h.database.db, `03199${String(schools).padStart(2, '0')}B`, roster, ADOPTED);
  h.now = ADOPTED;
  const adopted = await adoptPlan(h.verbs(), scope, { scenarioId: 'college-progressif-par-niveau' });
  if (!adopted.ok) throw new Error(adopted.problem.code);
  h.now = new Date('2027-01-04T08:00:00Z');
  const legacy = { on: '2027-01-02', method: 'legacy' as const };
  await tellLists(h.database.db, scope, '2027-01-03', {
    sessions: { r1: legacy, r2: legacy, r3: legacy, r4: legacy },
    activated: { r2: '2026-11-02' },
  });
});

const context = () => ({ ...h.verbs(), secretKey: 'k'.repeat(32) });
async function announcements() {
  const read = await getAnnouncements(context(), scope);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}
async function prepareAndSchedule() {
  await prepareAnnouncements(h.verbs(), scope);
  const seen = (await announcements()).items
    .flatMap(({ waves }) => [waves.guardians, waves.pupils])
    .flatMap((one) => (one ? [{ waveId: one.id, version: one.version }] : []));
  return scheduleAnnouncements(h.verbs(), scope, { seen });
}
/** The announcements; the other waves of the plan are prepared in a campaign that has its id. */
const stored = () =>
  h.database.ownerDb
    .select()
    .from(wave)
    .where(
      sql`${wave.schoolUai} = ${scope.uai} and ${wave.campaignId} not in (select ${plan.id} from ${plan})`,
    );
const planned = () =>
  h.database.ownerDb.select().from(actionTable).where(eq(actionTable.schoolUai, scope.uai));
const bySubject = async () =>
  [...(await stored())].sort((a, b) => (a.scheduledAt?.getTime() ?? 0) - (b.scheduledAt?.getTime() ?? 0));

describe('the announcements of a switch-over', () => {
  it('are prepared by one click, once, as drafts that name the day; what was cancelled is made anew', async () => {
    expect(await prepareAnnouncements(h.verbs(), scope)).toEqual({ ok: true, value: { prepared: 3 } });
    expect(await prepareAnnouncements(h.verbs(), scope)).toEqual({ ok: true, value: { prepared: 0 } });
    const waves = await stored();
    expect(waves.map(({ status, templateId, message }) => [status, templateId, message.fr?.date])).toEqual(
      Array(3).fill(['draft', 'avant-bascule', DAY]),
    );
    expect((await announcements()).items.map(({ daysBefore, on }) => [daysBefore, on])).toEqual([
      [15, '2027-01-04'],
      [5, '2027-01-18'],
      [1, '2027-01-22'],
    ]);
    await h.database.ownerDb
      .update(wave)
      .set({ status: 'cancelled' })
      .where(eq(wave.id, waves[0]?.id ?? ''));
    expect(await prepareAnnouncements(h.verbs(), scope)).toEqual({ ok: true, value: { prepared: 1 } });
  });

  it('are prepared once by two people at once', async () => {
    const both = await Promise.all([1, 2].map(() => prepareAnnouncements(h.verbs(), scope)));
    expect(both.reduce((sum, one) => sum + (one.ok ? one.value.prepared : 0), 0)).toBe(3);
    expect(await stored()).toHaveLength(3);
  });

  it('would go to exactly those who would be locked out; who has no address needs a letter', async () => {
    const { included, excluded, letterPupilIds } = await announcements();
    // r1 would be locked out although the other parent covers the family.
    expect(included).toEqual(['r1', 'r3']);
    expect(excluded).toEqual({ activated: 1, no_address: 1, not_locked_out: 1 });
    expect(letterPupilIds).toEqual(['e2']);
  });

  it('are decided at the second of sending: who has activated meanwhile is left in peace, who has come is told', async () => {
    expect(await prepareAndSchedule()).toEqual({ ok: true, value: { scheduled: 3 } });
    const [first] = await bySubject();
    expect(first?.scheduledAt).toEqual(new Date('2027-01-04T16:30:00Z'));
    // The list of the afternoon: one guardian has activated, another was seen with the old login for the first time.
    await tellLists(h.database.db, scope, '2027-01-04', {
      sessions: { r5: { on: '2027-01-04', method: null } },
      activated: { r1: '2027-01-04' },
    });
    h.now = new Date('2027-01-04T16:30:00Z');
    const job = { waveId: first?.id ?? '', force: false, run: 1 };
    expect(await sendWave(h.ctx(), scope, job)).toMatchObject({ outcome: 'sent', sent: 2 });
    expect(h.written()).toEqual(['r3@parents.example', 'r5@parents.example']);
    expect((await h.report(scope, job.waveId)).excluded).toEqual({ activated: 2, no_address: 1 });
  });

  it('lose who activates while the wave is under way', async () => {
    await prepareAndSchedule();
    const [first] = await bySubject();
    h.now = new Date('2027-01-04T16:30:00Z');
    await activate(h.database.db, scope, ['r3'], '2027-01-04');
    await sendWave(h.ctx(), scope, { waveId: first?.id ?? '', force: false, run: 1 });
    expect(h.written()).toEqual(['r1@parents.example']);
  });

  it('follow the day when it is put off, drafts and confirmed ones, but for those that somebody has touched', async () => {
    await prepareAndSchedule();
    const [first, second, third] = await bySubject();
    if (!first || !second || !third) throw new Error('three announcements');
    const view = await getSwitchOver(h.verbs(), scope);
    if ('missing' in view) throw new Error(view.missing);
    // J−1 was given another hour by a person.
    const otherTime = new Date('2027-01-22T08:00:00Z');
    await h.database.ownerDb.update(wave).set({ scheduledAt: otherTime }).where(eq(wave.id, third.id));
    const reason = 'Les codes des élèves arrivent plus tard.';
    const moved = await postponeSwitchOver(h.verbs(), scope, { ...view.read, newOn: '2027-02-01', reason });
    expect(moved).toEqual({ ok: true, value: { switchOverOn: '2027-02-01' } });
    expect(await h.jobs()).toEqual(
      expect.arrayContaining([expect.objectContaining({ payload: { schoolUai: scope.uai } })]),
    );
    expect(await alignAnnouncements(h.verbs(), scope)).toEqual({ moved: 2 });
    expect(await alignAnnouncements(h.verbs(), scope)).toEqual({ moved: 0 });
    const byId = new Map((await stored()).map((one) => [one.id, one]));
    expect(byId.get(first.id)).toMatchObject({
      status: 'scheduled',
      scheduledAt: new Date('2027-01-11T16:30:00Z'),
      message: { fr: { date: '2027-02-01' } },
    });
    expect(byId.get(second.id)?.scheduledAt).toEqual(new Date('2027-01-25T16:30:00Z'));
    expect(byId.get(third.id)).toMatchObject({ scheduledAt: otherTime, message: { fr: { date: DAY } } });
    const last = (await announcements()).items.at(-1);
    expect(last?.waves.guardians).toMatchObject({ namesOn: DAY });
  });

  it('are cancelled once the old login is closed, but for one that a person has changed', async () => {
    await prepareAndSchedule();
    const [first, second, third] = await bySubject();
    if (!first || !second || !third) throw new Error('three announcements');
    await h.database.ownerDb
      .update(wave)
      .set({ version: sql`${wave.version} + 1`, body: 'À notre façon.' })
      .where(eq(wave.id, second.id));
    expect(await stopAnnouncements(h.verbs(), scope)).toBeUndefined();
    await h.database.ownerDb.update(phase).set({ gates: [] }).where(eq(phase.schoolUai, scope.uai));
    const read = async () => {
      const view = await getSwitchOver(h.verbs(), scope);
      if ('missing' in view) throw new Error(view.missing);
      return view.read;
    };
    expect((await confirmSwitchOver(h.verbs(), scope, await read())).ok).toBe(true);
    h.now = new Date(`${DAY}T07:00:00Z`);
    expect((await closeOldLogin(h.verbs(), scope, await read())).ok).toBe(true);
    expect(await stopAnnouncements(h.verbs(), scope)).toBe(2);
    expect(await stopAnnouncements(h.verbs(), scope)).toBe(0);
    expect((await bySubject()).map(({ id, status }) => [id, status])).toEqual([
      [first.id, 'cancelled'],
      [second.id, 'scheduled'],
      [third.id, 'cancelled'],
    ]);
  });

  it('stay as a person has written them', async () => {
    await prepareAnnouncements(h.verbs(), scope);
    const [first] = await stored();
    if (!first) throw new Error('an announcement');
    const { title, audience, subject } = first;
    const changed = { waveId: first.id, version: 1, title, audience, subject, body: 'À notre façon.' };
    expect(await updateWave(h.verbs(), scope, changed)).toMatchObject({ ok: true });
    const view = await getSwitchOver(h.verbs(), scope);
    if ('missing' in view) throw new Error(view.missing);
    const reason = 'Les codes des élèves arrivent plus tard.';
    await postponeSwitchOver(h.verbs(), scope, { ...view.read, newOn: '2027-02-01', reason });
    expect(await alignAnnouncements(h.verbs(), scope)).toEqual({ moved: 2 });
    const [kept] = await h.database.ownerDb.select().from(wave).where(eq(wave.id, first.id));
    expect(kept).toMatchObject({ body: 'À notre façon.', message: { fr: { date: DAY } } });
  });

  it('go to pupils in the ENT where pupils would be locked out, once, each decided when it leaves', async () => {
    const { db } = h.database;
    const legacy = { on: '2027-01-03', method: null };
    expect((await announcements()).pupils).toMatchObject({ lockedOut: 0 });
    expect(await prepareAnnouncements(h.verbs(), scope)).toMatchObject({ value: { prepared: 3 } });
    expect(await announcements()).toMatchObject({ toPrepare: 0 });
    await tellLists(db, scope, '2027-01-04', { sessions: { e1: legacy, e2: legacy } });
    await plantEntIds(db, scope, ['e1', 'e3']);
    // e2 has no identity in the ENT, e3 does not come by the old login.
    expect(await announcements()).toMatchObject({
      toPrepare: 3,
      pupils: { lockedOut: 2, included: 1, excluded: { no_ent_id: 1, not_locked_out: 1 } },
    });
    const both = await Promise.all([1, 2].map(() => prepareAnnouncements(h.verbs(), scope)));
    expect(both.reduce((sum, one) => sum + (one.ok ? one.value.prepared : 0), 0)).toBe(3);
    const pupils = (await stored()).filter(({ audience }) => audience.kind === 'pupils');
    expect(pupils.map(({ channel, templateId, message }) => [channel, templateId, message])).toEqual(
      Array(3).fill(['ent_message', 'avant-bascule-eleves', { fr: { date: DAY } }]),
    );
    expect(await prepareAndSchedule()).toEqual({ ok: true, value: { scheduled: 6 } });
    const first = (await announcements()).items[0]?.waves;
    expect(first?.pupils).toMatchObject({ status: 'scheduled', isChanged: false, namesOn: null });
    // Until it leaves one pupil activates, and another comes by the old login.
    await activate(db, scope, ['e1'], '2027-01-04');
    await tellLists(db, scope, '2027-01-05', { sessions: { e3: { on: '2027-01-04', method: 'legacy' } } });
    const waveId = first?.pupils?.id ?? '';
    h.now = new Date('2027-01-05T16:30:00Z');
    // This school's ENT takes nothing from us: somebody sends it by hand, to e3 alone.
    expect(await sendWave(h.ctx(), scope, { waveId, force: false, run: 1 })).toMatchObject({
      outcome: 'waiting',
    });
    const list = await prepareHandList(context(), scope, { waveId });
    expect(list).toMatchObject({ value: { people: 1 } });
    const { excluded, recipients } = await h.report(scope, waveId);
    expect(excluded).toEqual({ activated: 1, no_ent_id: 1 });
    expect(recipients.filter(({ status }) => status === 'pending')).toMatchObject([
      { firstName: 'Prénom-e3' },
    ]);
  });

  it('to pupils follow the day too, and stay where somebody has changed their words or their time', async () => {
    const legacy = { on: '2027-01-03', method: null };
    await tellLists(h.database.db, scope, '2027-01-04', { sessions: { e1: legacy } });
    await prepareAndSchedule();
    const waves = async () =>
      (await announcements()).items.flatMap(({ waves: { pupils } }) => (pupils ? [pupils] : []));
    const [first, second, third] = await waves();
    if (!first || !second || !third) throw new Error('three announcements');
    const change = (id: string, given: object) =>
      h.database.ownerDb.update(wave).set(given).where(eq(wave.id, id));
    await change(second.id, { body: 'À notre façon.' });
    await change(third.id, { scheduledAt: new Date('2027-01-22T08:00:00Z') });
    const view = await getSwitchOver(h.verbs(), scope);
    if ('missing' in view) throw new Error(view.missing);
    const reason = 'Les codes des élèves arrivent plus tard.';
    await postponeSwitchOver(h.verbs(), scope, { ...view.read, newOn: '2027-02-01', reason });
    // Three to guardians, one to pupils.
    expect(await alignAnnouncements(h.verbs(), scope)).toEqual({ moved: 4 });
    expect(await alignAnnouncements(h.verbs(), scope)).toEqual({ moved: 0 });
    expect(await waves()).toMatchObject([
      { id: first.id, scheduledAt: new Date('2027-01-11T16:30:00Z'), namesOn: null, isChanged: false },
      { id: second.id, namesOn: DAY, isChanged: true },
      { id: third.id, scheduledAt: new Date('2027-01-22T08:00:00Z'), namesOn: DAY },
    ]);
  });

  it('to pupils are found beside those to guardians that were cancelled and made anew', async () => {
    const legacy = { on: '2027-01-03', method: null };
    await tellLists(h.database.db, scope, '2027-01-04', { sessions: { e1: legacy } });
    expect(await prepareAnnouncements(h.verbs(), scope)).toMatchObject({ value: { prepared: 6 } });
    const cancel = (kind: string) =>
      h.database.ownerDb
        .update(wave)
        .set({ status: 'cancelled' })
        .where(sql`${wave.schoolUai} = ${scope.uai} and ${wave.audience}->>'kind' = ${kind}`);
    await cancel('guardians');
    expect(await prepareAnnouncements(h.verbs(), scope)).toMatchObject({ value: { prepared: 3 } });
    await cancel('pupils');
    expect(await prepareAnnouncements(h.verbs(), scope)).toMatchObject({ value: { prepared: 3 } });
    expect(await prepareAnnouncements(h.verbs(), scope)).toMatchObject({ value: { prepared: 0 } });
  });

  it('have a pair of banners, of which one takes over on the day and which move with it unless somebody gave them other times', async () => {
    const ctx = { ...h.verbs(), publicUrl: 'https://palier.example' };
    const times = async () =>
      (
        await h.database.ownerDb
          .select()
          .from(banner)
          .where(
            and(
              eq(banner.schoolUai, scope.uai),
              eq(banner.pieceId, 'banniere-ent'),
              gte(banner.startsAt, YEAR),
            ),
          )
          .orderBy(banner.startsAt)
      ).map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]);
    expect(await placeBanners(ctx, scope)).toEqual({ ok: true, value: null });
    const pair = [
      ['2027-01-04T08:00:00.000Z', '2027-01-24T23:00:00.000Z'],
      ['2027-01-24T23:00:00.000Z', '2027-02-23T23:00:00.000Z'],
    ];
    // With the plan's own banner not beside them, whose action they have done.
    expect(await times()).toEqual(pair);
    const own = { id: 'bandeau-bascule', doneBy: scope.userId, skipped: false };
    const action = async () => (await planned()).find(({ id }) => id === own.id);
    expect(await action()).toMatchObject({ ...own, doneAt: h.now });
    await h.database.ownerDb.update(actionTable).set({ doneAt: null }).where(eq(actionTable.id, own.id));
    expect(await placeBanners(ctx, scope)).toEqual({ ok: true, value: null });
    expect(await times()).toEqual(pair);
    // Somebody has opened it again: setting the pair to the day does not tick it.
    expect(await action()).toMatchObject({ doneAt: null });
    const view = await getSwitchOver(h.verbs(), scope);
    if ('missing' in view) throw new Error(view.missing);
    const reason = 'Les codes des élèves arrivent plus tard.';
    await postponeSwitchOver(h.verbs(), scope, { ...view.read, newOn: '2027-02-01', reason });
    expect(await moveBanners(ctx, scope)).toBe(true);
    expect((await times()).map(([, end]) => end)).toEqual([
      '2027-01-31T23:00:00.000Z',
      '2027-03-02T23:00:00.000Z',
    ]);
    const ownTimes = { endsAt: new Date('2027-01-20T17:00:00Z') };
    await h.database.ownerDb
      .update(banner)
      .set(ownTimes)
      .where(eq(banner.endsAt, new Date('2027-01-31T23:00:00Z')));
    expect(await moveBanners(ctx, scope)).toBe(false);
  });

  it('are too late once their days have passed, and go with their plan', async () => {
    h.now = new Date('2027-01-25T08:00:00Z');
    expect(await prepareAnnouncements(h.verbs(), scope)).toMatchObject({
      problem: { code: 'announcements_too_late' },
    });
    h.now = new Date('2027-01-12T08:00:00Z');
    expect(await prepareAnnouncements(h.verbs(), scope)).toEqual({ ok: true, value: { prepared: 2 } });
    await h.database.ownerDb.delete(plan).where(eq(plan.schoolUai, scope.uai));
    const left = await h.database.ownerDb
      .select()
      .from(switchOverAnnouncement)
      .where(eq(switchOverAnnouncement.schoolUai, scope.uai));
    expect(left).toEqual([]);
  });
});
