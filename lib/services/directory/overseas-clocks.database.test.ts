import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { school } from '@/db/schema/directory';
import { mintRegionScope } from '@/db/scope';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { ACADEMIES } from '@/lib/domain/directory/academies';
import { timeZoneOf } from '@/lib/domain/directory/time-zone';
import { createSchool } from './create-school';
import { getRegionTimeZone } from './get-region-time-zone';
import { loadReferenceData } from './load-reference-data';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
const MIGRATION = path.join(process.cwd(), 'db/migrations/0015_overseas-clocks.sql');
const uaiOf = (department: string) => `${department}0001A`;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
});
afterAll(() => database.drop());

describe('the migration of overseas clocks', () => {
  it('gives a school that had the default the clock of its département, and leaves every other one alone', async () => {
    const departments = ACADEMIES.flatMap((academy) => academy.departments.slice(0, 1));
    for (const department of [...departments, '974']) {
      const uai = uaiOf(department);
      const ctx = { db: database.db, now: new Date('2026-11-23T09:00:00Z') };
      await createSchool(ctx, { uai, name: uai, kind: 'college', rentreeOn: '2026-09-01' });
    }
    // As they were before the clock was looked up; one was set by hand.
    await database.ownerDb.update(school).set({ timeZone: 'Europe/Paris' });
    await database.ownerDb
      .$client`update school set time_zone = 'Indian/Mayotte' where uai = ${uaiOf('974')}`;
    await database.ownerDb.$client.unsafe(readFileSync(MIGRATION, 'utf8'));
    const rows = await database.ownerDb.select({ uai: school.uai, clock: school.timeZone }).from(school);
    const clocks = Object.fromEntries(rows.map(({ uai, clock }) => [uai, clock]));
    const expected = ACADEMIES.map((academy) => [uaiOf(academy.departments[0] ?? ''), timeZoneOf(academy)]);
    expect(clocks).toEqual({ ...Object.fromEntries(expected), [uaiOf('974')]: 'Indian/Mayotte' });
  });
});

describe('the desk of a région', () => {
  it('tells what happened when by the clock of its schools, and by that of Paris while it has none', async () => {
    const clockOf = (regionCode: string) =>
      getRegionTimeZone(
        { db: database.db },
        mintRegionScope({ regionCode, userId: '00000000-0000-4000-8000-000000000001' }),
      );
    expect(await clockOf('GLP')).toBe('America/Guadeloupe');
    expect(await clockOf('OCC')).toBe('Europe/Paris');
    await database.ownerDb.delete(school).where(eq(school.uai, uaiOf('971')));
    expect(await clockOf('GLP')).toBe('Europe/Paris');
  });
});
