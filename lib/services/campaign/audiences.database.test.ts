import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wave } from '@/db/schema/campaign';
import { guardianLanguage } from '@/db/schema/languages';
import { contact } from '@/db/schema/tracking';
import type { SchoolScope } from '@/db/scope';
import { EVERYBODY } from '@/lib/domain/campaign/audience-rule';
import { audienceOfPlan } from '@/lib/domain/campaign/plan-audience';
import { previewPressure } from '../delivery/preview-pressure';
import { sendWave } from '../delivery/send-wave';
import { CONTENT, type Harness, listChildren, NOW, openHarness } from '../delivery/testing/open-harness';
import { recordContact } from '../tracking/record-contact';
import { createWave } from './create-wave';
import { previewAudience } from './preview-audience';
import { activate, plantUser } from './testing/plant-school';
import { updateWave } from './update-wave';

type Given = Parameters<typeof previewAudience>[2];

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

const HOUR = 3600_000;
const secretKey = 'k'.repeat(32);
const preview = async (scope: SchoolScope, rule: Given) => {
  const read = await previewAudience({ ...h.verbs(), secretKey }, scope, rule);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};
/** Who is written to: "r000 r002". */
const written = async (scope: SchoolScope, rule: Given) =>
  (await preview(scope, rule)).people.flatMap((p) => (p.reason === null ? [p.holderId] : [])).join(' ');
const reach = (scope: SchoolScope, holderId: string, kind: 'phone' | 'meeting' | 'note', hoursAgo: number) =>
  h.database.ownerDb.insert(contact).values({
    schoolUai: scope.uai,
    actId: randomUUID(),
    holderId,
    kind,
    at: new Date(h.now.getTime() - hoursAgo * HOUR),
  });

describe('what chips ask of the ledger', () => {
  it('is the last message by a channel, or whatever addressed somebody, and no note', async () => {
    const { scope, job } = await h.plantWave(listChildren(4), { classCodes: ['6A'] });
    await sendWave(h.ctx(), scope, job);
    h.now = new Date(NOW.getTime() + 20 * 24 * HOUR);
    await reach(scope, 'r000', 'phone', 48);
    await reach(scope, 'r001', 'meeting', 48);
    await reach(scope, 'r002', 'note', 48);
    const within = (channel: 'any' | 'email' | 'phone' | 'meeting', days: number | null) =>
      written(scope, { lastContact: { channel, days } });
    expect(await within('any', 14)).toBe('r002 r003');
    expect(await within('any', 30)).toBe('');
    expect(await within('email', 14)).toBe('r000 r001 r002 r003');
    expect(await within('phone', null)).toBe('r001 r002 r003');
    expect(await within('meeting', 14)).toBe('r000 r002 r003');
  });

  it('is what became of an earlier wave, once for each person', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(4));
    await activate(h.database.db, scope, ['r003']);
    h.sink.onRecipient = (address) => (address.startsWith('r001') ? 550 : undefined);
    await sendWave(h.ctx(), scope, job);
    const of = (outcome: 'received' | 'bounced' | 'failed' | 'not_sent') =>
      preview(scope, { earlier: { waveId, outcomes: [outcome] }, goal: 'all_guardians' });
    expect(await written(scope, { earlier: { waveId, outcomes: ['received'] } })).toBe('r000 r002');
    // The address that does not exist is meant, and cannot be written to.
    expect((await of('bounced')).excluded).toEqual({ other_outcome: 2, bounced: 1, activated: 1 });
    expect((await of('failed')).empty).toEqual({
      kind: 'chip',
      reason: 'other_outcome',
      before: 3,
      without: 2,
    });
    expect((await of('received')).earlierTitle).toBe('Relance');
  });

  it('is the language that the staff has noted, and what SIECLE lacks', async () => {
    const { scope } = await h.plantWave([
      { id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }, { id: 'r2', email: 'R1@parents.example' }] },
      { id: 'e2', classCode: '6A', guardians: [{ id: 'r3', mobile: '+33612345678' }] },
    ]);
    const noted = { language: 'ar' as const, notedBy: null, notedAt: h.now };
    await h.database.ownerDb
      .insert(guardianLanguage)
      .values({ schoolUai: scope.uai, holderId: 'r1', ...noted });
    expect((await preview(scope, { languages: ['ar'] })).excluded).toEqual({
      other_language: 1,
      same_address: 1,
    });
    expect(await written(scope, { languages: ['unknown'] })).toBe('r3');
    expect((await preview(scope, { findings: ['shared_email'] })).excluded).toEqual({
      no_finding: 1,
      same_address: 1,
    });
    expect(await written(scope, { findings: ['no_mobile', 'shared_email'] })).toBe('r1');
  });
});

