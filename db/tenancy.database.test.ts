import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { asSystem, asUser, inPublic, inRegion, inSchool, mintJobScope, mintRegionScope } from './scope';
import { insertSampleRow, listKeys, listTables, type Table } from './testing/catalogue';

/*
 * Rule 1 of the house: nobody sees another school's people, and the database sees to it. Every table is listed
 * from the catalogue, so a table that is added later is tested without being named here.
 */

const OWN = '0310001A';
const OTHER = '0310002B';

let test: TestDatabase;
let owner: postgres.Sql;
let app: postgres.Sql;
let tables: Table[] = [];
const schoolTables = () => tables.filter((t) => t.columns.some((c) => c.name === 'school_uai'));

beforeAll(async () => {
  test = await createTestDatabase();
  owner = test.ownerDb.$client;
  app = postgres(test.appUrl, { max: 1, onnotice: () => {} });
  tables = await listTables(owner);
  for (const uai of [OWN, OTHER]) {
    for (const table of tables) await insertSampleRow(owner, table, uai);
  }
});

afterAll(async () => {
  await app.end();
  await test.drop();
});

/** One statement as the application, inside a school. */
function inScope<T>(uai: string, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  return app.begin(async (tx) => {
    await tx`select set_config('palier.school_uai', ${uai}, true)`;
    return work(tx);
  }) as Promise<T>;
}

async function countIn(
  tx: postgres.Sql | postgres.TransactionSql,
  table: Table,
  uai: string,
): Promise<number> {
  const rows = await tx`select 1 from ${tx(table.name)} where school_uai = ${uai}`;
  return rows.length;
}

describe('the catalogue', () => {
  it('has row-level security and at least one policy on every table', () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((t) => !t.secured || t.policies === 0).map((t) => t.name)).toEqual([]);
  });

  it('has school_uai first in every primary key, unique index and foreign key of a school table', async () => {
    const keys = await listKeys(owner);
    const names = new Set(schoolTables().map((t) => t.name));
    expect(names.size).toBeGreaterThan(15);
    const wrong = keys
      .filter((key) => names.has(key.table))
      // Users are not of one school; a right points to one.
      .filter((key) => key.target !== 'app_user')
      .filter((key) => key.columns[0] !== 'school_uai');
    expect(wrong).toEqual([]);
    const withPrimary = new Set(keys.filter((key) => key.kind === 'primary').map((key) => key.table));
    expect([...names].filter((name) => !withPrimary.has(name))).toEqual([]);
    const links = keys.filter((key) => key.kind === 'foreign' && key.target && names.has(key.target));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((key) => key.targetColumns[0] !== 'school_uai')).toEqual([]);
  });

  it('gives the application neither ownership nor a way round the policies', async () => {
    const [role] = await app`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) as owned,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = current_user`;
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      memberships: 0,
    });
    await expect(app`create table public.mine (n int)`).rejects.toMatchObject({ code: '42501' });
    await expect(app`alter table pupil disable row level security`).rejects.toMatchObject({ code: '42501' });
    await expect(app`truncate pupil`).rejects.toMatchObject({ code: '42501' });
  });
});

