import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { printPart } from '@/db/schema/print';
import { contact } from '@/db/schema/tracking';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool } from '@/lib/services/campaign/testing/plant-school';
import { getRun } from '@/lib/services/materials/print/list-runs';
import { requestRun } from '@/lib/services/materials/print/request-run';

const ROOT = path.join(import.meta.dirname, '..');
const CLASSES = 12;
const IN_CLASS = 25;
const PATIENCE = 120_000;
const UAI = '0319911A';

let database: TestDatabase;
const workers: { child: ChildProcess; exited: Promise<unknown> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const { child, exited } of workers.splice(0)) {
    child.kill('SIGKILL');
    await exited;
  }
});
afterAll(() => database.drop());

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
      SMTP_URL: 'smtp://localhost:9',
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

describe('a print run', () => {
  it(
    'whose worker is killed goes on in the next one: each letter once, each mark once, and nobody in a log',
    async () => {
      const children = Array.from({ length: CLASSES * IN_CLASS }, (_, at) => ({
        id: `e${at}`,
        classCode: `${6 - (at % 4)}${'ABC'[Math.floor(at / 4) % 3]}`,
        guardians: [{ id: `r${at}` }],
      }));
      const scope = await plantSchool(database.db, UAI, children, new Date());
      const ctx = {
        db: database.db,
        now: new Date(),
        newId: randomUUID,
        publicUrl: 'https://palier.example',
      };
      const asked = await requestRun(ctx, scope, {
        form: randomUUID(),
        piece: 'lettre-premiere-information',
        choice: { by: 'everybody' },
        include: 'not_covered',
        options: {
          files: 'per_class',
          bothSides: false,
          coverPage: true,
          tickingSheet: true,
          inFamilyLanguage: true,
        },
        look: {},
      });
      if (!asked.ok) throw new Error(asked.problem.code);
      const { jobId } = asked.value;
      const see = async () => {
        const found = await getRun(ctx, scope, { jobId });
        if (!found.ok) throw new Error(found.problem.code);
        return found.value;
      };
      const first = startWorkerProcess();
      await expect.poll(async () => (await see()).done, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
      first.child.kill('SIGKILL');
      await first.exited;
      const halfway = await see();
      expect(halfway).toMatchObject({ status: 'printing', planned: children.length });
      expect(halfway.done).toBeLessThan(children.length);
      expect(await database.ownerDb.select().from(contact)).toEqual([]);

      const second = startWorkerProcess();
      await expect.poll(async () => (await see()).status, { timeout: 90_000, interval: 200 }).toBe('ready');
      const parts = await database.ownerDb.select().from(printPart).where(eq(printPart.jobId, jobId));
      const printed = parts.flatMap((part) => part.holderIds);
      expect(printed).toHaveLength(children.length);
      expect(new Set(printed).size).toBe(children.length);
      expect(parts.filter((part) => part.sealed !== null)).toHaveLength(CLASSES * 3);
      const marks = await database.ownerDb.select().from(contact);
      expect(new Set(marks.map((mark) => mark.holderId)).size).toBe(children.length);
      expect(new Set(marks.map((mark) => mark.actId)).size).toBe(1);
      expect(first.log + second.log).not.toMatch(/Prénom|NOM-/);
    },
    PATIENCE,
  );
});
