import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { printPart } from '@/db/schema/print';
import { contact } from '@/db/schema/tracking';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { confirmWave } from '@/lib/services/campaign/confirm-wave';
import { createWave } from '@/lib/services/campaign/create-wave';
import { openSink, type Sink } from '@/lib/services/campaign/testing/open-sink';
import { plantSchool } from '@/lib/services/campaign/testing/plant-school';
import { getWave } from '@/lib/services/delivery/get-wave';
import { getRun } from '@/lib/services/materials/print/list-runs';
import { requestRun } from '@/lib/services/materials/print/request-run';

const ROOT = path.join(import.meta.dirname, '..');
const CLASSES = 12;
const IN_CLASS = 25;
const LETTERS = CLASSES * IN_CLASS;
const PATIENCE = 120_000;
const UAI = '0319911A';

let database: TestDatabase;
let sink: Sink;
const workers: { child: ChildProcess; exited: Promise<unknown> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await openSink();
});
afterEach(async () => {
  for (const { child, exited } of workers.splice(0)) {
    child.kill('SIGKILL');
    await exited;
  }
});
afterAll(async () => {
  await sink.close();
  await database.drop();
});

/** A worker as `npm run up` starts it: a process of its own, with all that it says. */
function startWorkerProcess() {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'cron/worker.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_APP_URL: database.appUrl,
      PALIER_SECRET_KEY: 'k'.repeat(32),
      NEXTAUTH_SECRET: 'n'.repeat(32),
      NEXTAUTH_URL: 'https://palier.example',
      SMTP_URL: sink.url,
      MAIL_FROM: 'Palier <ne-pas-repondre@palier.example>',
    },
  });
  const worker = { child, log: '', exited: new Promise((resolve) => child.once('exit', resolve)) };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      worker.log += chunk;
    });
  }
  workers.push(worker);
  return worker;
}

/** A run of letters to every family of a school that is made for it. */
async function askForRun(uai: string) {
  const children = Array.from({ length: LETTERS }, (_, at) => ({
    id: `e${at}`,
    classCode: `${6 - (at % 4)}${'ABC'[Math.floor(at / 4) % 3]}`,
    guardians: [{ id: `r${at}` }],
  }));
  const scope = await plantSchool(database.db, uai, children, new Date());
  const ctx = { db: database.db, now: new Date(), newId: randomUUID, publicUrl: 'https://palier.example' };
  const asked = await requestRun(ctx, scope, {
    form: randomUUID(),
    piece: 'lettre-premiere-information',
    choice: { by: 'everybody' },
    include: 'not_covered',
    options: {
      bothSides: false,
      coverPage: true,
      tickingSheet: true,
      inFamilyLanguage: true,
    },
    look: {},
  });
  if (!asked.ok) throw new Error(asked.problem.code);
  const { jobId } = asked.value;
  return {
    see: async () => {
      const found = await getRun(ctx, scope, { jobId });
      if (!found.ok) throw new Error(found.problem.code);
      return found.value;
    },
    parts: () => database.ownerDb.select().from(printPart).where(eq(printPart.jobId, jobId)),
  };
}

/** A message to the guardians of a school that is made for it, to leave at once. */
async function sendWave(uai: string) {
  const children = Array.from({ length: 20 }, (_, at) => ({
    id: `e${at}`,
    classCode: '6A',
    guardians: [{ id: `r${at}` }],
  }));
  const scope = await plantSchool(database.db, uai, children);
  const ctx = { db: database.db, now: new Date(), newId: randomUUID };
  const texts = { title: 'Relance', audience: {}, subject: 'Objet', body: 'Texte' };
  const made = await createWave(ctx, scope, texts);
  if (!made.ok) throw new Error(made.problem.code);
  const { waveId } = made.value;
  const confirmed = await confirmWave(ctx, scope, { waveId, at: 'now', version: 1, force: true });
  if (!confirmed.ok) throw new Error(confirmed.problem.code);
  return async () => {
    const read = await getWave(ctx, scope, { waveId });
    return read.ok && read.value.wave.status;
  };
}

describe('a print run', () => {
  it(
    'whose worker is killed goes on in the next one: each letter once, each mark once, and nobody in a log',
    async () => {
      const { see, parts: listParts } = await askForRun(UAI);
      const first = startWorkerProcess();
      await expect.poll(async () => (await see()).done, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
      first.child.kill('SIGKILL');
      await first.exited;
      const halfway = await see();
      expect(halfway).toMatchObject({ status: 'printing', planned: LETTERS });
      expect(halfway.done).toBeLessThan(LETTERS);
      expect(await database.ownerDb.select().from(contact)).toEqual([]);

      const second = startWorkerProcess();
      await expect.poll(async () => (await see()).status, { timeout: 90_000, interval: 200 }).toBe('ready');
      const parts = await listParts();
      const printed = parts.flatMap((part) => part.holderIds);
      expect(printed).toHaveLength(LETTERS);
      expect(new Set(printed).size).toBe(LETTERS);
      expect(parts.filter((part) => part.sealed !== null)).toHaveLength(CLASSES * 3);
      const marks = await database.ownerDb.select().from(contact);
      expect(new Set(marks.map((mark) => mark.holderId)).size).toBe(LETTERS);
      expect(new Set(marks.map((mark) => mark.actId)).size).toBe(1);
      expect(first.log + second.log).not.toMatch(/Prénom|NOM-/);
    },
    PATIENCE,
  );

  it(
    'leaves a place for waves: runs are made one after the other, and a wave leaves before the second is begun',
    async () => {
      const runs = [await askForRun('0319912B'), await askForRun('0319913C')];
      startWorkerProcess();
      const status = async () => (await Promise.all(runs.map((run) => run.see()))).map((run) => run.status);
      await expect.poll(status, { timeout: 60_000, interval: 20 }).toContain('printing');
      const wave = await sendWave('0319914D');
      const seen = new Set<string>();
      let duringWave: string[] = [];
      await expect
        .poll(
          async () => {
            const now = await status();
            seen.add(now.join());
            if (duringWave.length === 0 && (await wave()) === 'sent') duringWave = now;
            return now.every((one) => one === 'ready');
          },
          { timeout: 90_000, interval: 20 },
        )
        .toBe(true);
      expect(seen).not.toContain('printing,printing');
      expect(duringWave).toContain('waiting');
    },
    PATIENCE,
  );
});
