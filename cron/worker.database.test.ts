import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { confirmWave } from '@/lib/services/campaign/confirm-wave';
import { createWave } from '@/lib/services/campaign/create-wave';
import { openSink, type Sink } from '@/lib/services/campaign/testing/open-sink';
import { plantSchool } from '@/lib/services/campaign/testing/plant-school';
import { getWave } from '@/lib/services/delivery/get-wave';
import { checkFiles } from '@/lib/services/import/check-files';
import { getImport } from '@/lib/services/import/list-imports';
import { SILENT_SECONDS } from './ticks';

const ROOT = path.join(import.meta.dirname, '..');
const RECIPIENTS = 200;
/** On the mail server's side of five connections, and arrived without our having written it down. */
const IN_FLIGHT = 15;
const PATIENCE = 120_000;

type WorkerProcess = { child: ChildProcess; log: string; exited: Promise<number | null> };

let database: TestDatabase;
let sink: Sink;
let dataDir: string;
let schools = 0;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await openSink();
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'palier-worker-'));
});

beforeEach(() => sink.reset());

afterEach(async () => {
  for (const { child, exited } of workers.splice(0)) {
    child.kill('SIGKILL');
    await exited;
  }
});

afterAll(async () => {
  await sink.close();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A worker as `npm run up` starts it: a process of its own. */
function startWorkerProcess(environment: Record<string, string> = {}): WorkerProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'cron/worker.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_APP_URL: database.appUrl,
      PALIER_DATA_DIR: dataDir,
      PALIER_SECRET_KEY: 'k'.repeat(32),
      NEXTAUTH_SECRET: 'n'.repeat(32),
      NEXTAUTH_URL: 'https://palier.example',
      SMTP_URL: sink.url,
      MAIL_FROM: 'Palier <ne-pas-repondre@palier.example>',
      ...environment,
    },
  });
  const worker: WorkerProcess = {
    child,
    log: '',
    exited: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      worker.log += chunk;
    });
  }
  workers.push(worker);
  return worker;
}

async function plantWave(recipients = RECIPIENTS): Promise<{ scope: SchoolScope; waveId: string }> {
  schools += 1;
  const children = Array.from({ length: recipients }, (_, i) => ({
    id: `e${i}`,
    classCode: '6A',
    guardians: [{ id: `r${i}` }],
  }));
  const scope = await plantSchool(database.db, `03199${String(schools).padStart(2, '0')}A`, children);
  const ctx = { db: database.db, now: new Date(), newId: randomUUID };
  const made = await createWave(ctx, scope, {
    title: 'Relance',
    audience: {},
    subject: 'Objet',
    body: 'Texte',
  });
  if (!made.ok) throw new Error(made.problem.code);
  const { waveId } = made.value;
  const confirmed = await confirmWave(ctx, scope, { waveId, at: 'now', version: 1, force: true });
  if (!confirmed.ok) throw new Error(confirmed.problem.code);
  return { scope, waveId };
}

async function report(scope: SchoolScope, waveId: string) {
  const read = await getWave({ db: database.db }, scope, { waveId });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

async function waitUntilSent(scope: SchoolScope, waveId: string) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = await report(scope, waveId);
    if (found.wave.status === 'sent') return found;
    if (Date.now() > deadline)
      throw new Error(`${JSON.stringify(found.counts)} ${workers.map((w) => w.log)}`);
    await sleep(200);
  }
}

/** Kills a worker when so many messages have come, before it hears that the last ones have. */
const killAt = (count: number, worker: WorkerProcess, signal: 'SIGKILL' | 'SIGTERM') => {
  sink.onMessage = async (received) => {
    if (received !== count) return;
    worker.child.kill(signal);
    if (signal === 'SIGKILL') await worker.exited;
  };
};

const addressees = () => new Set(sink.mails.map((m) => m.to));

