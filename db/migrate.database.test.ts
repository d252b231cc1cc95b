import { randomBytes } from 'node:crypto';
import { type Runner, run } from 'graphile-worker';
import postgres from 'postgres';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { appDatabaseUrlFor, appRoleName } from './app-role';
import { assertAppRole } from './assert-app-role';
import { closeDatabase, openDatabase } from './client';
import { migrate } from './migrate';

const SECRET = 'a key that is only used in this test file';

let serverUrl = '';
beforeAll(() => {
  serverUrl = inject('testServer').ownerUrl;
});

function at(url: string, changes: { database?: string; user?: string; password?: string }): string {
  const changed = new URL(url);
  if (changes.database) changed.pathname = `/${changes.database}`;
  if (changes.user) changed.username = changes.user;
  if (changes.password) changed.password = changes.password;
  return changed.href;
}

async function asAdmin<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(at(serverUrl, { database: 'postgres' }), { max: 1, onnotice: () => {} });
  return work(sql).finally(() => sql.end());
}

const made: { database: string; roles: string[] }[] = [];

/** An empty database, owned by a role of its own when `ownerRights` are given, else by the superuser. */
async function emptyDatabase(
  ownerRights?: string,
): Promise<{ ownerUrl: string; appUrl: string; database: string }> {
  const database = `migrate_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (sql) => {
    await sql.unsafe(`create database ${database}`);
    if (ownerRights === undefined) return;
    await sql.unsafe(`create role owner_${database} login password 'owner' ${ownerRights}`);
    await sql.unsafe(`alter database ${database} owner to owner_${database}`);
  });
  made.push({ database, roles: [appRoleName(database), `owner_${database}`] });
  const ownerUrl =
    ownerRights === undefined
      ? at(serverUrl, { database })
      : at(serverUrl, { database, user: `owner_${database}`, password: 'owner' });
  return { ownerUrl, appUrl: appDatabaseUrlFor(ownerUrl, SECRET), database };
}

afterEach(async () => {
  await asAdmin(async (sql) => {
    for (const { database, roles } of made.splice(0)) {
      await sql.unsafe(`drop database ${database} with (force)`);
      for (const role of roles) await sql.unsafe(`drop role if exists ${role}`);
    }
  });
});

describe('migrate', () => {
  it('may be run by several machines at once, and again', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase();
    const options = { ownerUrl, appUrl, roleIsManaged: false };
    await Promise.all([migrate(options), migrate(options), migrate(options)]);
    await migrate(options);
    const app = openDatabase(appUrl);
    await expect(assertAppRole(app)).resolves.toBeUndefined();
    await closeDatabase(app);
  });

  it('works for an owner who is no superuser but may create roles', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase('createrole');
    await migrate({ ownerUrl, appUrl, roleIsManaged: false });
    await migrate({ ownerUrl, appUrl, roleIsManaged: false });
    const app = openDatabase(appUrl);
    await expect(assertAppRole(app)).resolves.toBeUndefined();
    await closeDatabase(app);
  });

  it('gives a role whose secret key has changed its new password', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase();
    await migrate({ ownerUrl, appUrl, roleIsManaged: false });
    const changed = appDatabaseUrlFor(ownerUrl, 'another key of this installation, later');
    await migrate({ ownerUrl, appUrl: changed, roleIsManaged: false });
    const app = openDatabase(changed);
    await expect(assertAppRole(app)).resolves.toBeUndefined();
    await closeDatabase(app);
  });

  it('tells the administrator what to run when the owner may not create roles, and then goes on', async () => {
    const { ownerUrl, appUrl, database } = await emptyDatabase('');
    const options = { ownerUrl, appUrl, roleIsManaged: false };
    const refusal = await migrate(options).catch((error) => error);
    expect(refusal).toMatchObject({ code: 'app_role_denied' });
    expect(refusal.message).not.toContain(new URL(appUrl).password);

    await asAdmin((sql) => sql.unsafe(refusal.detail.sql.replace('…', 'chosen')));
    const managed = at(ownerUrl, { user: appRoleName(database), password: 'chosen' });
    await migrate({ ownerUrl, appUrl: managed, roleIsManaged: true });
    const app = openDatabase(managed);
    await expect(assertAppRole(app)).resolves.toBeUndefined();
    await closeDatabase(app);
  });

  it.each([
    ['is a superuser', 'superuser'],
    ['passes by row-level security', 'bypassrls'],
  ])('refuses a managed role that %s', async (_, right) => {
    const { ownerUrl, database } = await emptyDatabase();
    await asAdmin((sql) =>
      sql.unsafe(`create role ${appRoleName(database)} login password 'strong' ${right}`),
    );
    const appUrl = at(ownerUrl, { user: appRoleName(database), password: 'strong' });
    await expect(migrate({ ownerUrl, appUrl, roleIsManaged: true })).rejects.toMatchObject({
      code: 'app_role_too_strong',
    });
  });

  it('says which server did not answer, without its password', async () => {
    const ownerUrl = 'postgres://palier:hidden@127.0.0.1:1/palier';
    const refusal = await migrate({ ownerUrl, appUrl: ownerUrl, roleIsManaged: false }).catch(
      (error) => error,
    );
    expect(refusal).toMatchObject({ code: 'database_unreachable', detail: { host: '127.0.0.1:1' } });
    expect(refusal.message).not.toContain('hidden');
  });
});

describe('the application role', () => {
  it('is refused when it owns the tables, is a superuser or passes by row-level security', async () => {
    const { ownerUrl, appUrl, database } = await emptyDatabase('createrole');
    await migrate({ ownerUrl, appUrl, roleIsManaged: false });
    for (const url of [ownerUrl, at(serverUrl, { database })]) {
      const db = openDatabase(url, { max: 1 });
      await expect(assertAppRole(db)).rejects.toMatchObject({ code: 'app_role_too_strong' });
      await closeDatabase(db);
    }
  });

  it('adds to the journal of what was done, and changes nothing in it', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase();
    await migrate({ ownerUrl, appUrl, roleIsManaged: false });
    const sql = postgres(appUrl, { max: 1 });
    for (const statement of [
      'update audit_event set event = event',
      'delete from audit_event',
      'truncate audit_event',
    ]) {
      await expect(sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(sql`select from audit_event`).resolves.toHaveLength(0);
    await sql.end();
  });

  it('enqueues a job inside a transaction, which a worker of the same role picks up', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase();
    await migrate({ ownerUrl, appUrl, roleIsManaged: false });
    const sql = postgres(appUrl, { max: 1, onnotice: () => {} });
    const seen: unknown[] = [];
    let done: () => void = () => {};
    const finished = new Promise<void>((resolve) => {
      done = resolve;
    });
    let runner: Runner | undefined;
    try {
      await sql
        .begin(async (tx) => {
          await tx`select graphile_worker.add_job('greet', ${tx.json({ school: 'rolled back' })}::json)`;
          throw new Error('undone on purpose');
        })
        .catch((error) => expect(error.message).toBe('undone on purpose'));
      await sql.begin(
        (tx) =>
          tx`select graphile_worker.add_job('greet', ${tx.json({ school: '0312345X' })}::json, job_key := 'once', queue_name := 'q')`,
      );
      runner = await run({
        connectionString: appUrl,
        noHandleSignals: true,
        parsedCronItems: [],
        pollInterval: 200,
        taskList: {
          greet: (payload) => {
            seen.push(payload);
            done();
          },
        },
      });
      await finished;
      // The worker crosses a job off a moment after its task has ended, and only while it runs.
      await expect.poll(() => sql`select from graphile_worker.jobs`, { timeout: 5_000 }).toHaveLength(0);
    } finally {
      await runner?.stop();
    }
    expect(seen).toEqual([{ school: '0312345X' }]);
    await sql.end();
  });
});
