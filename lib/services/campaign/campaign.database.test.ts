import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { wave } from '@/db/schema/campaign';
import { guardian } from '@/db/schema/roster';
import type { SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { Mailer } from '@/lib/adapters/mail/mailer';
import { openSmtpMailer } from '@/lib/adapters/mail/open-smtp-mailer';
import { cancelWave } from './cancel-wave';
import { confirmWave } from './confirm-wave';
import { createWave } from './create-wave';
import { listWaves } from './list-waves';
import { previewWave } from './preview-wave';
import { proposeDeparture } from './propose-departure';
import { sendTest } from './send-test';
import { openSink, type Sink } from './testing/open-sink';
import { activate, plantSchool, plantUser } from './testing/plant-school';
import { updateWave } from './update-wave';

/** Monday 23 November 2026, 10:00 in Paris. */
const NOW = new Date('2026-11-23T09:00:00Z');
const UAI = '0319901U';
const OTHER = '0319903W';
const CONTENT = { subject: 'Votre compte EduConnect', body: 'Bonjour.\n\nÀ bientôt.' };
const ROSTER = [
  { id: 'e1', classCode: '6A', guardians: [{ id: 'r1', mobile: '+33612345678' }, { id: 'r2' }] },
  { id: 'e2', classCode: '6A', guardians: [{ id: 'r3', email: null }] },
  { id: 'e3', classCode: '6B', guardians: [{ id: 'r4' }] },
  { id: 'e4', classCode: '3A', guardians: [{ id: 'r5' }] },
];

let database: TestDatabase;
let sink: Sink;
let mailer: Mailer;
let principal: SchoolScope & { email: string };
let secretariat: SchoolScope & { email: string };
let teacher: SchoolScope;
let otherPrincipal: SchoolScope;

const ctx = (now = NOW) => ({
  db: database.db,
  now,
  newId: randomUUID,
  publicUrl: 'https://palier.example',
  secretKey: 'k'.repeat(32),
  mailer,
  mailFrom: { name: 'Palier', address: 'ne-pas-repondre@palier.example' },
});

const jobs = () =>
  database.ownerDb.execute<{ key: string; run_at: Date; payload: unknown }>(
    sql`select j.key, j.run_at, p.payload from graphile_worker.jobs j
      join graphile_worker._private_jobs p on p.id = j.id order by j.id`,
  );
const events = async () => (await database.ownerDb.select().from(auditEvent)).map((e) => e.event);

async function draft(levels: ('6e' | '3e')[] = ['6e']): Promise<string> {
  const made = await createWave(ctx(), secretariat, {
    title: 'Relance 6e',
    audience: { levels },
    ...CONTENT,
  });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.waveId;
}

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await openSink();
  mailer = openSmtpMailer(sink.url);
  await plantSchool(database.db, UAI, ROSTER, NOW);
  await plantSchool(database.db, OTHER, [{ id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }] }], NOW);
  principal = await plantUser(database.db, UAI, 'principal');
  secretariat = await plantUser(database.db, UAI, 'secretariat');
  teacher = await plantUser(database.db, UAI, 'class_teacher');
  otherPrincipal = { ...principal, uai: OTHER };
  await activate(database.db, principal, ['r4']);
});

afterAll(async () => {
  mailer.close();
  await sink.close();
  await database.drop();
});

