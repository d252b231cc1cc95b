import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { banner } from '@/db/schema/banners';
import { wave } from '@/db/schema/campaign';
import { plan } from '@/db/schema/planning';
import { switchOverAnnouncement } from '@/db/schema/switch-over';
import type { SchoolScope } from '@/db/scope';
import { alignAnnouncements } from '../campaign/announcements/align-announcements';
import { getAnnouncements } from '../campaign/announcements/get-announcements';
import { moveBanners, placeBanners } from '../campaign/announcements/place-banners';
import { prepareAnnouncements } from '../campaign/announcements/prepare-announcements';
import { scheduleAnnouncements } from '../campaign/announcements/schedule-announcements';
import { activate, plantSchool } from '../campaign/testing/plant-school';
import { updateWave } from '../campaign/update-wave';
import { adoptPlan } from '../planning/adopt-plan';
import { getSwitchOver } from '../planning/switch-over/get-switch-over';
import { postponeSwitchOver } from '../planning/switch-over/postpone-switch-over';
import { tellLists } from '../planning/switch-over/testing/tell-lists';
import { sendWave } from './send-wave';
import { type Harness, openHarness } from './testing/open-harness';

/* The announcements of a switch-over on Monday 25 January 2027: J−15 is Monday 4, J−5 Monday 18, J−1 Friday 22. */

const ADOPTED = new Date('2026-09-01T08:00:00Z');
const DAY = '2027-01-25';
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
  const seen = (await announcements()).items.flatMap(({ wave: one }) =>
    one ? [{ waveId: one.id, version: one.version }] : [],
  );
  return scheduleAnnouncements(h.verbs(), scope, { seen });
}
/** What the plan itself has prepared is another matter. */
const stored = () =>
  h.database.ownerDb
    .select()
    .from(wave)
    .where(and(eq(wave.schoolUai, scope.uai), eq(wave.templateId, 'avant-bascule')));
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
    expect(last?.wave).toMatchObject({ namesOn: DAY });
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

  it('have a pair of banners, of which one takes over on the day and which move with it unless somebody gave them other times', async () => {
    const ctx = { ...h.verbs(), publicUrl: 'https://palier.example' };
    const times = async () =>
      (
        await h.database.ownerDb
          .select()
          .from(banner)
          .where(and(eq(banner.schoolUai, scope.uai), eq(banner.draft, false)))
          .orderBy(banner.startsAt)
      ).map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]);
    expect(await placeBanners(ctx, scope)).toEqual({ ok: true, value: null });
    const pair = [
      ['2027-01-04T08:00:00.000Z', '2027-01-24T23:00:00.000Z'],
      ['2027-01-24T23:00:00.000Z', '2027-02-23T23:00:00.000Z'],
    ];
    expect(await times()).toEqual(pair);
    expect(await placeBanners(ctx, scope)).toEqual({ ok: true, value: null });
    expect(await times()).toEqual(pair);
    const view = await getSwitchOver(h.verbs(), scope);
    if ('missing' in view) throw new Error(view.missing);
    const reason = 'Les codes des élèves arrivent plus tard.';
    await postponeSwitchOver(h.verbs(), scope, { ...view.read, newOn: '2027-02-01', reason });
    expect(await moveBanners(ctx, scope)).toBe(true);
    expect((await times()).map(([, end]) => end)).toEqual([
      '2027-01-31T23:00:00.000Z',
      '2027-03-02T23:00:00.000Z',
    ]);
    const own = { endsAt: new Date('2027-01-20T17:00:00Z') };
    await h.database.ownerDb
      .update(banner)
      .set(own)
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
