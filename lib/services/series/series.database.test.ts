import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importBatch, importFile, importRow } from '@/db/schema/import';
import type { SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { SeriesQuery } from '@/lib/domain/planning/series-view';
import { observe } from '../alerts/testing/observe';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { adoptPlan } from '../planning/adopt-plan';
import { recordContact } from '../tracking/record-contact';
import { exportFigures } from './export-figures';
import { getSeriesView } from './get-series-view';

/** Monday 23 November 2026, 10:00 in Paris. */
const NOW = new Date('2026-11-23T09:00:00Z');
const UAI = '0319901U';
const USUAL: SeriesQuery = { measure: 'families', unit: 'rate', window: 'all' };

const child = (id: string, classCode: string, guardians: string[]) => ({
  id,
  classCode,
  guardians: guardians.map((g) => ({ id: g })),
});

let database: TestDatabase;
let school: SchoolScope;
let principal: SchoolScope;
let teacher: SchoolScope;

const at = (now = NOW) => ({ db: database.db, now, newId: randomUUID, secretKey: 'k'.repeat(32) });
const look = async (query: Partial<SeriesQuery> = {}, scope = principal, now = NOW) => {
  const found = await getSeriesView(at(now), scope, { ...USUAL, ...query });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};
const codeOf = async (query: Partial<SeriesQuery>, scope = principal) => {
  const found = await getSeriesView(at(), scope, { ...USUAL, ...query });
  return found.ok ? 'ok' : found.problem.code;
};

beforeAll(async () => {
  database = await createTestDatabase();
  school = await plantSchool(database.db, UAI, [
    child('e1', '6A', ['r1', 'r2']),
    child('e2', '6A', ['r3']),
    child('e3', '6B', ['r4']),
  ]);
  principal = await plantUser(database.db, UAI, 'principal');
  teacher = await plantUser(database.db, UAI, 'class_teacher');
});
afterAll(() => database.drop());

describe('a series', () => {
  it('is none before the first list', async () => {
    expect(await codeOf({})).toBe('no_series');
  });

  it('tells any measure of any scope that the person may see, and no other', async () => {
    await observe(database.db, school, '2026-09-14', { r1: 'activated', e3: 'activated' });
    await observe(database.db, school, '2026-11-09', { r3: 'activated' });
    const parts = async (query: Partial<SeriesQuery>, scope = principal) =>
      (await look(query, scope)).line.points.map(({ on, part, whole }) => [on, part, whole]);
    expect(await parts({})).toEqual([
      ['2026-09-14', 1, 3],
      ['2026-11-09', 2, 3],
    ]);
    const sixthB = { kind: 'class', code: '6B' } as const;
    expect(await parts({ measure: 'pupils-activated', scope: sixthB })).toEqual([
      ['2026-09-14', 1, 1],
      ['2026-11-09', 1, 1],
    ]);
    // No export of the ENT: unknown, not zero.
    expect((await look({ measure: 'guardians-connected' })).line.points.map((p) => p.part)).toEqual([
      null,
      null,
    ]);
    // The first scope of a class teacher is the own class.
    expect(await parts({}, teacher)).toEqual([
      ['2026-09-14', 1, 2],
      ['2026-11-09', 2, 2],
    ]);
    expect(await codeOf({ scope: sixthB }, teacher)).toBe('class_not_yours');
    expect(await codeOf({ scope: { kind: 'school' } }, teacher)).toBe('scope_not_yours');
    expect(await codeOf({ compare: { kind: 'scope', scope: sixthB } }, teacher)).toBe('class_not_yours');
    expect(await codeOf({ scope: { kind: 'level', code: '3e' } })).toBe('unknown_level');
  });

  it('stands beside another class, and in a window begins with what was true when it opens', async () => {
    const { line, compared } = await look({
      scope: { kind: 'class', code: '6A' },
      compare: { kind: 'scope', scope: { kind: 'class', code: '6B' } },
      window: 'own',
      from: '2026-10-01',
      to: '2026-11-23',
    });
    expect(line.points.map((p) => [p.on, p.part])).toEqual([
      ['2026-09-14', 1],
      ['2026-11-09', 2],
    ]);
    expect(compared?.points.at(-1)).toMatchObject({ on: '2026-11-09', part: 0, whole: 1 });
  });

  it('marks meetings where they touch a class, and counts its people only', async () => {
    const holderIds = ['r1', 'r3', 'r4'];
    await recordContact(at(), principal, { actId: randomUUID(), kind: 'meeting', holderIds });
    await recordContact(at(), principal, { actId: randomUUID(), kind: 'phone', holderIds: ['r1'] });
    const mark = { kind: 'meeting', on: '2026-11-23', planned: false };
    expect((await look()).marks).toMatchObject([{ ...mark, people: 3 }]);
    expect((await look({ scope: { kind: 'class', code: '6B' } })).marks).toMatchObject([
      { ...mark, people: 1 },
    ]);
  });

  it('has an upper bound while an activated account of a list waits for somebody to say whose it is', async () => {
    const batchId = randomUUID();
    const file = { schoolUai: UAI, batchId, id: randomUUID(), name: 'liste.csv', sha256: randomUUID() };
    await database.ownerDb
      .insert(importBatch)
      .values({ schoolUai: UAI, id: batchId, status: 'applied', createdAt: NOW });
    await database.ownerDb
      .insert(importFile)
      .values({ ...file, kind: 'educonnect_guardians', observedOn: '2026-11-09', status: 'applied' });
    await database.ownerDb.insert(importRow).values({
      schoolUai: UAI,
      fileId: file.id,
      line: 2,
      outcome: 'undecided',
      reason: 'ambiguous',
      detail: {},
      statement: {
        rowKey: 'k',
        accountRef: 'k',
        holderKind: 'guardian',
        state: 'activated',
        candidates: ['r2', 'r4'],
      },
    });
    const { bounded, line } = await look();
    expect([bounded, line.points.map((p) => [p.part, p.high])]).toEqual([
      true,
      [
        [1, undefined],
        [2, 3],
      ],
    ]);
    // r2's family is covered by r1: whoever it is, 6A stays as it is.
    expect((await look({ scope: { kind: 'class', code: '6A' } })).bounded).toBe(false);
  });

  it('compares phases once they have begun: of one to come nothing is known', async () => {
    const adopted = await adoptPlan(at(), principal, { scenarioId: 'college-progressif-par-niveau' });
    if (!adopted.ok) throw new Error(adopted.problem.code);
    const [, first, second] = (await look()).allPhases;
    if (!first || !second) throw new Error('no phases');
    const query = { compare: { kind: 'phase', phaseId: second.id }, basePhaseId: first.id } as const;
    const told = async (now: Date) =>
      (await look(query, principal, now)).phaseComparison?.weeks.flatMap((w) =>
        [w.base, w.other].map((side) => side?.part ?? null),
      ) ?? [];
    expect((await told(NOW)).filter((part) => part !== null)).toEqual([]);
    expect((await told(new Date(`${second.startsOn}T12:00:00Z`))).slice(0, 2)).toEqual([2, 2]);
    expect(await codeOf({ compare: { kind: 'phase', phaseId: randomUUID() } })).toBe('unknown_phase');
  });
});

describe('what is taken away', () => {
  it('is of the classes that the person may see, in each format, without a name', async () => {
    const request = { of: 'classes', audience: 'guardians' } as const;
    const csv = await exportFigures(at(), teacher, { request, format: 'csv' });
    if (!csv.ok) throw new Error(csv.problem.code);
    expect(csv.value.body).toContain('6A');
    expect(csv.value.body).not.toMatch(/6B|NOM-|Prénom-/);
    for (const [format, head] of [
      ['xlsx', 'PK'],
      ['png', '\x89PNG'],
      ['svg', '<svg'],
    ] as const) {
      const file = await exportFigures(at(), principal, { request, format });
      if (!file.ok) throw new Error(file.problem.code);
      expect(Buffer.from(file.value.body).toString('latin1').slice(0, 200)).toContain(head);
    }
    for (const of of ['matrix', 'funnel'] as const) {
      const table = await exportFigures(at(), principal, {
        request: { of, audience: 'pupils' },
        format: 'csv',
      });
      if (!table.ok) throw new Error(table.problem.code);
      const lines = String(table.value.body).trim().split('\r\n');
      expect(lines).toHaveLength(of === 'matrix' ? 5 : 6);
      // No list of the ENT was imported: what it would tell is unknown, in a table too.
      expect(lines.at(-1)).toContain('inconnu');
      expect(table.value.fileName).toMatch(
        of === 'matrix' ? /^adoption-matrice-eleves-/ : /^adoption-entonnoir-eleves-/,
      );
    }
    const series = await exportFigures(at(), principal, {
      request: { of: 'series', query: USUAL },
      format: 'csv',
    });
    expect(series.ok && series.value.fileName).toMatch(/^evolution-familles-\d{4}-\d\d-\d\d\.csv$/);
    const foreign = { of: 'series', query: { ...USUAL, scope: { kind: 'class', code: '6B' } } } as const;
    expect(await exportFigures(at(), teacher, { request: foreign, format: 'csv' })).toMatchObject({
      ok: false,
      problem: { code: 'class_not_yours' },
    });
  });
});
