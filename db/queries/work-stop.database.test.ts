import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSystem } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { beat, findWorkStop, forgetWorker } from './jobs';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const find = () => asSystem(database.db, (tx) => findWorkStop(tx, 120));

it('work has stopped once no worker has been heard of for two minutes, and it is known since when', async () => {
  expect(await find()).toEqual({ since: null });
  await asSystem(database.db, (tx) => beat(tx, 'worker-1'));
  expect(await find()).toBeUndefined();
  await database.ownerDb.execute(
    sql`update worker_heartbeat set seen_at = '2026-11-02T10:00:00Z' where worker_id = 'worker-1'`,
  );
  expect(await find()).toEqual({ since: new Date('2026-11-02T10:00:00Z') });
  await asSystem(database.db, (tx) => beat(tx, 'worker-2'));
  expect(await find()).toBeUndefined();
  await asSystem(database.db, (tx) => forgetWorker(tx, 'worker-2'));
  expect(await find()).toEqual({ since: new Date('2026-11-02T10:00:00Z') });
});
