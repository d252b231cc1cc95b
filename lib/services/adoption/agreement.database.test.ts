import { randomUUID } from 'node:crypto';
import { and, eq, gt, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '@/db/client';
import { copyRows } from '@/db/copy-rows';
import { listStatesOn } from '@/db/queries/facts';
import { listFunnelFacts } from '@/db/queries/funnel';
import { loadSnapshot } from '@/db/queries/snapshot';
import { accountState, adoptionDaily, entConnection } from '@/db/schema/adoption';
import { school } from '@/db/schema/directory';
import { importBatch, importFile } from '@/db/schema/import';
import { enrolment, guardian, guardianship, holder, pupil, schoolClass } from '@/db/schema/roster';
import { inSchool, mintJobScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { buildFamilies } from '@/lib/domain/adoption/family';
import { measureFunnel } from '@/lib/domain/adoption/funnel';
import { measureAdoption } from '@/lib/domain/adoption/measure';
import { buildRollUp, type RollUpRow } from '@/lib/domain/adoption/roll-up';
import { loadReferenceData } from '../directory/load-reference-data';
import { rollUp } from './roll-up';
import { type RandomRoster, RENTREE, randomRoster } from './testing/draw-rosters';
import { measureFunnelsInSql } from './testing/funnel-in-sql';
import { measureInSql } from './testing/measure-in-sql';
import { listDays, snapshotOf } from './testing/snapshot-of';

/*
 * Three ways to the same figures on a thousand random schools: METRICS in SQL over the tables, the roll-ups that the
 * product keeps, and the pure definition on what was drawn, which has never been in a database.
 */
const SCHOOLS = 1_000;
const rosters = fc.sample(fc.noBias(randomRoster), { numRuns: SCHOOLS, seed: 20_260_901 });
const LAST_DAY = '2026-10-01';
const NOBODY = { enrolled: 0, withAccount: 0, notified: 0, activated: 0 };
const uaiOf = (i: number) => `031${String(i).padStart(4, '0')}A`;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  await fill(rosters);
  await forEachSchool(rosters, (tx, scope) => rollUp(tx, scope, '2000-01-01'));
  await database.ownerDb.execute('analyze');
  // Some 25 s of work on a quiet machine.
}, 180_000);
afterAll(() => database.drop());

describe('on a thousand random schools', () => {
  it('there is what makes counting hard', () => {
    const snapshots = rosters.flatMap((roster) => listDays(roster).map((on) => snapshotOf(roster, on)));
    const families = snapshots.flatMap(({ links }) => buildFamilies(links));
    const halfSiblings = families.filter((f) => f.pupilIds.length > 1 && f.guardianIds.length > 2);
    const doubles = rosters.flatMap(({ states }) => {
      const of = new Map(states.map((s) => [s.holderId, new Set<string>()]));
      for (const { holderId, accountRef } of states) of.get(holderId)?.add(accountRef);
      return [...of.values()].filter((accounts) => accounts.size > 1);
    });
    const activated = snapshots.flatMap((snapshot) => [...snapshot.activated]);
    const cameBack = rosters.flatMap(({ enrolments }) =>
      enrolments.filter(({ pupilId, validFrom }) =>
        enrolments.some((e) => e.pupilId === pupilId && e.validTo && e.validTo < validFrom),
      ),
    );
    for (const found of [halfSiblings, doubles, activated, cameBack])
      expect(found.length).toBeGreaterThan(200);
  });

  it('the roll-ups say what METRICS says, written in SQL', async () => {
    const inSql = await measureInSql(database.ownerDb);
    expect(inSql.length).toBeGreaterThan(10_000);
    expect(await readRollUps()).toEqual(sortRows(inSql));
  });

  it('the roll-ups say what the pure definition says of the people as they were drawn', async () => {
    const drawn = rosters.flatMap((roster, i) =>
      listDays(roster).flatMap((on) =>
        buildRollUp(measureAdoption(snapshotOf(roster, on))).map((row) => ({ schoolUai: uaiOf(i), ...row })),
      ),
    );
    expect(await readRollUps()).toEqual(sortRows(drawn));
  });

  it('any past day, with news or without, is loaded as it was', async () => {
    await forEachSchool(rosters, async (tx, _, roster) => {
      const loaded = await loadSnapshot(tx, { on: roster.anyDay });
      expect(measureAdoption(loaded)).toEqual(measureAdoption(snapshotOf(roster, roster.anyDay)));
    });
  });

  it('the funnel counts whom SQL counts', async () => {
    const on = LAST_DAY;
    const inSql = await measureFunnelsInSql(database.ownerDb, on);
    await forEachSchool(rosters, async (tx, { uai }, roster) => {
      const { pupils, links, activated } = snapshotOf(roster, on);
      const facts = { ...(await listFunnelFacts(tx, on)), states: await listStatesOn(tx, on) };
      const known = { accounts: true, notifications: true, methods: facts.methodsTold };
      const holders = new Set([...pupils.map((p) => p.id), ...links.map((l) => l.guardianId)]);
      const funnel = measureFunnel(holders, { ...facts, activated, known });
      expect(funnel).toEqual(
        inSql.get(uai) ?? { ...NOBODY, throughEduConnect: facts.methodsTold ? 0 : null },
      );
    });
  });

  it('roll-ups made import by import are those made from scratch', async () => {
    const before = await readRollUps();
    const some = rosters.slice(0, 150);
    const uais = some.map((_, i) => uaiOf(i));
    await database.ownerDb.delete(adoptionDaily).where(inArray(adoptionDaily.schoolUai, uais));
    await forEachSchool(some, async (tx, scope, roster) => {
      // As the lists came, one day after the other.
      for (const on of listDays(roster)) {
        const tooEarly = and(eq(importFile.status, 'applied'), gt(importFile.observedOn, on));
        await tx.update(importFile).set({ status: 'ready' }).where(tooEarly);
        await rollUp(tx, scope, on);
        await tx.update(importFile).set({ status: 'applied' }).where(eq(importFile.status, 'ready'));
      }
    });
    expect(await readRollUps()).toEqual(before);
  });
});