describe('one school', () => {
  it('has a sample row of each school in every school table, seen by the owner', async () => {
    for (const table of schoolTables()) {
      expect([table.name, await countIn(owner, table, OWN), await countIn(owner, table, OTHER)]).toEqual([
        table.name,
        1,
        1,
      ]);
    }
  });

  it('sees its own rows and none of another school', async () => {
    for (const table of schoolTables()) {
      await inScope(OWN, async (tx) => {
        expect([table.name, await countIn(tx, table, OWN), await countIn(tx, table, OTHER)]).toEqual([
          table.name,
          1,
          0,
        ]);
      });
    }
  });

  it('writes, changes and deletes nothing of another school', async () => {
    for (const table of schoolTables()) {
      const insert = inScope(OWN, (tx) => insertSampleRow(tx, table, OTHER, 'second'));
      await expect(insert, table.name).rejects.toMatchObject({ code: '42501' });
      // audit_event refuses any change by its rights, the others change nothing.
      const change = inScope(OWN, async (tx) => {
        const done =
          await tx`update ${tx(table.name)} set school_uai = school_uai where school_uai = ${OTHER}`;
        return done.count;
      }).catch((error) => error.code);
      expect(await change, table.name).toSatisfy((r) => r === 0 || r === '42501');
      const removal = inScope(OWN, async (tx) => {
        const done = await tx`delete from ${tx(table.name)} where school_uai = ${OTHER}`;
        return done.count;
      }).catch((error) => error.code);
      expect(await removal, table.name).toSatisfy((r) => r === 0 || r === '42501');
      expect([table.name, await countIn(owner, table, OTHER)]).toEqual([table.name, 1]);
    }
  });

  it('hands none of its rows over to another school', async () => {
    for (const table of schoolTables()) {
      const gift = inScope(
        OWN,
        (tx) => tx`update ${tx(table.name)} set school_uai = ${OTHER} where school_uai = ${OWN}`,
      );
      await expect(gift, table.name).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('without the scope of a school', () => {
  it('nothing that belongs to a school is seen', async () => {
    for (const table of schoolTables()) {
      expect([table.name, (await app`select 1 from ${app(table.name)}`).length]).toEqual([table.name, 0]);
    }
  });

  it('a région sees its schools, what is released of them and its own desk, no roll-up and no pupil or guardian', async () => {
    const seen: Record<string, number> = {};
    const scope = mintRegionScope({ regionCode: 'R-0310001A', userId: randomUUID() });
    await inRegion(test.db, scope, async (tx) => {
      for (const table of tables) {
        const rows = await tx.execute(sql`select * from ${sql.identifier(table.name)}`);
        if (rows.length > 0) seen[table.name] = rows.length;
      }
    });
    const { region, academy, school_holiday, shared_change, ...own } = seen;
    // One row each, although there are samples of two régions.
    expect(own).toEqual({
      school: 1,
      release: 1,
      school_standing: 1,
      switch_over_standing: 1,
      region_saved_view: 1,
      api_token: 1,
      api_call: 1,
      region_digest_sent: 1,
      region_template: 1,
      region_template_version: 1,
      region_language_approval: 1,
      region_audit: 1,
      // Who works at its desk, for the journal to name them.
      region_member: 1,
      app_user: 1,
      region_sender: 1,
      region_ent: 1,
      plan_standing: 1,
      region_scenario: 1,
      region_scenario_version: 1,
      region_scenario_offer: 1,
      region_calendar: 1,
      region_campaign: 1,
      region_campaign_version: 1,
      region_campaign_closing: 1,
      campaign_answer: 1,
      help_session: 1,
      session_signup: 1,
    });
    expect(own).not.toHaveProperty('adoption_daily');
  });

  it('a public page sees what its school shows to everybody, of that school only, and writes nothing but counts', async () => {
    const seen: Record<string, number> = {};
    const written: string[] = [];
    for (const table of tables) {
      const rows = await inPublic(test.db, OWN, (tx) =>
        tx.execute(sql`select * from ${sql.identifier(table.name)}`),
      );
      if (rows.length > 0) seen[table.name] = rows.length;
      if (rows.some((row) => 'school_uai' in row && row.school_uai !== OWN)) seen[table.name] = -1;
      if (!table.columns.some((column) => column.name === 'school_uai')) continue;
      const change = await inPublic(test.db, OWN, (tx) =>
        tx.execute(sql`update ${sql.identifier(table.name)} set school_uai = school_uai returning 1`),
      ).catch(() => []);
      if (change.length > 0) written.push(table.name);
    }
    const { region, academy, school_holiday, shared_change, ...own } = seen;
    expect(own).toEqual({
      school: 1,
      switch_over_notice: 1,
      family_meeting: 1,
      piece_visit: 1,
      banner: 1,
      banner_picture: 1,
      banner_count: 1,
      language_approval: 1,
      region_language_approval: 1,
    });
    expect(written.sort()).toEqual(['banner_count', 'piece_visit']);
  });

  it('the public page, a signed-in person and the product itself see no pupil and no guardian', async () => {
    const people = ['holder', 'pupil', 'guardian', 'guardianship', 'enrolment', 'account_state', 'delivery'];
    const look = async (tx: Parameters<Parameters<typeof asSystem>[1]>[0]) => {
      let rows = 0;
      for (const name of people)
        rows += (await tx.execute(sql`select 1 from ${sql.identifier(name)}`)).length;
      return rows;
    };
    expect(await inPublic(test.db, OWN, look)).toBe(0);
    expect(await asUser(test.db, randomUUID(), look)).toBe(0);
    expect(await asSystem(test.db, look)).toBe(0);
  });
});

describe('a connection of the pool', () => {
  it('carries no scope over to the next transaction, also after a failure', async () => {
    const count = async () => (await app`select 1 from pupil`).length;
    await inScope(OWN, async (tx) => expect(await tx`select 1 from pupil`).toHaveLength(1));
    expect(await count()).toBe(0);
    await inScope(OWN, (tx) => tx`select 1 / 0`).catch(() => {});
    expect(await count()).toBe(0);
  });

  it('keeps many schools apart that work at the same time', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, i) => {
        const uai = i % 2 === 0 ? OWN : OTHER;
        return inSchool(test.db, mintJobScope(uai), async (tx) => {
          await tx.execute(sql`select pg_sleep(0.005)`);
          const rows = await tx.execute<{ school_uai: string }>(sql`select school_uai from pupil`);
          return rows.every((row) => row.school_uai === uai) && rows.length === 1;
        });
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });

  it('gives its scope back when a transaction inside a transaction ends', async () => {
    await inSchool(test.db, mintJobScope(OWN), async (tx) => {
      await tx
        .transaction(async (inner) => {
          await inner.execute(sql`select set_config('palier.school_uai', ${OTHER}, true)`);
          throw new Error('undo');
        })
        .catch(() => {});
      const rows = await tx.execute<{ school_uai: string }>(sql`select school_uai from pupil`);
      expect(rows.map((row) => row.school_uai)).toEqual([OWN]);
    });
  });
});
