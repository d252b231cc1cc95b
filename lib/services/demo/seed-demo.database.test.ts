import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mintJobScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { getAdoption } from '../adoption/get-adoption';
import { createSchool } from '../directory/create-school';
import { purgeSchool } from '../roster/purge-school';
import { PILOT_UAI, SWITCH_OVER_SCHOOL } from './demo-people';
import { seedDemo } from './seed-demo';

const NOW = new Date('2026-11-10T09:00:00Z');
const pilotDir = path.join(process.cwd(), 'demo/pilot');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const countPupils = async (uai = PILOT_UAI) =>
  (await getAdoption({ db: database.db, now: NOW }, mintJobScope(uai))).pupils.population;

it('a start that was broken off is made good by the next; what somebody emptied stays empty', async () => {
  const { db } = database;
  await seedDemo(db, NOW);
  expect(await countPupils()).toBe(0);

  expect(await seedDemo(db, NOW, { pilotDir })).toBeDefined();
  expect(await countPupils()).toBe(193);
  expect(await countPupils(SWITCH_OVER_SCHOOL.uai)).toBeGreaterThan(200);

  await purgeSchool({ db, now: NOW }, mintJobScope(PILOT_UAI), { confirmation: PILOT_UAI });
  await seedDemo(db, NOW, { pilotDir });
  expect(await countPupils()).toBe(0);
});

it('a database with a real school gets no demo', async () => {
  const { db } = database;
  const ctx = { db, now: NOW, newId: randomUUID };
  await createSchool(ctx, {
    uai: '0311234A',
    name: 'Collège réel',
    kind: 'college',
    rentreeOn: '2026-09-01',
  });
  expect(await seedDemo(db, NOW, { pilotDir })).toBeUndefined();
});
