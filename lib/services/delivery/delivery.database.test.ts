import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '@/db/client';
import { listWaveMarks } from '@/db/queries/campaign';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { auditEvent } from '@/db/schema/access';
import { wave } from '@/db/schema/campaign';
import { guardian, guardianship } from '@/db/schema/roster';
import { inSchool, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { Mailer } from '@/lib/adapters/mail/mailer';
import { openSmtpMailer } from '@/lib/adapters/mail/open-smtp-mailer';
import type { Audience } from '@/lib/domain/campaign/types';
import { cancelWave } from '../campaign/cancel-wave';
import { confirmWave } from '../campaign/confirm-wave';
import { createWave } from '../campaign/create-wave';
import { openSink, type Sink } from '../campaign/testing/open-sink';
import { activate, type PlantedChild, plantSchool } from '../campaign/testing/plant-school';
import { optOut } from '../tracking/opt-out';
import { getWave } from './get-wave';
import { type SendContext, sendWave } from './send-wave';

/** Monday 23 November 2026, 10:00 in Paris. */
const NOW = new Date('2026-11-23T09:00:00Z');
const CONTENT = { subject: 'Votre compte EduConnect', body: 'Bonjour.' };

let database: TestDatabase;
/** Of the senders, apart from those who interrupt them. */
let senders: Db;
let sink: Sink;
let mailer: Mailer;
let now = NOW;
let schools = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  senders = openDatabase(database.appUrl, { max: 12 });
  sink = await openSink();
  mailer = openSmtpMailer(sink.url);
});

afterAll(async () => {
  mailer.close();
  await sink.close();
  await closeDatabase(senders);
  await database.drop();
});