/** In a transaction of the app role each, a few at a time. */
async function forEachSchool(
  of: readonly RandomRoster[],
  work: (tx: Tx, scope: SchoolScope, roster: RandomRoster) => Promise<void>,
): Promise<void> {
  const left = [...of.entries()];
  const lane = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [i, roster] = next;
      const scope = mintJobScope(uaiOf(i));
      await inSchool(database.db, scope, (tx) => work(tx, scope, roster));
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

type Row = RollUpRow & { schoolUai: string };

const readRollUps = async (): Promise<Row[]> => sortRows(await database.ownerDb.select().from(adoptionDaily));

const keyOf = (row: Row) => [row.schoolUai, row.on, row.scopeKind, row.scopeCode, row.audience].join(' ');

function sortRows(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => [keyOf(row), row] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** As an owner writes it: past row-level security, by COPY. */
async function fill(drawn: readonly RandomRoster[]): Promise<void> {
  const importId = randomUUID();
  const of = <T extends object>(rowsOf: (roster: RandomRoster, schoolUai: string) => readonly T[]) =>
    drawn.flatMap((roster, i) => rowsOf(roster, uaiOf(i)).map((row) => ({ schoolUai: uaiOf(i), ...row })));
  const named = { familyName: 'NOM', firstName: 'Prénom', importId };
  await database.ownerDb.$client.begin(async (tx) => {
    await copyRows(
      tx,
      school,
      drawn.map((_, i) => ({
        uai: uaiOf(i),
        name: 'École',
        kind: 'college' as const,
        academyCode: '16',
        regionCode: 'OCC',
        zone: 'C',
        rentreeOn: RENTREE,
      })),
    );
    await copyRows(
      tx,
      schoolClass,
      of((roster) => roster.classes),
    );
    await copyRows(
      tx,
      holder,
      of(({ pupilIds, guardianIds }) => [
        ...pupilIds.map((id) => ({ id, kind: 'pupil' as const })),
        ...guardianIds.map((id) => ({ id, kind: 'guardian' as const })),
      ]),
    );
    await copyRows(
      tx,
      pupil,
      of(({ pupilIds }) => pupilIds.map((id) => ({ id, ...named }))),
    );
    await copyRows(
      tx,
      guardian,
      of(({ guardianIds }) => guardianIds.map((id) => ({ id, ...named }))),
    );
    await copyRows(
      tx,
      enrolment,
      of((r) => r.enrolments.map((row) => ({ ...row, importId }))),
    );
    await copyRows(
      tx,
      guardianship,
      of((r) => r.guardianships.map((row) => ({ ...row, importId }))),
    );
    await copyRows(
      tx,
      accountState,
      of((r) => r.states.map((row) => ({ ...row, importId }))),
    );
    await copyRows(
      tx,
      entConnection,
      of((r) => r.connections.map((row) => ({ ...row, importId }))),
    );
    const batch = { id: importId, status: 'applied' as const, createdAt: new Date(0) };
    await copyRows(
      tx,
      importBatch,
      of(() => [batch]),
    );
    await copyRows(
      tx,
      importFile,
      of((r) =>
        r.files.map((file) => ({
          ...file,
          batchId: importId,
          id: randomUUID(),
          name: 'liste.csv',
          sha256: '',
        })),
      ),
    );
  });
}