describe('what servers and calls have said', () => {
  it('is a finding that a wave can ask for, until SIECLE brings another address or number', async () => {
    const { scope } = await h.plantWave([
      { id: 'e1', classCode: '6A', guardians: [{ id: 'r1', mobile: '+33612345678' }, { id: 'r2' }] },
    ]);
    const secretariat = await plantUser(h.database.db, scope.uai, 'secretariat');
    const wrong = { actId: randomUUID(), kind: 'wrong_number' as const, holderIds: ['r1'] };
    expect((await recordContact({ ...h.verbs(), secretKey }, secretariat, wrong)).ok).toBe(true);
    expect(await written(scope, { findings: ['wrong_number'] })).toBe('r1');
    expect(await written(scope, { findings: ['bounced_email'] })).toBe('');
    await h.database.ownerDb.execute(
      sql`update guardian set mobile = '+33698765432' where school_uai = ${scope.uai} and id = 'r1'`,
    );
    expect(await written(scope, { findings: ['wrong_number'] })).toBe('');
  });
});

describe('a rule that is decided while the wave leaves', () => {
  it('stops for who has had a message since the wave began, though no list was imported', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(3), {
      lastContact: { channel: 'phone', days: 7 },
    });
    const stopped = new AbortController();
    stopped.abort();
    // The rows are written; nobody is written to yet.
    await sendWave(h.ctx({ signal: stopped.signal }), scope, job);
    await reach(scope, 'r001', 'phone', 0);
    await sendWave(h.ctx(), scope, job);
    expect(h.written()).toEqual(['r000@parents.example', 'r002@parents.example']);
    expect((await h.report(scope, waveId)).excluded).toEqual({ recent_contact: 1 });
  });

  it('keeps no row of people whom it never meant, and one of those whom it may not write to', async () => {
    const children = listChildren(4).map((child, i) => ({ ...child, classCode: i < 2 ? '6A' : '5B' }));
    const { scope, waveId, job } = await h.plantWave(children, { levels: ['6e'], findings: ['no_email'] });
    await sendWave(h.ctx(), scope, job);
    expect((await h.report(scope, waveId)).recipients).toEqual([]);
    const next = await h.plantNext(scope, { levels: ['6e'] });
    await activate(h.database.db, scope, ['r000']);
    await sendWave(h.ctx(), scope, { ...job, waveId: next.waveId });
    expect((await h.report(scope, next.waveId)).counts).toMatchObject({ sent: 1, excluded: 1 });
  });

  it('lets reminders follow, although who is to get them has had the wave itself', async () => {
    const rule = { lastContact: { channel: 'email' as const, days: 14 } };
    const { scope, waveId, job } = await h.plantWave(listChildren(2), rule, {
      reminders: [{ afterSchoolDays: 2, ...CONTENT }],
    });
    await sendWave(h.ctx(), scope, job);
    const [reminder] = (await h.report(scope, waveId)).followers;
    h.now = new Date(NOW.getTime() + 50 * HOUR);
    await sendWave(h.ctx(), scope, { ...job, waveId: reminder?.id ?? '' });
    expect(h.sink.mails).toHaveLength(4);
  });

  it('means nobody when a later version has stored it', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(2));
    const later = { ...EVERYBODY, version: 9, planets: ['Mars'] } as never;
    await h.database.ownerDb.update(wave).set({ audience: later }).where(eq(wave.id, waveId));
    await sendWave(h.ctx(), scope, job);
    expect(h.sink.mails).toEqual([]);
  });
});

describe('those who would wait', () => {
  it('are told before anybody confirms, and are those who then wait, until then', async () => {
    const { scope, job } = await h.plantWave(listChildren(9), { classCodes: ['6A'] });
    await activate(h.database.db, scope, ['r008']);
    await sendWave(h.ctx(), scope, job);
    h.now = new Date(NOW.getTime() + HOUR);
    const people = (await preview(scope, {})).people.filter((p) => p.reason === null);
    const asked = { holderIds: people.map((p) => p.holderId), at: h.now };
    const told = await previewPressure(h.verbs(), scope, asked);
    const until = new Date(NOW.getTime() + 48 * HOUR);
    expect(told.ok && told.value).toMatchObject({
      waiting: { count: 8, firstAt: until, lastAt: until },
      without: 0,
    });
    const next = await h.plantNext(scope);
    await sendWave(h.ctx(), scope, { ...job, waveId: next.waveId });
    const { waitsFor, wave: stored } = await h.report(scope, next.waveId);
    expect([waitsFor.pressure, stored.nextAttemptAt]).toEqual([8, until]);
  });

  it('are said to get nothing when the wave would be over before their turn', async () => {
    const { scope } = await h.plantWave(listChildren(1));
    for (const hours of [1, 60, 120]) await reach(scope, 'r000', 'phone', hours);
    const told = await previewPressure(h.verbs(), scope, { holderIds: ['r000'], at: h.now });
    expect(told.ok && told.value).toMatchObject({ waiting: null, without: 1 });
  });
});