describe('a worker process', () => {
  it(
    'killed in the middle of a wave loses nobody: the next one finishes, within seconds',
    async () => {
      const first = startWorkerProcess();
      killAt(80, first, 'SIGKILL');
      const { scope, waveId } = await plantWave();
      await first.exited;
      const killedAt = Date.now();
      const settled = (await report(scope, waveId)).counts.sent;
      expect(settled).toBeGreaterThan(40);
      expect(settled).toBeLessThan(RECIPIENTS);

      // As if it had happened thirty times: the queue's own patience would be at its end.
      await database.ownerDb.execute(sql`update graphile_worker._private_jobs set attempts = 30`);
      const second = startWorkerProcess();
      const done = await waitUntilSent(scope, waveId);
      const resumedAt = sink.mails.find((m) => m.at > killedAt)?.at ?? Number.NaN;
      expect(done.counts).toEqual({ pending: 0, sent: RECIPIENTS, excluded: 0, failed: 0 });
      expect(addressees().size).toBe(RECIPIENTS);
      expect(resumedAt - killedAt).toBeLessThan((SILENT_SECONDS + 25) * 1000);

      // The window that is documented: those under way, and a repeat has the id of the first.
      const again = sink.mails.length - RECIPIENTS;
      expect(again).toBeGreaterThanOrEqual(1);
      expect(again).toBeLessThanOrEqual(IN_FLIGHT);
      // Each of them is shown as such.
      expect(done.repeated).toBeGreaterThanOrEqual(again);
      expect(done.repeated).toBeLessThanOrEqual(IN_FLIGHT);
      expect(new Set(sink.mails.map((m) => m.messageId)).size).toBe(RECIPIENTS);

      for (const { log } of [first, second]) expect(log).not.toMatch(/parents\.example|Prénom|NOM-/);
      expect(second.log).toContain('jobs of silent workers given back');
    },
    PATIENCE,
  );

  it(
    'asked to stop gives its work back, and the next one goes on with nobody twice',
    async () => {
      const first = startWorkerProcess();
      killAt(80, first, 'SIGTERM');
      const { scope, waveId } = await plantWave();
      expect(await first.exited).toBe(0);
      expect((await report(scope, waveId)).counts.pending).toBeGreaterThan(50);
      const second = startWorkerProcess();
      await waitUntilSent(scope, waveId);
      expect(sink.mails).toHaveLength(RECIPIENTS);
      expect(addressees().size).toBe(RECIPIENTS);
      // Its job was given back when it stopped, not by the tick that looks for the dead.
      expect(second.log).not.toContain('jobs of silent workers given back');
      const left = sql`select id from graphile_worker._private_jobs where payload->>'waveId' = ${waveId}`;
      await expect.poll(() => database.ownerDb.execute(left), { timeout: 10_000 }).toHaveLength(0);
    },
    PATIENCE,
  );

  it(
    'forgets what a drop said that nobody applied in three weeks',
    async () => {
      const scope = await plantSchool(database.db, '0319999A', []);
      const ctx = { db: database.db, now: new Date(Date.now() - 22 * 86_400_000), newId: randomUUID };
      const files = [{ name: 'inconnu.csv', bytes: Buffer.from('Machin;Truc\r\nA;B\r\n') }];
      const dropped = await checkFiles(ctx, scope, { files });
      if (!dropped.ok) throw new Error(dropped.problem.code);
      const { batchId } = dropped.value;
      startWorkerProcess();
      const status = async () => {
        const found = await getImport(ctx, scope, { batchId });
        return found.ok && found.value.status;
      };
      await expect.poll(status, { timeout: 30_000, interval: 200 }).toBe('discarded');
    },
    PATIENCE,
  );

  it(
    'shares the work with three others: nobody is written to twice, and no window sees more than the pace',
    async () => {
      const waves: Awaited<ReturnType<typeof plantWave>>[] = [];
      for (let i = 0; i < 8; i += 1) waves.push(await plantWave(30));
      const four = [1, 2, 3, 4].map(() => startWorkerProcess({ SEND_LIMIT: '40/1' }));
      const atWork = new Set<string>();
      const watch = setInterval(async () => {
        const rows = await database.ownerDb.execute<{ locked_by: string }>(
          sql`select locked_by from graphile_worker._private_jobs where locked_by is not null`,
        );
        for (const row of rows) atWork.add(row.locked_by);
      }, 50);
      for (const { scope, waveId } of waves) await waitUntilSent(scope, waveId);
      clearInterval(watch);
      expect(atWork.size).toBe(4);
      expect(sink.mails).toHaveLength(8 * 30);
      expect(new Set(sink.mails.map((m) => m.messageId)).size).toBe(8 * 30);
      // Each arrival begins the fullest window that it is in.
      const arrivals = sink.mails.map((m) => m.at);
      const inWindow = arrivals.map(
        (from) => arrivals.filter((at) => at >= from && at < from + 1_000).length,
      );
      expect(Math.max(...inWindow)).toBeLessThanOrEqual(40);
      for (const { log } of four) expect(log).not.toContain('job failed');
    },
    PATIENCE,
  );
});
