import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '@/db/client';

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  /** As the product logs in: row-level security holds. */
  db: Db;
  /** Passes by row-level security: to put rows of several schools in place, and to look at what was written. */
  ownerDb: Db;
  drop(): Promise<void>;
};

/**
 * A migrated, empty database of its own for one suite: `beforeAll`, and `drop()` in `afterAll`.
 * Only in `*.database.test.ts` files (about 100 ms each).
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server.ownerUrl, `create database ${name} template ${server.template}`);
  const of = (url: string) => {
    const changed = new URL(url);
    changed.pathname = `/${name}`;
    return changed.href;
  };
  const [ownerUrl, appUrl] = [of(server.ownerUrl), of(server.appUrl)];
  const db = openDatabase(appUrl, { max: 5 });
  const ownerDb = openDatabase(ownerUrl, { max: 2 });
  return {
    ownerUrl,
    appUrl,
    db,
    ownerDb,
    drop: async () => {
      await closeDatabase(db);
      await closeDatabase(ownerDb);
      await administer(server.ownerUrl, `drop database ${name} with (force)`);
    },
  };
}

/** From the database `postgres`: nobody may be connected to a template while it is copied. */
async function administer(ownerUrl: string, statement: string): Promise<void> {
  const url = new URL(ownerUrl);
  url.pathname = '/postgres';
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  await sql.unsafe(statement).finally(() => sql.end());
}
