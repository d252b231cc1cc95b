import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent, delegation } from '@/db/schema/access';
import { digestChoice, digestSent, regionDigestSent } from '@/db/schema/digest';
import { school as schoolTable } from '@/db/schema/directory';
import { schoolStanding } from '@/db/schema/region';
import type { SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { Mailer } from '@/lib/adapters/mail/mailer';
import { openSmtpMailer } from '@/lib/adapters/mail/open-smtp-mailer';
import { addUser } from '../access/add-user';
import { refreshAlerts } from '../alerts/refresh-alerts';
import { observe } from '../alerts/testing/observe';
import { createWave } from '../campaign/create-wave';
import { openSink, type Sink } from '../campaign/testing/open-sink';
import { plantSchool } from '../campaign/testing/plant-school';
import { adoptPlan } from '../planning/adopt-plan';
import { purgeSchool } from '../roster/purge-school';
import { chooseDigestByLink, findDigestChoice } from './digest-choice';
import type { DigestContext } from './digest-context';
import { sendDigest } from './send-digest';
import { sendRegionDigest } from './send-region-digest';

/** Monday 23 November 2026, 07:00 in Paris. */
const MONDAY = '2026-11-23';
const SEVEN = new Date('2026-11-23T06:00:00Z');
const UAI = '0319901U';

let database: TestDatabase;
let sink: Sink;
let mailer: Mailer;
let school: SchoolScope;
let now = SEVEN;

const ctx = (change: Partial<DigestContext> = {}): DigestContext => ({
  db: database.db,
  publicUrl: 'https://palier.example',
  secretKey: 'k'.repeat(32),
  mailer,
  mailFrom: { name: 'Palier', address: 'ne-pas-repondre@palier.example' },
  clock: () => now,
  signal: new AbortController().signal,
  ...change,
});
const send = (weekOn = MONDAY, change: Partial<DigestContext> = {}) =>
  sendDigest(ctx(change), school, { weekOn, run: 1 });
const jobs = () =>
  database.ownerDb.execute<{ task: string; key: string; run_at: string; payload: { run: number } }>(sql`
    select t.identifier as task, key, run_at, payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`);
/** What came, by address. */
async function mails() {
  const parsed = await Promise.all(
    sink.mails.map(async ({ to, raw }) => [to, await simpleParser(raw)] as const),
  );
  return new Map(parsed);
}
const textTo = async (address: string) => (await mails()).get(address)?.text ?? '';

const staff = async (
  role: 'principal' | 'secretariat' | 'rupn' | 'cpe' | 'class_teacher',
  classCodes: string[] = [],
) => {
  const added = await addUser(
    { db: database.db, now },
    {
      email: `${role}@college.example`,
      name: `NOM-PERSONNEL ${role}`,
      password: 'long enough to be taken',
      role,
      schoolUai: UAI,
      classCodes,
    },
  );
  if (!added.ok) throw new Error(added.problem.code);
  return added.value.userId;
};

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await openSink();
  mailer = openSmtpMailer(sink.url);
  const classes = ['6A', '6B', '5C', '3D'];
  school = await plantSchool(
    database.db,
    UAI,
    classes.flatMap((classCode, i) =>
      Array.from({ length: 6 }, (_, j) => ({
        id: `e${i}${j}`,
        classCode,
        guardians: [{ id: `r${i}${j}` }],
      })),
    ),
    SEVEN,
  );
  await staff('principal');
  await staff('secretariat');
  await staff('rupn');
  await staff('cpe', ['5C', '3D']);
  await staff('class_teacher', ['6A']);
  await observe(database.db, school, '2026-11-09', { r00: 'activated', r10: 'activated', e00: 'activated' });
  await observe(database.db, school, '2026-11-20', { r01: 'activated', r20: 'activated', e00: 'notified' });
  await refreshAlerts({ db: database.db, now: SEVEN }, school);
  const adopted = await adoptPlan({ db: database.db, now: SEVEN, newId: randomUUID }, school, {
    scenarioId: 'rattrapage-court',
  });
  if (!adopted.ok) throw new Error(adopted.problem.code);
  await createWave({ db: database.db, now: SEVEN, newId: randomUUID }, school, {
    title: 'Relance des 5e',
    audience: {},
    subject: 'Objet',
    body: 'Texte',
  });
});
afterAll(async () => {
  mailer.close();
  await sink.close();
  await database.drop();
});
beforeEach(async () => {
  now = SEVEN;
  sink.reset();
  await database.ownerDb.delete(digestSent);
  await database.ownerDb.delete(digestChoice);
  await database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`);
});
afterEach(() =>
  database.ownerDb.update(schoolTable).set({ timeZone: 'Europe/Paris' }).where(eq(schoolTable.uai, UAI)),
);

describe('the weekly digest of a school', () => {
  it('goes to each of the staff with what their role lets them see', async () => {
    expect(await send()).toEqual({ outcome: 'sent', sent: 5 });
    const got = await mails();
    const subjects = Object.fromEntries([...got].map(([to, mail]) => [to, mail.subject]));
    const whole = `${UAI}\u00a0: 4\u00a0familles sur 24 couvertes, +2 en une semaine`;
    expect(subjects).toEqual({
      'principal@college.example': whole,
      'secretariat@college.example': whole,
      'rupn@college.example': `${UAI}\u00a0: 0\u00a0élève sur 24 activé, −1 en une semaine`,
      'cpe@college.example': '5C et 3D\u00a0: 1\u00a0famille sur 12 couverte, +1 en une semaine',
      'class_teacher@college.example': '6A\u00a0: 2\u00a0familles sur 6 couvertes, +1 en une semaine',
    });
    const principal = got.get('principal@college.example')?.text ?? '';
    for (const part of [
      'Semaine du 23 au 27 novembre 2026',
      'Responsables activés\u00a0: 2 → 4 sur 24',
      'À SURVEILLER',
      '3\u00a0CLASSES À AIDER D’ABORD',
      'VAGUES À CONFIRMER',
      'Relance des 5e',
      'À FAIRE CETTE SEMAINE',
    ]) {
      expect(principal).toContain(part);
    }
  });

  it('names nobody, and tracks nobody', async () => {
    await send();
    for (const [, mail] of await mails()) {
      const html = String(mail.html);
      expect(`${mail.subject} ${mail.text} ${html}`).not.toMatch(
        /NOM-|Prénom|parents\.example|NOM-PERSONNEL/,
      );
      expect(html).not.toMatch(/<img|<link|@import/i);
      for (const [, link = ''] of html.matchAll(/href="([^"]+)"/g)) {
        expect(link).toMatch(/^https:\/\/palier\.example\/(0319901U|bilan\/)/);
      }
    }
  });

  it('tells a class teacher of the own class and of no other', async () => {
    await send();
    const mail = (await mails()).get('class_teacher@college.example');
    const all = `${mail?.subject} ${mail?.text} ${mail?.html}`;
    expect(all).toContain('6A');
    expect(all).not.toMatch(/6B|5C|3D/);
    expect(all).not.toContain('Relance des 5e');
    expect(await textTo('cpe@college.example')).not.toMatch(/6A|6B/);
  });

  it('tells who follows pupils of pupils, never of families or guardians', async () => {
    await send();
    const text = await textTo('rupn@college.example');
    expect(text).toContain('Élèves activés\u00a0: 1 → 0 sur 24');
    expect(text.split('--')[0]).not.toMatch(/famille|responsable/i);
  });

  it('is sent once, however often and by however many workers the job runs', async () => {
    await Promise.all([send(), send(), send()]);
    expect(await send()).toEqual({ outcome: 'over', sent: 0 });
    expect(sink.mails).toHaveLength(5);
    now = new Date('2026-11-30T06:00:00Z');
    expect(await send('2026-11-30')).toEqual({ outcome: 'sent', sent: 5 });
    expect(new Set(sink.mails.map((m) => m.messageId)).size).toBe(10);
    const events = await database.ownerDb
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'digest.sent'));
    expect(events.every((e) => Number(e.detail.sent) > 0)).toBe(true);
  });

  it('has a nudge when the figures are old', async () => {
    await send();
    expect(await textTo('principal@college.example')).not.toContain('Déposez les listes');
    sink.reset();
    now = new Date('2026-12-07T06:00:00Z');
    await send('2026-12-07');
    expect(await textTo('principal@college.example')).toMatch(/ont 17.jours. Déposez les listes/);
    expect(await textTo('class_teacher@college.example')).toMatch(/ont 17.jours.: ces chiffres/);
  });

  it('is turned off by the link of the mail, without a sign-in, and by nobody else’s', async () => {
    await send();
    const header = sink.mails.find((m) => m.to.startsWith('cpe'))?.raw ?? '';
    expect(header).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    const [, token = ''] =
      /palier\.example\/api\/bilan\/([^>\s]+)/.exec(header.replace(/=\r\n|\r\n\s/g, '')) ?? [];
    expect(await findDigestChoice(ctxOf(), token)).toEqual({ ok: true, value: { weekly: true } });
    expect((await chooseDigestByLink(ctxOf(), token, { weekly: false })).ok).toBe(true);
    expect((await chooseDigestByLink(ctxOf(), token, { weekly: false })).ok).toBe(true);
    for (const wrong of ['', 'x.y', `${randomUUID()}.${token.split('.')[1]}`, `${token}x`]) {
      expect(await findDigestChoice(ctxOf(), wrong)).toMatchObject({ problem: { code: 'invalid_link' } });
    }
    sink.reset();
    now = new Date('2026-11-30T06:00:00Z');
    expect((await send('2026-11-30')).sent).toBe(4);
    expect([...(await mails()).keys()]).not.toContain('cpe@college.example');
    await chooseDigestByLink(ctxOf(), token, { weekly: true });
    expect((await send('2026-11-30')).sent).toBe(1);
  });

  it('does not go to somebody whose right has ended', async () => {
    const ends = (endsOn: string | null) =>
      database.ownerDb.update(delegation).set({ endsOn }).where(eq(delegation.role, 'secretariat'));
    await ends('2026-11-22');
    expect((await send()).sent).toBe(4);
    await ends(null);
  });
});

const ctxOf = () => ({ db: database.db, secretKey: 'k'.repeat(32) });

describe('when a digest leaves', () => {
  it('waits for seven o’clock of the school, and goes then', async () => {
    now = new Date('2026-11-23T05:00:00Z');
    expect(await send()).toEqual({ outcome: 'waiting', sent: 0 });
    expect(await jobs()).toMatchObject([{ task: 'send-digest', key: `digest:${UAI}` }]);
    expect(new Date((await jobs())[0]?.run_at ?? '').toISOString()).toBe('2026-11-23T06:00:00.000Z');
  });

  it.each([
    ['Indian/Reunion', '2026-11-23T02:59:00Z', '2026-11-23T03:00:00Z'],
    ['America/Guadeloupe', '2026-11-23T10:59:00Z', '2026-11-23T11:00:00Z'],
    ['Pacific/Noumea', '2026-11-22T19:59:00Z', '2026-11-22T20:00:00Z'],
  ])('goes by the clock of %s', async (timeZone, early, seven) => {
    await database.ownerDb.update(schoolTable).set({ timeZone }).where(eq(schoolTable.uai, UAI));
    now = new Date(early);
    expect((await send()).outcome).toBe('waiting');
    now = new Date(seven);
    expect((await send()).outcome).toBe('sent');
  });

  it('leaves out holidays, and a week that is over', async () => {
    now = new Date('2026-10-19T06:00:00Z');
    expect(await send('2026-10-19')).toEqual({ outcome: 'holidays', sent: 0 });
    now = new Date('2026-12-09T10:00:00Z');
    expect(await send()).toEqual({ outcome: 'over', sent: 0 });
    expect(sink.mails).toEqual([]);
    expect(await jobs()).toEqual([]);
  });
});

describe('a mail server that fails', () => {
  it('stays away: nobody is marked, the job comes back, and then everybody gets one', async () => {
    sink.onRecipient = () => 421;
    expect(await send()).toEqual({ outcome: 'waiting', sent: 0 });
    expect(await database.ownerDb.select().from(digestSent)).toEqual([]);
    const [job] = await jobs();
    expect(job?.payload.run).toBe(2);
    expect(new Date(job?.run_at ?? '').getTime()).toBe(SEVEN.getTime() + 60_000);
    sink.onRecipient = () => undefined;
    expect((await send()).sent).toBe(5);
    expect(sink.mails).toHaveLength(5);
  });

  it('puts one address off: the others get theirs, and that one later', async () => {
    sink.onRecipient = (address) => (address.startsWith('cpe') ? 450 : undefined);
    expect(await send()).toEqual({ outcome: 'waiting', sent: 4 });
    sink.onRecipient = () => undefined;
    expect(await send()).toEqual({ outcome: 'sent', sent: 1 });
  });

  it('refuses one address for good: it is not asked again this week', async () => {
    sink.onRecipient = (address) => (address.startsWith('cpe') ? 550 : undefined);
    expect(await send()).toEqual({ outcome: 'sent', sent: 4 });
    sink.onRecipient = () => undefined;
    expect(await send()).toEqual({ outcome: 'over', sent: 0 });
  });

  it('breaks in the middle of one: what was claimed is given back by the database', async () => {
    const broken: Mailer = {
      send: async () => {
        throw new Error('killed');
      },
      close: () => {},
    };
    await expect(send(MONDAY, { mailer: broken })).rejects.toThrow();
    expect(await database.ownerDb.select().from(digestSent)).toEqual([]);
    expect((await send()).sent).toBe(5);
  });

  it('is left at once when the worker is asked to stop, and the job goes on', async () => {
    const stopping = new AbortController();
    sink.onMessage = () => stopping.abort();
    expect(await send(MONDAY, { signal: stopping.signal })).toEqual({ outcome: 'interrupted', sent: 1 });
    expect(await jobs()).toHaveLength(1);
    sink.onMessage = () => {};
    expect((await send()).sent).toBe(4);
  });
});

describe('the digest of a région', () => {
  const run = (weekOn = MONDAY) => sendRegionDigest(ctx(), { regionCode: 'OCC', weekOn, run: 1 });

  beforeAll(async () => {
    for (const name of ['un', 'deux']) {
      const added = await addUser(
        { db: database.db, now: SEVEN },
        {
          email: `${name}@drane.example`,
          name: `NOM-PERSONNEL ${name}`,
          password: 'long enough to be taken',
          role: 'drane',
          regionCode: 'OCC',
        },
      );
      if (!added.ok) throw new Error(added.problem.code);
    }
    // A school that has imported nothing.
    await plantSchool(database.db, '0319902V', [], SEVEN);
  });
  beforeEach(() => database.ownerDb.delete(regionDigestSent));

  it('goes once to each officer, with schools and sums', async () => {
    expect(await run()).toEqual({ outcome: 'sent', sent: 2 });
    expect(await run()).toEqual({ outcome: 'over', sent: 0 });
    const mail = (await mails()).get('un@drane.example');
    expect(mail?.subject).toBe('Occitanie\u00a0: 1\u00a0établissement sur 2 à jour');
    expect(mail?.text).toContain('1\u00a0établissement n’a encore rien déposé.');
    expect(`${mail?.text} ${mail?.html}`).not.toMatch(/NOM-|Prénom|6A|6B|5C|3D/);
  });

  it('sums published figures, and tells how many schools publish none', async () => {
    const publish = (familiesCovered: number | null) =>
      database.ownerDb
        .update(schoolStanding)
        .set({ familiesCovered, familiesCoveredOf: familiesCovered === null ? null : 24 });
    await publish(null);
    await run();
    const text = (await mails()).get('un@drane.example')?.text ?? '';
    expect(text).toContain('effectif trop petit pour être montré');
    // What the school knows of itself.
    expect(text).not.toMatch(/\b4 sur 24|\b24\b/);
    sink.reset();
    await publish(5);
    now = new Date('2026-11-30T06:00:00Z');
    await run('2026-11-30');
    const shown = (await mails()).get('un@drane.example')?.text ?? '';
    expect(shown).toContain('5 sur 24 (20,8\u202f%)');
    expect(shown).toContain('De 0 à moins de 25\u202f% des familles couvertes\u00a0: 1\u00a0établissement.');
  });

  it('reads nothing of a school of another région', async () => {
    await addUser(
      { db: database.db, now: SEVEN },
      {
        email: 'bretagne@drane.example',
        name: 'NOM-PERSONNEL',
        password: 'long enough to be taken',
        role: 'drane',
        regionCode: 'BRE',
      },
    );
    await plantSchool(database.db, '0359901A', [], SEVEN);
    expect((await sendRegionDigest(ctx(), { regionCode: 'BRE', weekOn: MONDAY, run: 1 })).sent).toBe(1);
    const text = (await mails()).get('bretagne@drane.example')?.text ?? '';
    expect(text).toContain('0\u00a0établissement sur 1 ');
    expect(text).not.toContain('0319901U');
  });

  it('is of no use to a région that has no officer', async () => {
    expect(await sendRegionDigest(ctx(), { regionCode: 'NOR', weekOn: MONDAY, run: 1 })).toEqual({
      outcome: 'over',
      sent: 0,
    });
  });
});

describe('a school without people', () => {
  it('has nothing to tell', async () => {
    await purgeSchool({ db: database.db, now: SEVEN }, school, { confirmation: UAI });
    expect(await send()).toEqual({ outcome: 'over', sent: 0 });
  });
});