beforeEach(async () => {
  await database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`);
});

describe('the preview of a wave', () => {
  it('says who would be written to, who not and why, by name, and what it looks like', async () => {
    const preview = await previewWave(ctx(), secretariat, { audience: { levels: ['6e'] }, ...CONTENT });
    if (!preview.ok) throw new Error(preview.problem.code);
    const { people, sample, ...figures } = preview.value;
    expect(figures).toEqual({
      on: '2026-11-23',
      // Nobody has said whom families write to about their data.
      findings: [{ severity: 'warning', code: 'no_delegate', language: 'fr', field: '' }],
      readers: { readers: 2, missing: { mobile: 1 }, languages: {} },
      accountsOn: null,
      candidates: 4,
      included: 2,
      reach: { email: 2, ent_message: 0 },
      excluded: { no_address: 1, activated: 1 },
      connectionsUnknown: false,
      empty: null,
      earlierTitle: undefined,
    });
    expect(people.map((p) => [p.holderId, p.classCodes, p.reason])).toEqual([
      ['r1', ['6A'], null],
      ['r2', ['6A'], null],
      ['r3', ['6A'], 'no_address'],
      ['r4', ['6B'], 'activated'],
    ]);
    expect(sample.text).toContain('Prénom-r1 NOM-r1');
    expect(sample.text).toContain('Prénom-e1');
    expect(sample.text).toContain('••\u00a0••\u00a0••\u00a0••\u00a078');
    expect(sample.text).toContain('https://palier.example/aide/0319901U');
    expect(sample.html).toContain('À bientôt.');
    // The link in a preview must not stop anybody's messages.
    expect(sample.text).toContain('https://palier.example/opposition/exemple');
  });

  it('shows an invented family when there is nobody to write to', async () => {
    const preview = await previewWave(ctx(), secretariat, { audience: { classCodes: ['6B'] }, ...CONTENT });
    if (!preview.ok) throw new Error(preview.problem.code);
    expect(preview.value.included).toBe(0);
    expect(preview.value.sample.text).toContain('Camille EXEMPLE');
    expect(preview.value.sample.text).not.toContain('NOM-r4');
  });

  it('is for those who prepare waves', async () => {
    const refused = await previewWave(ctx(), teacher, { audience: {}, ...CONTENT });
    expect(refused).toEqual({ ok: false, problem: { code: 'not_allowed' } });
  });
});

describe('a draft', () => {
  it('is made, changed and listed, and nothing is enqueued', async () => {
    const waveId = await draft();
    const changed = {
      waveId,
      version: 1,
      title: 'Relance',
      audience: { levels: ['3e' as const] },
      subject: 'Autre',
      body: 'Texte',
    };
    expect(await updateWave(ctx(), secretariat, changed)).toEqual({ ok: true, value: null });
    const listed = await listWaves(ctx(), secretariat);
    expect(listed.ok && listed.value.find((w) => w.id === waveId)).toMatchObject({
      title: 'Relance',
      subject: 'Autre',
      status: 'draft',
      audience: { kind: 'guardians', levels: ['3e'], classCodes: [], goal: 'one_per_family' },
      createdBy: 'secretariat',
      sent: 0,
      pending: 0,
    });
    expect(await jobs()).toHaveLength(0);
    expect(await events()).toEqual(expect.arrayContaining(['wave.drafted', 'wave.changed']));
  });

  it('is refused with the field that is wrong', async () => {
    const good = { title: 'Relance', audience: {}, ...CONTENT };
    const field = async (change: object) => {
      const made = await createWave(ctx(), secretariat, { ...good, ...change });
      return made.ok ? 'ok' : made.problem.detail?.field;
    };
    expect(await field({ title: ' ' })).toBe('title');
    expect(await field({ subject: 'a\r\nBcc: b@example.org' })).toBe('subject');
    expect(await field({ body: '' })).toBe('body');
    expect(await field({ audience: { levels: ['CM2'] } })).toBe('audience');
    expect(await field({ templateId: 'other' })).toBe('templateId');
  });

  it('belongs to its school', async () => {
    const waveId = await draft();
    const unknown = { ok: false, problem: { code: 'unknown_wave' } };
    expect(await confirmWave(ctx(), otherPrincipal, { waveId, at: 'now', version: 1 })).toEqual(unknown);
    expect(await cancelWave(ctx(), otherPrincipal, { waveId })).toEqual(unknown);
    expect(await cancelWave(ctx(), principal, { waveId: 'no-id' })).toEqual(unknown);
    const listed = await listWaves(ctx(), otherPrincipal);
    expect(listed).toEqual({ ok: true, value: [] });
  });
});

describe('a test to oneself', () => {
  it('goes to the signed-in person only, about an invented family, marked as a test', async () => {
    sink.mails.length = 0;
    expect(await sendTest(ctx(), secretariat, CONTENT)).toEqual({
      ok: true,
      value: { address: secretariat.email },
    });
    expect(sink.mails.map((m) => m.to)).toEqual([secretariat.email]);
    const mail = await simpleParser(sink.mails[0]?.raw ?? '');
    expect(mail.subject).toBe('[Essai] Votre compte EduConnect');
    expect(mail.text).toContain('Camille EXEMPLE');
    expect(mail.text).toContain('À bientôt.');
    expect(mail.headers.get('x-palier-school')).toBe(UAI);
    expect(mail.from?.text).toBe('"Collège 0319901U" <ne-pas-repondre@palier.example>');
    expect(mail.replyTo?.text).toBe('"Collège 0319901U" <college@example.org>');
  });

  it('says why it did not leave', async () => {
    sink.onRecipient = () => 550;
    expect(await sendTest(ctx(), secretariat, CONTENT)).toEqual({
      ok: false,
      problem: { code: 'mail_not_sent', detail: { failure: 'recipient_refused' } },
    });
    sink.onRecipient = () => undefined;
  });
});

describe('the proposed departure', () => {
  it('is on the next school day of the zone’s own calendar, with or without a plan, and is not refused', async () => {
    const friday = ctx(new Date('2026-12-18T09:00:00Z'));
    const proposed = await proposeDeparture(friday, principal);
    expect(proposed).toEqual({ on: '2027-01-04', minute: 1050 });
    const waveId = await draft();
    const at = `${proposed.on}T17:30`;
    expect((await confirmWave(friday, principal, { waveId, at, version: 1 })).ok).toBe(true);
  });
});

describe('the confirmation of a wave', () => {
  it('is the principal’s', async () => {
    const waveId = await draft();
    const refused = await confirmWave(ctx(), secretariat, { waveId, at: 'now', version: 1 });
    expect(refused).toEqual({ ok: false, problem: { code: 'not_allowed' } });
    expect(await jobs()).toHaveLength(0);
  });

  it('enqueues the job for the local time, in the same transaction', async () => {
    const waveId = await draft();
    const confirmed = await confirmWave(ctx(), principal, { waveId, at: '2026-11-24T08:30', version: 1 });
    expect(confirmed).toEqual({ ok: true, value: { scheduledAt: new Date('2026-11-24T07:30:00Z') } });
    const [job, ...none] = await jobs();
    expect(none).toEqual([]);
    expect(job).toMatchObject({
      key: `wave:${UAI}:${waveId}`,
      payload: { schoolUai: UAI, waveId, force: false, run: 1 },
    });
    expect(new Date(job?.run_at ?? 0).toISOString()).toBe('2026-11-24T07:30:00.000Z');
    const [stored] = await database.ownerDb.select().from(wave).where(sql`id = ${waveId}`);
    expect(stored).toMatchObject({ status: 'scheduled', confirmedBy: principal.userId });
    const again = await confirmWave(ctx(), principal, { waveId, at: 'now', version: 1 });
    expect(again).toEqual({ ok: false, problem: { code: 'wave_not_draft' } });
    const change = { waveId, version: 1, title: 'x', audience: {}, ...CONTENT };
    expect(await updateWave(ctx(), secretariat, change)).toEqual({
      ok: false,
      problem: { code: 'wave_confirmed' },
    });
  });

  it('is of what was read: a draft changed since is refused, and can be read again', async () => {
    const waveId = await draft();
    const change = {
      waveId,
      version: 1,
      title: 'Relance',
      audience: {},
      ...CONTENT,
      body: 'Un autre texte.',
    };
    expect((await updateWave(ctx(), secretariat, change)).ok).toBe(true);
    const at = '2026-11-24T08:30';
    for (const version of [1, 3, 0]) {
      expect(await confirmWave(ctx(), principal, { waveId, at, version })).toEqual({
        ok: false,
        problem: { code: 'wave_changed' },
      });
    }
    expect(await jobs()).toHaveLength(0);
    expect((await confirmWave(ctx(), principal, { waveId, at, version: 2 })).ok).toBe(true);
  });

  it.each([
    ['2026-11-23T09:30', 'in_past'],
    ['2026-11-23T21:00', 'quiet_hours'],
    ['2026-11-29T10:00', 'sunday'],
    ['2027-03-29T10:00', 'public_holiday'],
    ['2026-12-24T10:00', 'school_holiday'],
    ['2026-02-30T10:00', 'invalid_time'],
    ['demain', 'invalid_time'],
  ])('refuses %s: %s', async (at, code) => {
    const waveId = await draft();
    expect(await confirmWave(ctx(), principal, { waveId, at, version: 1 })).toEqual({
      ok: false,
      problem: { code },
    });
    expect(await jobs()).toHaveLength(0);
  });

  it('takes a quiet time when the principal insists, and remembers it for the job', async () => {
    const waveId = await draft();
    const night = new Date('2026-11-23T21:00:00Z');
    const refused = await confirmWave(ctx(night), principal, { waveId, at: 'now', version: 1 });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'quiet_hours' } });
    expect(
      (await confirmWave(ctx(night), principal, { waveId, at: 'now', version: 1, force: true })).ok,
    ).toBe(true);
    expect((await jobs())[0]?.payload).toMatchObject({ waveId, force: true });
  });
});

describe('the cancellation of a scheduled wave', () => {
  it('takes the job back, once', async () => {
    const waveId = await draft();
    await confirmWave(ctx(), principal, { waveId, at: '2026-11-24T08:30', version: 1 });
    expect(await cancelWave(ctx(), secretariat, { waveId })).toEqual({ ok: true, value: { stopped: 0 } });
    expect(await jobs()).toHaveLength(0);
    expect(await cancelWave(ctx(), secretariat, { waveId })).toEqual({
      ok: false,
      problem: { code: 'wave_over' },
    });
    expect(await events()).toContain('wave.cancelled');
  });
});

describe('what waves leave in the journal', () => {
  it('is no name and no address', async () => {
    const details = await database.ownerDb.select({ detail: auditEvent.detail }).from(auditEvent);
    const names = await database.ownerDb.select({ name: guardian.familyName }).from(guardian);
    const written = JSON.stringify(details);
    for (const { name } of names) expect(written).not.toContain(name);
    expect(written).not.toContain('@');
  });
});

describe('the form of a new wave', () => {
  it('sent twice is one draft; with something changed, or from another page, another', async () => {
    const send = async (form: string, title = 'Relance 6e') => {
      const made = await createWave(ctx(), secretariat, { form, title, audience: {}, ...CONTENT });
      if (!made.ok) throw new Error(made.problem.code);
      return made.value;
    };
    const [first, second] = await Promise.all([send('a'), send('a')]);
    expect(second).toEqual(first);
    const others = [await send('a', 'Relance 5e'), await send('b')];
    expect(new Set([first, ...others].map(({ waveId }) => waveId)).size).toBe(3);
  });
});
