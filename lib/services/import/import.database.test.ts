import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSnapshot } from '@/db/queries/snapshot';
import { adoptionDaily } from '@/db/schema/adoption';
import { inSchool, mintJobScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { measureAdoption } from '@/lib/domain/adoption/measure';
import { buildObservation } from '@/lib/domain/adoption/observation';
import { buildRollUp } from '@/lib/domain/adoption/roll-up';
import { getSeries } from '../adoption/get-series';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { applyImport } from './apply-import';
import { checkFiles } from './check-files';
import { editStateLabel } from './edit-state-label';
import { getImport } from './list-imports';

const SAMPLES = path.join(process.cwd(), '../shared/samples');
const NOW = new Date('2026-11-23T09:00:00Z');

type Expected = { uai: string; observations: { on: string }[] };

const readExpected = (sample: string): Expected =>
  JSON.parse(readFileSync(path.join(SAMPLES, sample, 'expected.json'), 'utf8'));

function readFiles(sample: string, accept: (name: string) => boolean = () => true) {
  return readdirSync(path.join(SAMPLES, sample))
    .filter((name) => /\.(zip|csv)$/.test(name) && accept(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(SAMPLES, sample, name))) }));
}

let database: TestDatabase;
const ctx = () => ({ db: database.db, now: NOW, newId: randomUUID });

async function setUp(sample: string) {
  const { uai } = readExpected(sample);
  await createSchool(ctx(), { uai, name: sample, kind: 'college', rentreeOn: '2026-09-01' });
  return mintJobScope(uai);
}

async function importFiles(scope: ReturnType<typeof mintJobScope>, files: ReturnType<typeof readFiles>) {
  const checked = await checkFiles(ctx(), scope, { files });
  if (!checked.ok) throw new Error(checked.problem.code);
  const report = await getImport(ctx(), scope, checked.value);
  const applied = await applyImport(ctx(), scope, checked.value);
  if (!applied.ok || !report.ok) throw new Error('not applied');
  return { report: report.value, applied: applied.value };
}

async function observe(scope: ReturnType<typeof mintJobScope>, on: string) {
  const snapshot = await inSchool(database.db, scope, (tx) => loadSnapshot(tx, { on }));
  return buildObservation(measureAdoption(snapshot));
}

const dump = (table: typeof adoptionDaily) => database.ownerDb.select().from(table);

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
});
afterAll(() => database.drop());

describe.each(['pilot', 'college-b'])('the sample school %s', (sample) => {
  const expected = readExpected(sample);

  it('gives its true figures at every date, class by class, when all files are dropped at once', async () => {
    const scope = await setUp(sample);
    const { applied, report } = await importFiles(scope, readFiles(sample).reverse());
    expect(applied).toEqual({ applied: readFiles(sample).length, unchanged: 0, refused: 0, leftOut: 0 });
    expect(
      report.files.map((f) => [f.name, f.rowsRefused, f.rowsUndecided]).filter(([, a, b]) => a || b),
    ).toEqual([]);
    for (const truth of expected.observations) expect(await observe(scope, truth.on)).toEqual(truth);
  });

  it('keeps roll-ups that equal what the raw data says', async () => {
    const scope = mintJobScope(expected.uai);
    for (const { on } of expected.observations) {
      const snapshot = await inSchool(database.db, scope, (tx) => loadSnapshot(tx, { on }));
      const stored = (await dump(adoptionDaily)).filter((r) => r.schoolUai === expected.uai && r.on === on);
      const bySame = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      const rows = stored.map(({ schoolUai: _, ...row }) => row);
      const order = ({ scopeKind, scopeCode, audience }: (typeof rows)[number]) => ({
        scopeKind,
        scopeCode,
        audience,
      });
      expect(rows.sort((a, b) => bySame(order(a), order(b)))).toEqual(
        buildRollUp(measureAdoption(snapshot)).sort((a, b) => bySame(order(a), order(b))),
      );
    }
    const series = await getSeries(ctx(), scope, { kind: 'school' });
    expect(series.map((p) => p.on)).toEqual(expected.observations.map((o) => o.on));
  });

  it('changes nothing when every file comes again', async () => {
    const scope = mintJobScope(expected.uai);
    const before = await dumpSchool(expected.uai);
    const { applied } = await importFiles(scope, readFiles(sample));
    expect(applied).toMatchObject({ applied: 0, unchanged: readFiles(sample).length });
    expect(await dumpSchool(expected.uai)).toEqual(before);
  });
});

