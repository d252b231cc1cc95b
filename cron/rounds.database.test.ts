import { sql } from 'drizzle-orm';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asSystem, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { observe } from '@/lib/services/alerts/testing/observe';
import { enqueueWatchSchools } from '@/lib/services/alerts/watch-school-job';
import { plantSchool } from '@/lib/services/campaign/testing/plant-school';
import { type RunningWorker, startWorker } from './worker';

const UAI = '0319901U';

let database: TestDatabase;
let school: SchoolScope;
let worker: RunningWorker | undefined;

const start = async () => {
  worker = await startWorker(
    {
      production: false,
      appDatabaseUrl: database.appUrl,
      publicUrl: 'https://palier.example',
      secretKey: 'k'.repeat(32),
      mailFrom: 'Palier <ne-pas-repondre@palier.example>',
      smtpUrl: undefined,
      resendApiKey: undefined,
      resendBaseUrl: undefined,
      sendLimit: undefined,
      senderPrivateHosts: false,
    },
    pino({ level: 'silent' }),
  );
};
const stop = async () => {
  await worker?.stop();
  worker = undefined;
};
type Job = { key: string; on: string | null; is_ahead: boolean; attempts: number };
const findJob = async (key: string) =>
  (
    await database.ownerDb.execute<Job>(sql`
      select key, payload->>'on' as on, run_at > now() as is_ahead, attempts
      from graphile_worker._private_jobs where key = ${key}`)
  )[0];

beforeAll(async () => {
  database = await createTestDatabase();
  school = await plantSchool(database.db, UAI, [
    { id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }] },
    { id: 'e2', classCode: '6A', guardians: [{ id: 'r2' }] },
  ]);
});
afterEach(stop);
afterAll(() => database.drop());

describe('the rounds of a worker', () => {
  it('wait from its first start on, each once', async () => {
    await start();
    await stop();
    await start();
    for (const key of ['plan-week', 'watch-schools']) {
      expect(await findJob(key)).toMatchObject({ is_ahead: true, attempts: 0 });
    }
    const jobs = await database.ownerDb.execute(sql`select id from graphile_worker._private_jobs`);
    expect(jobs).toHaveLength(2);
  });

  it('go on after a crash in the middle of one that was overdue for weeks, once', async () => {
    await observe(database.db, school, '2026-09-14', { r1: 'activated' });
    await database.ownerDb.execute(sql`
      update graphile_worker._private_jobs
      set run_at = now() - interval '3 weeks', payload = '{"on":"2020-01-06","after":"0310000A"}', attempts = 1,
        locked_by = 'dead', locked_at = now() - interval '1 hour'
      where key = 'plan-week'`);
    await start();
    await expect.poll(() => findJob('plan-week'), { timeout: 20_000 }).toMatchObject({ is_ahead: true });
    expect((await findJob('plan-week'))?.on).not.toBe('2020-01-06');
    const lost = await database.ownerDb.execute(sql`
      select id from graphile_worker._private_jobs where locked_by = 'dead'`);
    expect(lost).toEqual([]);
  });

  it('and a new look at one school write its alerts', async () => {
    await observe(database.db, school, '2026-11-20', { r2: 'notified' });
    await start();
    await asSystem(database.db, (tx) => enqueueWatchSchools(tx, [UAI]));
    const kinds = () =>
      database.ownerDb.execute<{ kind: string }>(sql`select kind from alert where ended_on is null`);
    await expect.poll(kinds, { timeout: 20_000 }).toEqual([{ kind: 'class_stalls' }]);
  });
});
