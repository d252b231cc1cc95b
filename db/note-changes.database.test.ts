import { randomUUID } from 'node:crypto';
import { eq, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { findDeskVersion, findRegionVersion, sweepSchoolChanges } from './queries/school-change';
import type { QueryFault } from './query-fault';
import { schoolChange, sharedChange } from './schema/change';
import { school } from './schema/directory';
import { schoolStanding } from './schema/region';
import { asSystem, inRegion, inSchool, mintJobScope, mintRegionScope } from './scope';
import { insertSampleRow, listTables, type Table } from './testing/catalogue';

const OWN = '0310001A';
const OTHER = '0310002B';
/** The journal and the ledger, on no page that is kept; what follows from the rest; the marks themselves; visits. */
const NOT_NOTED = [
  ...['audit_event', 'delivery', 'school_forecast', 'school_change'],
  ...['piece_visit', 'banner_count'],
];

let test: TestDatabase;
let tables: Table[] = [];
beforeAll(async () => {
  test = await createTestDatabase();
  tables = await listTables(test.ownerDb.$client);
  for (const uai of [OWN, OTHER]) {
    for (const table of tables) await insertSampleRow(test.ownerDb.$client, table, uai);
  }
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.ownerDb.delete(schoolChange);
  await test.ownerDb.delete(sharedChange);
});

const versionOf = (uai: string) => inSchool(test.db, mintJobScope(uai), findDeskVersion);
/** What is only ever added to, under the next number. */
const APPENDED = ['switch_over_decision'];
const append = (uai: string, table: string) =>
  inSchool(test.db, mintJobScope(uai), (tx) =>
    tx.execute(sql`insert into ${sql.identifier(table)}
      select (jsonb_populate_record(last, jsonb_build_object('number', last.number + 1))).*
      from ${sql.identifier(table)} last order by last.number desc limit 1`),
  );
const touch = (uai: string, table: string, first: string) =>
  inSchool(test.db, mintJobScope(uai), (tx) =>
    tx.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(first)} = ${sql.identifier(first)}`),
  );

describe('the version of a desk', () => {
  it('is another one after a change to any table of its school, and of that school only', async () => {
    const noted = tables.filter(
      (table) => table.columns.some((c) => c.name === 'school_uai') && !NOT_NOTED.includes(table.name),
    );
    expect(noted.length).toBeGreaterThan(20);
    for (const { name } of [...noted, { name: 'school' }]) {
      const [own, other] = [await versionOf(OWN), await versionOf(OTHER)];
      if (APPENDED.includes(name)) await append(OWN, name);
      else await touch(OWN, name, name === 'school' ? 'uai' : 'school_uai');
      expect(await versionOf(OWN), name).not.toBe(own);
      expect(await versionOf(OTHER), name).toBe(other);
    }
  });

  it('is another one for all schools after a change to what belongs to none', async () => {
    const [own, other] = [await versionOf(OWN), await versionOf(OTHER)];
    await asSystem(test.db, (tx) => tx.execute(sql`update region set name = name`));
    expect(await versionOf(OWN)).not.toBe(own);
    expect(await versionOf(OTHER)).not.toBe(other);
  });

  it('stays after a change that is not committed, and tells one that commits after a later one', async () => {
    const before = await versionOf(OWN);
    const touchIn = (tx: Parameters<Parameters<typeof inSchool>[2]>[0]) =>
      tx.execute(sql`update school set city = city`);
    let late = '';
    await inSchool(test.db, mintJobScope(OWN), async (tx) => {
      await touchIn(tx);
      expect(await versionOf(OWN)).toBe(before);
      // A transaction with a higher number is over first.
      await touch(OWN, 'plan', 'school_uai');
      late = await versionOf(OWN);
      expect(late).not.toBe(before);
    });
    expect(await versionOf(OWN)).not.toBe(late);
    const settled = await versionOf(OWN);
    const failing = inSchool(test.db, mintJobScope(OWN), async (tx) => {
      await touchIn(tx);
      throw new Error('given up');
    });
    await expect(failing).rejects.toThrow('given up');
    expect(await versionOf(OWN)).toBe(settled);
  });

  it('costs a statement one mark, however many rows it changes and however many tables', async () => {
    await inSchool(test.db, mintJobScope(OWN), async (tx) => {
      for (const table of ['plan', 'phase', 'action']) {
        await tx.execute(sql`update ${sql.identifier(table)} set school_uai = school_uai`);
      }
    });
    expect(await test.ownerDb.select().from(schoolChange)).toHaveLength(1);
  });

  it('cannot be held by a table of the same name, nor written by hand', async () => {
    const before = await versionOf(OWN);
    await inSchool(test.db, mintJobScope(OWN), async (tx) => {
      // What is temporary is found first, unless it is said to be last.
      await tx.execute(
        sql`create temp table school_change (like public.school_change including all) on commit drop`,
      );
      await tx.execute(sql`update plan set school_uai = school_uai`);
    });
    expect(await versionOf(OWN)).not.toBe(before);
    const write = (statement: SQL) =>
      inSchool(test.db, mintJobScope(OWN), (tx) => tx.execute(statement)).then(
        () => 'written',
        (fault: QueryFault) => fault.code,
      );
    const DENIED = '42501';
    expect(await write(sql`insert into school_change values (${OWN}, 1)`)).toBe(DENIED);
    expect(await write(sql`update school_change set transaction_id = 1`)).toBe(DENIED);
    expect(await write(sql`insert into shared_change values (1)`)).toBe(DENIED);
    expect(await write(sql`select note_school_change()`)).not.toBe('written');
  });

  it('forgets what is old', async () => {
    await touch(OWN, 'plan', 'school_uai');
    await asSystem(test.db, (tx) => sweepSchoolChanges(tx, new Date(Date.now() - 60_000)));
    expect(await test.ownerDb.select().from(schoolChange)).toHaveLength(1);
    await asSystem(test.db, (tx) => tx.execute(sql`update region set name = name`));
    await asSystem(test.db, (tx) => sweepSchoolChanges(tx, new Date(Date.now() + 60_000)));
    expect(await test.ownerDb.select().from(schoolChange)).toHaveLength(0);
    expect(await test.ownerDb.select().from(sharedChange)).toHaveLength(0);
  });
});

describe('the version of a région', () => {
  it('is another one after a change to what one of its schools publishes, or to its entry', async () => {
    const [own] = await test.ownerDb.select().from(school).where(eq(school.uai, OWN));
    const regionCode = own?.regionCode ?? '';
    const scope = mintRegionScope({ regionCode, userId: randomUUID() });
    const version = () => inRegion(test.db, scope, (tx) => findRegionVersion(tx, regionCode));
    const first = await version();
    expect(await version()).toBe(first);
    await test.ownerDb.update(schoolStanding).set({ pupils: 12 }).where(eq(schoolStanding.schoolUai, OWN));
    const second = await version();
    expect(second).not.toBe(first);
    await test.ownerDb.update(school).set({ city: 'Albi' }).where(eq(school.uai, OWN));
    expect(await version()).not.toBe(second);
  });
});
