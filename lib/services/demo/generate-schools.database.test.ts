import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptionDaily } from '@/db/schema/adoption';
import { inSchool, mintJobScope } from '@/db/scope';
import { listKeys, listTables } from '@/db/testing/catalogue';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { publishRegionBacklog } from '../adoption/publish-region-backlog';
import { rollUp } from '../adoption/roll-up';
import { loadReferenceData } from '../directory/load-reference-data';
import { generateSchools } from './generate-schools';

const INPUT = { schools: 3, pupils: 90, weeks: 12, seed: 5, until: '2026-11-20' };

let database: TestDatabase;
let uais: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  uais = await generate(database);
});
afterAll(() => database.drop());

async function generate({ db, ownerUrl }: TestDatabase): Promise<string[]> {
  const generated = await generateSchools(ownerUrl, INPUT, { production: false });
  if (!generated.ok) throw new Error(generated.problem.code);
  expect(generated.value).toMatchObject({ schools: 3, pupils: 270 });
  await publishRegionBacklog(db);
  return generated.value.uais;
}

/** Every row of every table of a school, without the order in which they were written. */
async function digest({ ownerDb }: TestDatabase): Promise<Record<string, string>> {
  const tables = (await listTables(ownerDb.$client)).filter(
    (table) =>
      // Which transaction wrote the rows is another one each time.
      table.name !== 'school_change' &&
      table.columns.some(({ name }) => name === 'school_uai' || (table.name === 'school' && name === 'uai')),
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await ownerDb.$client.unsafe<{ row: string }[]>(
      `select t::text as row from "${name}" t order by 1`,
    );
    const text = rows.map(({ row }) => row).join('\n');
    if (text) digests[name] = createHash('sha256').update(text).digest('hex');
  }
  return digests;
}

describe('generated schools', () => {
  it('have the roll-ups that are made from their rows', async () => {
    const read = async () =>
      (await database.ownerDb.select().from(adoptionDaily)).map((row) => JSON.stringify(row)).sort();
    const generated = await read();
    expect(generated.length).toBeGreaterThan(500);
    await database.ownerDb.delete(adoptionDaily);
    for (const uai of uais) {
      const scope = mintJobScope(uai);
      await inSchool(database.db, scope, (tx) => rollUp(tx, scope, '2000-01-01'));
    }
    expect(await read()).toEqual(generated);
  });

  it('have rows that point to one another, although nobody looked while they were written', async () => {
    const { $client: sql } = database.ownerDb;
    for (const { table, columns, kind, target, targetColumns } of await listKeys(sql)) {
      if (kind !== 'foreign') continue;
      const same = columns.map((column, i) => `t."${targetColumns[i]}" = f."${column}"`).join(' and ');
      const [lost] = await sql.unsafe(
        `select count(*)::int as n from "${table}" f where (${columns.map((c) => `f."${c}"`).join(', ')}) is not null
          and not exists (select from "${target}" t where ${same})`,
      );
      expect({ table, lost: lost?.n }).toEqual({ table, lost: 0 });
    }
  });

  it('are the same rows for the same seed', async () => {
    const other = await createTestDatabase();
    try {
      await loadReferenceData(other.db);
      await generate(other);
      expect(await digest(other)).toEqual(await digest(database));
    } finally {
      await other.drop();
    }
  });

  it('do not come into a database of real schools, unless somebody insists, and never into production', async () => {
    const { ownerUrl } = database;
    const refused = await generateSchools(ownerUrl, INPUT, { production: false });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'schools_present', detail: { schools: 3 } },
    });
    const inProduction = await generateSchools(ownerUrl, INPUT, { production: true, force: true });
    expect(inProduction).toMatchObject({ ok: false, problem: { code: 'schools_present' } });
    const added = await generateSchools(
      ownerUrl,
      { ...INPUT, schools: 1 },
      { production: false, force: true },
    );
    expect(added.ok && uais.includes(added.value.uais[0] ?? '')).toBe(false);
  });

  it('are refused when they cannot be: more than there are codes, a région that does not exist', async () => {
    const refusal = async (change: object) => {
      const result = await generateSchools(
        database.ownerUrl,
        { ...INPUT, ...change },
        { production: false, force: true },
      );
      return result.ok ? undefined : result.problem.code;
    };
    expect(await refusal({ regionCode: 'MYT', schools: 1_001 })).toBe('too_many_schools');
    expect(await refusal({ regionCode: 'XYZ' })).toBe('invalid_input');
  });
});