describe('a rule from outside', () => {
  it('is refused when it names what the school has not', async () => {
    const { scope } = await h.plantWave(listChildren(1));
    const other = await h.plantWave([{ id: 'e1', classCode: '5Z', guardians: [{ id: 'r1' }] }]);
    const make = async (audience: Given, segmentId?: string) => {
      const made = await createWave(h.verbs(), scope, { title: 'x', audience, segmentId, ...CONTENT });
      return made.ok ? 'ok' : [made.problem.code, made.problem.detail?.classes ?? made.problem.detail?.field];
    };
    expect(await make({ classCodes: ['5Z', '6A'] })).toEqual(['unknown_audience_class', '5Z']);
    expect(await make({ excludedClassCodes: ['5Z'] })).toEqual(['unknown_audience_class', '5Z']);
    expect(await make({ earlier: { waveId: other.waveId, outcomes: ['received'] } })).toEqual([
      'unknown_earlier_wave',
      undefined,
    ]);
    expect(await make({ kind: 'pupils' })).toEqual(['audience_not_guardians', undefined]);
    expect(await make({}, randomUUID())).toEqual(['unknown_segment', undefined]);
    const many = Array.from({ length: 10_000 }, (_, i) => `c${i}`);
    expect(await make({ classCodes: many })).toEqual(['invalid_wave', 'audience']);
    expect(await make({ planets: ['Mars'] } as Given)).toEqual(['invalid_wave', 'audience']);
    expect((await previewAudience({ ...h.verbs(), secretKey }, scope, { classCodes: many })).ok).toBe(false);
  });

  it('tells which chip leaves nobody', async () => {
    const { scope } = await h.plantWave(listChildren(3));
    const why = async (rule: Given) => (await preview(scope, rule)).empty;
    expect(await why({ levels: ['3e'] })).toEqual({ kind: 'no_class' });
    expect(await why({ classCodes: ['6A'], excludedClassCodes: ['6A'] })).toEqual({ kind: 'no_class' });
    expect(await why({ cells: ['adopted'] })).toEqual({
      kind: 'chip',
      reason: 'other_cell',
      before: 3,
      without: 3,
    });
    await activate(h.database.db, scope, ['r000', 'r001', 'r002']);
    expect(await why({ cells: ['adopted'] })).toEqual({ kind: 'protected' });
    expect(await why({})).toEqual({ kind: 'protected' });
  });

  it('is for those who prepare waves, in their own school', async () => {
    const { scope } = await h.plantWave(listChildren(1));
    const teacher = await plantUser(h.database.db, scope.uai, 'class_teacher');
    const refused = { ok: false, problem: { code: 'not_allowed' } };
    expect(await previewAudience({ ...h.verbs(), secretKey }, teacher, {})).toEqual(refused);
    expect(await previewPressure(h.verbs(), teacher, { holderIds: [], at: NOW })).toEqual(refused);
  });

  it('comes from an action of the plan with the classes of its group', async () => {
    const { scope } = await h.plantWave(
      ['6A', '6B', '6C'].map((classCode, i) => ({ id: `e${i}`, classCode, guardians: [{ id: `r${i}` }] })),
    );
    const classes = ['6A', '6B', '6C'].map((code) => ({ code, level: '6e' as const }));
    const of = (index: number) =>
      audienceOfPlan({ holders: 'guardians', levels: ['6e'], group: { index, of: 2 } }, classes);
    expect(await written(scope, of(1))).toBe('r0 r1');
    expect(await written(scope, of(2))).toBe('r2');
    const none = audienceOfPlan(
      { holders: 'guardians', levels: 'all', group: { index: 2, of: 2 } },
      classes.slice(0, 1),
    );
    expect(await written(scope, { ...none, excludedClassCodes: ['6A', '6B', '6C'] })).toBe('');
    expect(none.excludedClassCodes).toEqual(['6A']);
  });
});

describe('two people at one draft', () => {
  it('do not overwrite one another: the second is told, and may then insist', async () => {
    const { scope } = await h.plantWave(listChildren(1));
    const made = await createWave(h.verbs(), scope, { title: 'Relance', audience: {}, ...CONTENT });
    if (!made.ok) throw new Error(made.problem.code);
    const { waveId } = made.value;
    const save = (title: string, version: number) =>
      updateWave(h.verbs(), scope, { waveId, version, title, audience: { levels: ['6e'] }, ...CONTENT });
    const both = await Promise.all([save('A', 1), save('B', 1)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual({
      ok: false,
      problem: { code: 'wave_edited', detail: { version: 2 } },
    });
    expect((await save('C', 2)).ok).toBe(true);
    expect((await h.report(scope, waveId)).wave).toMatchObject({ title: 'C', version: 3 });
  });
});
