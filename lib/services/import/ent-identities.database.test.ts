import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listEntIds, saveEntIdentities } from '@/db/queries/ent-identity';
import { entIdentity } from '@/db/schema/roster';
import { inRegion, inSchool, mintRegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { purgeSchool } from '../roster/purge-school';
import { applyImport } from './apply-import';
import { checkFiles } from './check-files';

const NOW = new Date('2026-11-23T09:00:00Z');
const UAI = '0319941A';
const HEADER = 'Id;Type;Nom;Prénom;Classes;Enfants;Dernière connexion';

let database: TestDatabase;
let scope: SchoolScope;

const ctx = () => ({ db: database.db, now: NOW, newId: randomUUID });
const known = () => inSchool(database.db, scope, listEntIds);
const drop = async (name: string, rows: string[]) => {
  const bytes = new TextEncoder().encode(`${[HEADER, ...rows].join('\n')}\n`);
  const checked = await checkFiles(ctx(), scope, { files: [{ name, bytes }] });
  if (!checked.ok) throw new Error(checked.problem.code);
  const applied = await applyImport(ctx(), scope, checked.value);
  if (!applied.ok) throw new Error(applied.problem.code);
};
const pupil = (id: string, n: number) => `${id};Élève;NOM-e${n};Prénom-e${n};6A;;01/10/2026`;

beforeAll(async () => {
  database = await createTestDatabase();
  const children = [1, 2, 3].map((n) => ({ id: `e${n}`, classCode: '6A', guardians: [{ id: `r${n}` }] }));
  scope = await plantSchool(database.db, UAI, children, NOW);
});
afterAll(() => database.drop());

it('an export of the ENT says what the ENT calls each person, and twice changes nothing', async () => {
  const rows = [
    pupil('ent-1', 1),
    pupil('ent-2', 2),
    'ent-r1;Parent;NOM-r1;Prénom-r1;6A;Prénom-e1 NOM-e1;02/10/2026',
    'ent-z;Enseignant;PROF;Paul;6A;;02/10/2026',
  ];
  await drop('ent-2026-10-12.csv', rows);
  const first = await database.ownerDb.select().from(entIdentity).orderBy(entIdentity.holderId);
  expect(first.map((one) => [one.holderId, one.entId, one.seenOn])).toEqual([
    ['e1', 'ent-1', '2026-10-12'],
    ['e2', 'ent-2', '2026-10-12'],
    ['r1', 'ent-r1', '2026-10-12'],
  ]);
  await drop('ent-2026-10-12.csv', [...rows].reverse());
  expect(await database.ownerDb.select().from(entIdentity).orderBy(entIdentity.holderId)).toEqual(first);
});

it('an older export takes nothing back, a newer one does, also what is somebody else’s now', async () => {
  await drop('ent-2026-09-28.csv', [pupil('ent-old', 1)]);
  expect((await known()).get('e1')).toBe('ent-1');
  // The ENT has given the key of the second to the first, and a new one to the second.
  await drop('ent-2026-11-09.csv', [pupil('ent-2', 1), pupil('ent-9', 2)]);
  expect([...(await known())].sort()).toEqual([
    ['e1', 'ent-2'],
    ['e2', 'ent-9'],
    ['r1', 'ent-r1'],
  ]);
});

it('of an account that two people are given in one list, one of them has it, and the list still goes in', async () => {
  const entIds = new Map([
    ['e1', 'ent-same'],
    ['e2', 'ent-same'],
  ]);
  await inSchool(database.db, scope, (tx) =>
    saveEntIdentities(tx, UAI, { importId: randomUUID(), seenOn: '2026-11-20', entIds }),
  );
  expect([...(await known()).values()].filter((id) => id === 'ent-same')).toHaveLength(1);
});

it('no région reads them, and a purge deletes them', async () => {
  const region = mintRegionScope({ regionCode: 'R16', userId: randomUUID() });
  expect(await inRegion(database.db, region, listEntIds)).toEqual(new Map());
  const principal = await plantUser(database.db, UAI, 'principal');
  expect((await purgeSchool(ctx(), principal, { confirmation: UAI })).ok).toBe(true);
  expect(await database.ownerDb.select().from(entIdentity)).toEqual([]);
});