async function dumpSchool(uai: string) {
  const tables = [
    'pupil',
    'guardian',
    'guardianship',
    'enrolment',
    'account_state',
    'ent_connection',
    'adoption_daily',
  ];
  const dumps = tables.map(async (table) => [
    table,
    await database.ownerDb.$client.unsafe(
      `select * from ${table} where school_uai = '${uai}' order by 1, 2, 3, 4, 5`,
    ),
  ]);
  return Object.fromEntries(await Promise.all(dumps));
}

describe('lists in another order', () => {
  it('lead to the same figures as in the order of their days', async () => {
    const fresh = await createTestDatabase();
    const keep = database;
    database = fresh;
    try {
      await loadReferenceData(fresh.db);
      const scope = await setUp('pilot');
      await importFiles(
        scope,
        readFiles('pilot', (n) => n.endsWith('.zip')),
      );
      for (const day of ['2026-10-12', '2026-09-07', '2026-11-09', '2026-09-28']) {
        await importFiles(
          scope,
          readFiles('pilot', (n) => n.includes(day)),
        );
      }
      for (const truth of readExpected('pilot').observations) {
        expect(await observe(scope, truth.on)).toEqual(truth);
      }
    } finally {
      database = keep;
      await fresh.drop();
    }
  });
});

describe('a file that cannot be used', () => {
  it('is kept with its reason and applies nothing', async () => {
    const scope = mintJobScope(readExpected('college-b').uai);
    const before = await dumpSchool(scope.uai);
    const { report, applied } = await importFiles(scope, [
      ...readFiles('pilot', (n) => n.includes('ExportXML_Eleves') || n.includes('eleves-2026-11-09')),
      { name: 'vide.csv', bytes: new Uint8Array() },
    ]);
    expect(Object.fromEntries(report.files.map((f) => [f.name, f.errorCode]))).toEqual({
      'ExportXML_ElevesSansAdresses.zip': 'other_school',
      'educonnect-eleves-2026-11-09.csv': 'other_people',
      'vide.csv': 'empty',
    });
    expect(applied).toMatchObject({ applied: 0, refused: 3 });
    expect(await dumpSchool(scope.uai)).toEqual(before);
  });
});

describe('a label that nobody knew', () => {
  it('refuses its rows, never counts them, and lets the same file in again once it is told', async () => {
    const scope = mintJobScope(readExpected('college-b').uai);
    const [list] = readFiles('college-b', (n) => n === 'comptes_eleves_09112026.csv');
    if (!list) throw new Error('the sample is gone');
    // « Actif » in Windows-1252, as long as the label it stands in for.
    const bytes = new Uint8Array(
      Buffer.from(Buffer.from(list.bytes).toString('latin1').replaceAll(',Actif', ',Ouver'), 'latin1'),
    );
    const again = [{ name: 'comptes_eleves_16112026.csv', bytes }];
    const first = await importFiles(scope, again);
    expect(first.report.files[0]).toMatchObject({ rowsRefused: 85, rowsAccepted: 34 });
    expect((await observe(scope, '2026-11-16')).pupils.activated).toBe(85);
    await editStateLabel(ctx(), scope, { label: 'Ouver', state: 'activated' });
    const second = await importFiles(scope, again);
    expect(second.applied).toMatchObject({ applied: 1, unchanged: 0 });
    expect(second.report.files[0]).toMatchObject({ rowsRefused: 0, rowsAccepted: 119 });
  });
});