beforeEach(async () => {
  now = NOW;
  sink.reset();
  await database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`);
});

const verbs = () => ({ db: database.db, now, newId: randomUUID });

const ctx = (change: Partial<SendContext> = {}): SendContext => ({
  db: senders,
  publicUrl: 'https://palier.example',
  secretKey: 'k'.repeat(32),
  mailer,
  mailFrom: { name: 'Palier', address: 'ne-pas-repondre@palier.example' },
  clock: () => now,
  signal: new AbortController().signal,
  concurrency: 3,
  ...change,
});

/** A school of its own with a wave that has been confirmed for now. */
async function plantWave(children: readonly PlantedChild[], audience: Partial<Audience> = {}) {
  schools += 1;
  const scope = await plantSchool(database.db, `03199${String(schools).padStart(2, '0')}A`, children, NOW);
  const made = await createWave(verbs(), scope, { title: 'Relance', audience, ...CONTENT });
  if (!made.ok) throw new Error(made.problem.code);
  const { waveId } = made.value;
  const confirmed = await confirmWave(verbs(), scope, { waveId, at: 'now', force: true });
  if (!confirmed.ok) throw new Error(confirmed.problem.code);
  return { scope, waveId, job: { waveId, force: true, run: 1 } };
}

const children = (count: number): PlantedChild[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `e${String(i).padStart(3, '0')}`,
    classCode: '6A',
    guardians: [{ id: `r${String(i).padStart(3, '0')}` }],
  }));

async function report(scope: SchoolScope, waveId: string) {
  const read = await getWave(verbs(), scope, { waveId });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const jobs = () =>
  database.ownerDb.execute<{ run_at: string; payload: { run: number } }>(
    sql`select run_at, payload from graphile_worker._private_jobs order by id`,
  );

/** A server that takes its time, never the same: at no moment are all connections idle. */
const busy = (count: number) => new Promise((resolve) => setTimeout(resolve, 15 + ((count * 7) % 11)));

const written = () => sink.mails.map((m) => m.to).sort();

describe('sending a wave', () => {
  it('writes once to each guardian who has not activated, and gives everybody one outcome', async () => {
    const roster: PlantedChild[] = [
      { id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }, { id: 'r2' }] },
      { id: 'e2', classCode: '6A', guardians: [{ id: 'r3', email: 'r3@' }] },
      { id: 'e3', classCode: '6A', guardians: [{ id: 'r4' }, { id: 'r5' }] },
      { id: 'e4', classCode: '3A', guardians: [{ id: 'r6' }] },
    ];
    const { scope, waveId, job } = await plantWave(roster, { levels: ['6e'] });
    await activate(database.db, scope, ['r4']);
    expect(await sendWave(ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 2 });
    expect(written()).toEqual(['r1@parents.example', 'r2@parents.example']);
    const { wave: stored, counts, excluded } = await report(scope, waveId);
    expect(stored).toMatchObject({ status: 'sent', startedAt: NOW, finishedAt: NOW });
    expect(counts).toEqual({ pending: 0, sent: 2, excluded: 3, failed: 0 });
    expect(excluded).toEqual({ activated: 1, family_covered: 1, no_address: 1 });
    expect(await inSchool(database.db, scope, listWaveMarks)).toMatchObject([{ id: waveId, sent: 2 }]);
    const events = await database.ownerDb
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.schoolUai, scope.uai));
    expect(events.find((e) => e.event === 'wave.sent')?.detail).toEqual({
      waveId,
      sent: 2,
      excluded: 3,
      failed: 0,
    });
  });

  it('makes a mail that can be answered, traced and stopped', async () => {
    const { scope, waveId, job } = await plantWave([
      { id: 'e1', classCode: '6A', guardians: [{ id: 'r1', mobile: '+33612345678' }] },
      { id: 'e2', classCode: '3A', guardians: [{ id: 'r1', mobile: '+33612345678' }] },
    ]);
    await sendWave(ctx(), scope, job);
    const mail = await simpleParser(sink.mails[0]?.raw ?? '');
    expect(mail.subject).toBe(CONTENT.subject);
    expect(mail.headers.get('x-palier-school')).toBe(scope.uai);
    expect(mail.headers.get('x-palier-wave')).toBe(waveId);
    expect(mail.text).toContain('Prénom-e1, Prénom-e2');
    const raw = sink.mails[0]?.raw.replace(/\r\n[ \t]+/g, ' ') ?? '';
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(raw).toMatch(/List-Unsubscribe: <https:\/\/palier\.example\/api\/opposition\/[\w.-]+>/);
    // The opt-out is the only link of its own that a reader gets.
    const links = new Set(mail.text?.match(/https?:\/\/\S+/g));
    expect([...links]).toHaveLength(2);
    expect(raw).not.toMatch(/Message-ID: <[^>]*r1/i);
  });

  it('may run again: nobody is written to twice', async () => {
    const { scope, job } = await plantWave(children(5));
    await sendWave(ctx(), scope, job);
    expect(await sendWave(ctx(), scope, job)).toEqual({ outcome: 'over', sent: 0 });
    expect(sink.mails).toHaveLength(5);
  });

  it('may run twice at once: nobody is written to twice', async () => {
    const { scope, waveId, job } = await plantWave(children(40));
    const runs = await Promise.all([sendWave(ctx(), scope, job), sendWave(ctx(), scope, job)]);
    expect(runs.reduce((sum, r) => sum + r.sent, 0)).toBe(40);
    expect(new Set(written()).size).toBe(40);
    expect(sink.mails).toHaveLength(40);
    expect((await report(scope, waveId)).counts.sent).toBe(40);
  });

  it('writes once to an address that two guardians share, also when two workers hold them', async () => {
    const shared = Array.from({ length: 12 }, (_, i) => ({
      id: `e${i}`,
      classCode: '6A',
      guardians: [
        { id: `r${i}a`, email: `family${i}@parents.example` },
        { id: `r${i}b`, email: ` Family${i}@Parents.example` },
      ],
    }));
    const { scope, waveId, job } = await plantWave(shared);
    await Promise.all([sendWave(ctx(), scope, job), sendWave(ctx(), scope, job)]);
    expect(written()).toEqual(Array.from({ length: 12 }, (_, i) => `family${i}@parents.example`).sort());
    expect((await report(scope, waveId)).excluded).toEqual({ same_address: 12 });
  });
});

describe('what changes while a wave is on its way', () => {
  it('leaves out those whom an import shows as activated, from that second on', async () => {
    const { scope, waveId, job } = await plantWave(children(30));
    const all = children(30).map((c) => c.guardians[0]?.id ?? '');
    let imported: Promise<void> | undefined;
    const before: string[] = [];
    sink.onRecipient = async (address, count) => {
      before.push(address);
      // The tenth message is on its way when the import begins: it waits for the messages under way only.
      if (count === 10) imported = activate(database.db, scope, all.slice(15));
      await new Promise((resolve) => setTimeout(resolve, 5));
      return undefined;
    };
    await sendWave(ctx(), scope, job);
    await imported;
    const { counts, excluded } = await report(scope, waveId);
    expect(counts).toEqual({ pending: 0, sent: 15, excluded: 15, failed: 0 });
    expect(excluded).toEqual({ activated: 15 });
    expect(written()).toEqual(all.slice(0, 15).map((id) => `${id}@parents.example`));
  });

  it('makes an import wait for the message under way', async () => {
    const { scope, job } = await plantWave(children(1));
    let imported: Promise<void> | undefined;
    let done = false;
    let doneTooEarly = false;
    sink.onRecipient = async () => {
      imported = activate(database.db, scope, ['r000']).then(() => {
        done = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 80));
      doneTooEarly = done;
      return undefined;
    };
    expect(await sendWave(ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 1 });
    await imported;
    expect(doneTooEarly).toBe(false);
  });

  it('makes a message wait for the import under way', async () => {
    const { scope, waveId, job } = await plantWave(children(4));
    sink.onRecipient = () => 451;
    await sendWave(ctx(), scope, job);
    sink.onRecipient = () => undefined;
    let begun = () => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const imported = inSchool(database.db, scope, async (tx) => {
      await raiseFactsVersion(tx, scope.uai);
      await tx.update(guardian).set({ email: null });
      begun();
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    await started;
    expect(await sendWave(ctx(), scope, { ...job, run: 2 })).toEqual({ outcome: 'sent', sent: 0 });
    await imported;
    expect((await report(scope, waveId)).excluded).toEqual({ no_address: 4 });
  });

  it('does not make an import wait for the wave', async () => {
    const { scope, job } = await plantWave(children(100));
    let duringWait = Number.NaN;
    let imported: Promise<void> | undefined;
    sink.onRecipient = async (_address, count) => {
      if (count === 10) {
        const from = sink.mails.length;
        imported = activate(database.db, scope, ['r099']).then(() => {
          duringWait = sink.mails.length - from;
        });
      }
      await busy(count);
      return undefined;
    };
    await sendWave(ctx({ concurrency: 5 }), scope, job);
    await imported;
    // Those under way, one for each connection, and one that was in line before; not the ninety that are left.
    expect(duringWait).toBeLessThanOrEqual(10);
  });

  it('leaves out who left the roster, moved out of the audience or lost the address', async () => {
    const { scope, waveId, job } = await plantWave(children(6));
    let imported: Promise<void> | undefined;
    sink.onRecipient = async (_address, count) => {
      if (count > 1) return undefined;
      imported = inSchool(database.db, scope, async (tx) => {
        await lockFactsForChange(tx, scope.uai);
        await raiseFactsVersion(tx, scope.uai);
        await tx.delete(guardianship).where(eq(guardianship.guardianId, 'r004'));
        await tx.update(guardian).set({ email: 'gone' }).where(eq(guardian.id, 'r005'));
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      return undefined;
    };
    await sendWave(ctx({ concurrency: 1 }), scope, job);
    await imported;
    expect((await report(scope, waveId)).excluded).toEqual({ left: 1, no_address: 1 });
  });

  it('stops at a cancellation: what was under way is sent, nothing else', async () => {
    const { scope, waveId, job } = await plantWave(children(100));
    let cancelled: ReturnType<typeof cancelWave> | undefined;
    let afterwards = Number.NaN;
    sink.onRecipient = async (_address, count) => {
      if (count === 10) {
        cancelled = cancelWave(verbs(), scope, { waveId });
        void cancelled.then(() => {
          afterwards = sink.mails.length;
        });
      }
      await busy(count);
      return undefined;
    };
    expect((await sendWave(ctx({ concurrency: 5 }), scope, job)).outcome).toBe('over');
    const result = await cancelled;
    const { wave: stored, counts, excluded } = await report(scope, waveId);
    expect(stored.status).toBe('cancelled');
    // Ten, those under way, and what began before the new status was there.
    expect(counts.sent).toBeLessThanOrEqual(20);
    expect(counts.sent + (excluded.cancelled ?? 0)).toBe(100);
    expect(result).toEqual({ ok: true, value: { stopped: excluded.cancelled } });
    expect(sink.mails).toHaveLength(counts.sent);
    expect(sink.mails).toHaveLength(afterwards);
  });

  it('is tidied up after by the job, should the cancelling process have ended in between', async () => {
    const { scope, waveId, job } = await plantWave(children(3));
    sink.onRecipient = () => 451;
    await sendWave(ctx(), scope, job);
    await database.ownerDb.update(wave).set({ status: 'cancelled' }).where(eq(wave.id, waveId));
    expect((await sendWave(ctx(), scope, { ...job, run: 2 })).outcome).toBe('over');
    expect((await report(scope, waveId)).excluded).toEqual({ cancelled: 3 });
  });

  it('leaves out who opts out by the link of an earlier message', async () => {
    const { scope, waveId, job } = await plantWave(children(2));
    await sendWave(ctx(), scope, job);
    const raw = sink.mails.find((m) => m.to === 'r000@parents.example')?.raw.replace(/\r\n[ \t]+/g, ' ');
    const token = /api\/opposition\/([\w.-]+)>/.exec(raw ?? '')?.[1] ?? '';
    const links = { ...verbs(), secretKey: ctx().secretKey };
    expect(await optOut(links, token)).toEqual({ ok: true, value: { schoolUai: scope.uai } });
    expect(await optOut(links, token)).toEqual({ ok: true, value: { schoolUai: scope.uai } });
    expect((await optOut(links, `${token}x`)).ok).toBe(false);

    const next = await createWave(verbs(), scope, { title: 'Seconde', audience: {}, ...CONTENT });
    if (!next.ok) throw new Error(next.problem.code);
    await confirmWave(verbs(), scope, { waveId: next.value.waveId, at: 'now', force: true });
    sink.mails.length = 0;
    await sendWave(ctx(), scope, { ...job, waveId: next.value.waveId });
    expect(written()).toEqual(['r001@parents.example']);
    expect((await report(scope, next.value.waveId)).excluded).toEqual({ opted_out: 1 });
    expect(waveId).not.toBe(next.value.waveId);
    const events = await database.ownerDb
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.schoolUai, scope.uai));
    expect(events.filter((e) => e.event === 'opposition.received')).toHaveLength(1);
  });
});

describe('what a mail server refuses', () => {
  it('settles an address that does not exist, and sends the rest', async () => {
    const { scope, waveId, job } = await plantWave(children(3));
    sink.onRecipient = (address) => (address.startsWith('r001') ? 550 : undefined);
    expect(await sendWave(ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 2 });
    expect(await report(scope, waveId)).toMatchObject({
      counts: { pending: 0, sent: 2, excluded: 0, failed: 1 },
      failed: { recipient_refused: 1 },
    });
  });

  it('comes back five times, later and later, to one that puts us off', async () => {
    const { scope, waveId, job } = await plantWave(children(3));
    sink.onRecipient = (address) => (address.startsWith('r001') ? 451 : undefined);
    const minutes: number[] = [];
    let run = 1;
    for (; run < 5; run += 1) {
      expect((await sendWave(ctx(), scope, { ...job, run })).outcome).toBe('waiting');
      const [next] = await jobs();
      expect(next?.payload.run).toBe(run + 1);
      minutes.push((new Date(next?.run_at ?? 0).getTime() - now.getTime()) / 60_000);
      now = new Date(next?.run_at ?? 0);
    }
    expect(minutes).toEqual([1, 5, 15, 60]);
    expect(await report(scope, waveId)).toMatchObject({
      counts: { pending: 1, sent: 2 },
      waiting: { recipient_delayed: 1 },
    });
    expect((await sendWave(ctx(), scope, { ...job, run })).outcome).toBe('sent');
    expect(await report(scope, waveId)).toMatchObject({
      counts: { pending: 0, sent: 2, failed: 1 },
      failed: { recipient_delayed: 1 },
    });
    expect(sink.mails).toHaveLength(2);
  });

  it('does not use up anybody’s attempts when the server itself is away', async () => {
    const { scope, waveId, job } = await plantWave(children(8));
    const away = openSmtpMailer('smtp://127.0.0.1:9');
    for (const run of [1, 2, 3, 4, 5, 6]) {
      expect((await sendWave(ctx({ mailer: away }), scope, { ...job, run })).outcome).toBe('waiting');
    }
    away.close();
    const waiting = await report(scope, waveId);
    expect(waiting.counts).toEqual({ pending: 8, sent: 0, excluded: 0, failed: 0 });
    expect(Math.max(...waiting.recipients.map((r) => r.attempts))).toBe(0);
    expect(await sendWave(ctx(), scope, { ...job, run: 7 })).toEqual({ outcome: 'sent', sent: 8 });
  });

  it('gives up after a day', async () => {
    const { scope, waveId, job } = await plantWave(children(2));
    const away = openSmtpMailer('smtp://127.0.0.1:9');
    await sendWave(ctx({ mailer: away }), scope, job);
    now = new Date(NOW.getTime() + 24 * 3600_000);
    expect((await sendWave(ctx({ mailer: away }), scope, { ...job, run: 9 })).outcome).toBe('sent');
    away.close();
    expect((await report(scope, waveId)).failed).toEqual({ server_unreachable: 2 });
  });
});

describe('a worker that comes late', () => {
  it('in the night, waits for the morning unless the principal insisted', async () => {
    const { scope, job } = await plantWave(children(2));
    now = new Date('2026-11-23T22:00:00Z');
    expect(await sendWave(ctx(), scope, { ...job, force: false })).toEqual({ outcome: 'postponed', sent: 0 });
    expect(new Date((await jobs())[0]?.run_at ?? 0).toISOString()).toBe('2026-11-24T06:00:00.000Z');
    expect(sink.mails).toHaveLength(0);
    expect((await sendWave(ctx(), scope, job)).outcome).toBe('sent');
  });

  it('leaves the rest to another when it is asked to stop', async () => {
    const { scope, waveId, job } = await plantWave(children(30));
    const stopping = new AbortController();
    sink.onRecipient = (_address, count) => {
      if (count === 10) stopping.abort();
      return undefined;
    };
    const first = await sendWave(ctx({ signal: stopping.signal }), scope, job);
    expect(first.outcome).toBe('interrupted');
    expect(first.sent).toBeLessThan(30);
    expect((await jobs()).map((j) => j.payload.run)).toEqual([1]);
    const second = await sendWave(ctx(), scope, job);
    expect(first.sent + second.sent).toBe(30);
    expect(new Set(written()).size).toBe(30);
    expect((await report(scope, waveId)).wave.status).toBe('sent');
  });
});

describe('the report of a wave', () => {
  it('pages its recipients by name and filters them by outcome', async () => {
    const { scope, waveId, job } = await plantWave(children(60));
    await activate(database.db, scope, ['r059']);
    await sendWave(ctx(), scope, job);
    const page = async (filter: object) => {
      const read = await getWave(verbs(), scope, { waveId, ...filter });
      if (!read.ok) throw new Error(read.problem.code);
      return { pages: read.value.pages, ids: read.value.recipients.map((r) => r.holderId) };
    };
    expect((await page({})).ids).toHaveLength(50);
    expect(await page({ page: 2 })).toEqual({ pages: 2, ids: expect.arrayContaining(['r050', 'r058']) });
    expect(await page({ exclusion: 'activated' })).toEqual({ pages: 1, ids: ['r059'] });
    expect((await page({ page: 99 })).ids).toHaveLength(10);
    expect((await page({ page: 'x', status: 'nonsense' })).ids).toHaveLength(50);
  });
});
