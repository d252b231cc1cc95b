import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { replaceRollUp } from '@/db/queries/adoption-daily';
import { inSchool, mintJobScope, mintRegionScope, type RegionScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { RollUpRow } from '@/lib/domain/adoption/roll-up';
import type { SchoolKind } from '@/lib/domain/directory/types';
import type { Result } from '@/lib/domain/result';
import { publishFigures } from '../adoption/publish-figures';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { writeCursor } from './cursor';
import { getRegion } from './get-region';
import { getLevels, getSchool } from './get-school';
import { getSeries } from './get-series';
import { listSchools } from './list-schools';
import { OPERATIONS } from './operations';
import { type schoolListParameters, toRegionFilters } from './parameters';

let test: TestDatabase;
let ctx: { db: TestDatabase['db']; now: Date; newId: () => string };

const own: RegionScope = mintRegionScope({ regionCode: 'OCC', userId: randomUUID() });
const other: RegionScope = mintRegionScope({ regionCode: 'IDF', userId: randomUUID() });

const [BIG, SMALL, SILENT, LYCEE] = ['0310001N', '0310002P', '0340003R', '0340004S'] as const;
const FOREIGN = '0750005X';
const SCHOOLS: readonly (readonly [string, SchoolKind, string])[] = [
  [BIG, 'college', 'Mon ENT'],
  [SMALL, 'college', 'ENT'],
  [SILENT, 'college', 'ENT'],
  [LYCEE, 'legt', 'Mon ENT'],
  [FOREIGN, 'college', 'ENT'],
];

const row = (
  on: string,
  audience: RollUpRow['audience'],
  activated: number | null,
  population: number,
  fields: Partial<RollUpRow> = {},
): RollUpRow => ({
  on,
  scopeKind: 'school',
  scopeCode: '',
  audience,
  population,
  activated,
  connected: null,
  adopted: null,
  ...fields,
});

const levelRow = (level: string, activated: number, population: number): RollUpRow =>
  row('2026-11-09', 'pupils', activated, population, { scopeKind: 'level', scopeCode: level });

/** Stores the figures of a school as its roll-up does, and publishes them. */
async function observe(uai: string, rows: RollUpRow[]): Promise<void> {
  const days = [...new Set(rows.map((r) => r.on))];
  await inSchool(test.db, mintJobScope(uai), async (tx) => {
    await replaceRollUp(tx, uai, rows);
    await publishFigures(tx, uai, days);
  });
}

beforeAll(async () => {
  test = await createTestDatabase();
  await loadReferenceData(test.db);
  ctx = { db: test.db, now: new Date('2026-11-23T09:00:00Z'), newId: randomUUID };
  for (const [uai, kind, entName] of SCHOOLS) {
    const settings = { city: 'Ville', entName };
    await createSchool(ctx, { uai, name: `École ${uai}`, kind, rentreeOn: '2026-09-01', settings });
  }
  await observe(BIG, [
    row('2025-11-10', 'families', 100, 201),
    row('2026-10-12', 'families', 20, 211),
    row('2026-11-09', 'families', 60, 211),
    row('2026-11-09', 'pupils', 80, 240, { connected: 200, adopted: 60 }),
    levelRow('6e', 50, 120),
    levelRow('5e', 30, 120),
  ]);
  // 3 of 997: too few to show. Whoever reads 3 or 994 anywhere has learned a small cell.
  await observe(SMALL, [row('2026-11-09', 'families', 3, 997)]);
  await observe(LYCEE, [row('2026-11-09', 'families', 90, 500)]);
  await observe(FOREIGN, [row('2026-11-09', 'families', 333, 666)]);
});
afterAll(() => test.drop());

const answerOf = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

type Asked = Partial<z.infer<typeof schoolListParameters>>;
const list = async (asked: Asked = {}, scope = own) =>
  answerOf(await listSchools(ctx, scope, { limit: 100, ...asked }));
const uaisOf = async (asked: Asked, scope = own) =>
  (await list(asked, scope)).schools.map((school) => school.uai);
const NOTHING = { count: null, population: null, rate: null, on: null };

describe('the schools of a call', () => {
  it('are those of the key’s région, also by address, whatever the address says', async () => {
    expect(await uaisOf({})).toEqual([BIG, SMALL, SILENT, LYCEE]);
    expect(await uaisOf({}, other)).toEqual([FOREIGN]);
    expect(await uaisOf({ cursor: writeCursor('0000000A') }, other)).toEqual([FOREIGN]);
    const bad = [
      FOREIGN,
      '',
      'x',
      "' or 1=1 --",
      '\0',
      `${BIG}\0`,
      '%',
      BIG.toLowerCase(),
      '9'.repeat(5_000),
    ];
    for (const uai of bad) {
      const answers = await Promise.all([
        getSchool(ctx, own, uai),
        getLevels(ctx, own, uai, {}),
        getSeries(ctx, own, uai, {}),
      ]);
      for (const answer of answers) expect(answer).toMatchObject({ problem: { code: 'unknown_address' } });
    }
  });

  it('come page by page, each once, and the last page says that it is', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await list({ limit: 3, ...(cursor && { cursor }) });
      seen.push(...page.schools.map((school) => school.uai));
      cursor = page.next ?? undefined;
      pages += 1;
    } while (cursor);
    expect([seen, pages]).toEqual([[BIG, SMALL, SILENT, LYCEE], 2]);
    const forged = await listSchools(ctx, own, { limit: 3, cursor: 'AAAA' });
    expect(forged).toMatchObject({ problem: { code: 'invalid_query', detail: { field: 'cursor' } } });
  });

  it('are narrowed by what the desk is narrowed by', async () => {
    expect(await uaisOf({ kind: 'legt' })).toEqual([LYCEE]);
    expect(await uaisOf({ department: '034' })).toEqual([SILENT, LYCEE]);
    expect(await uaisOf({ ent: 'Mon ENT' })).toEqual([BIG, LYCEE]);
    expect(await uaisOf({ q: 'ecole 0310001n' })).toEqual([BIG]);
    expect(await uaisOf({ size: '0' })).toEqual([BIG]);
    expect(await uaisOf({ size: '300' })).toEqual([]);
    expect(await uaisOf({ scenario: 'aucun' })).toHaveLength(4);
    expect(await uaisOf({ kind: 'college', cursor: writeCursor(BIG) })).toEqual([SMALL, SILENT]);
  });

  it('are narrowed by a phase that runs today, not by one that is over', async () => {
    const phases = JSON.stringify([
      { id: 'lancer', title: 'Lancer', startsOn: '2026-11-02', endsOn: '2026-11-22' },
      { id: 'relancer', title: 'Relancer', startsOn: '2026-11-23', endsOn: '2026-12-04' },
    ]);
    await test.ownerDb.execute(
      sql`update school_standing set scenario_id = 'rattrapage-court', phases = ${phases}::jsonb where school_uai = ${BIG}`,
    );
    expect(await uaisOf({ phase: 'relancer' })).toEqual([BIG]);
    expect(await uaisOf({ phase: 'lancer' })).toEqual([]);
    expect(await uaisOf({ scenario: 'rattrapage-court' })).toEqual([BIG]);
    expect((await list({ phase: 'relancer' })).schools[0]?.plan).toMatchObject({
      scenario: 'rattrapage-court',
      phases: [{ id: 'lancer' }, { id: 'relancer' }],
    });
  });
});

describe('a figure of a call', () => {
  it('is shown with its whole and its day, withheld as null with why, never 0', async () => {
    const [big, small, silent] = (await list()).schools;
    expect(big?.figures.familiesCovered).toEqual({
      count: 60,
      population: 211,
      rate: 60 / 211,
      on: '2026-11-09',
      withheld: null,
    });
    expect(big?.familiesCoveredBefore).toMatchObject({ count: 20, on: '2026-10-12' });
    expect(small?.figures.familiesCovered).toEqual({ ...NOTHING, withheld: 'protected' });
    expect(small?.familiesCoveredBefore).toEqual({ ...NOTHING, withheld: 'unknown_or_protected' });
    expect(small?.enrolment.families).toEqual({ count: 997, withheld: null });
    expect(small?.enrolment.pupils).toEqual({ count: null, withheld: 'under_five_or_unknown' });
    expect(silent?.figures.familiesCovered).toEqual({ ...NOTHING, withheld: 'unknown' });
    expect(silent?.enrolment.families).toEqual({ count: null, withheld: 'unknown' });
    expect([big?.ent, silent?.ent, silent?.figuresOn]).toEqual(['Mon ENT', null, null]);
  });

  it('tells no small cell anywhere, nor its complement', async () => {
    const answers = [
      await list(),
      await getRegion(ctx, own, {}),
      await getSchool(ctx, own, SMALL),
      await getLevels(ctx, own, SMALL, {}),
      await getSeries(ctx, own, SMALL, {}),
    ];
    const text = JSON.stringify(answers);
    expect(text).toContain('997');
    expect(text).not.toMatch(/"count":3\b|\b994\b|0\.003/);
  });

  it('is released, also where the roll-up has moved on: the answers read nothing else', async () => {
    await inSchool(test.db, mintJobScope(LYCEE), (tx) =>
      replaceRollUp(tx, LYCEE, [row('2026-11-09', 'families', 91, 500)]),
    );
    const school = answerOf(await getSchool(ctx, own, LYCEE));
    expect(school.figures.familiesCovered).toMatchObject({ count: 90 });
  });
});

describe('one school', () => {
  it('has its matrix, its like schools and its levels, those of a day as they were then', async () => {
    const school = answerOf(await getSchool(ctx, own, BIG));
    expect(school.matrix.pupils).toMatchObject({ adopted: 60, dormant: 20, reachable: 140, unreached: 20 });
    expect(school.matrix.guardians).toMatchObject({ adopted: null, on: null, withheld: 'unknown' });
    expect(school.like).toMatchObject({ schools: 1 });
    const levels = answerOf(await getLevels(ctx, own, BIG, {}));
    expect(levels.pupils).toMatchObject({
      on: '2026-11-09',
      groups: [
        { levels: ['6e'], count: 50, population: 120 },
        { levels: ['5e'], count: 30, population: 120 },
      ],
    });
    const before = answerOf(await getLevels(ctx, own, BIG, { on: '2026-11-08' }));
    expect(before.pupils).toEqual({ school: null, groups: null, on: null, withheld: 'unknown' });
  });

  it('has its series between two days, over school years', async () => {
    const days = async (asked: { from?: string; to?: string }) =>
      answerOf(await getSeries(ctx, own, BIG, asked)).familiesCovered.points.map((p) => p.on);
    expect(await days({})).toEqual(['2026-10-12', '2026-11-09']);
    expect(await days({ from: '2025-09-01' })).toEqual(['2025-11-10', '2026-10-12', '2026-11-09']);
    expect(await days({ from: '2026-10-12', to: '2026-10-12' })).toEqual(['2026-10-12']);
    expect(await days({ to: '2026-06-30' })).toEqual(['2025-11-10']);
    const small = answerOf(await getSeries(ctx, own, SMALL, {}));
    expect(small.familiesCovered).toEqual({ points: [], withheld: 'protected' });
    expect(small.pupilsConnected).toEqual({ points: [], withheld: 'unknown' });
    for (const range of [{ from: '2026-12-01', to: '2026-11-30' }, { from: '2020-01-01' }]) {
      const refused = await getSeries(ctx, own, BIG, range);
      expect(refused).toMatchObject({ problem: { code: 'invalid_range' } });
    }
  });
});

describe('the région', () => {
  it('adds up what its schools show, and says how many are left out', async () => {
    const region = answerOf(await getRegion(ctx, own, {}));
    const shown = (await list()).schools.map((school) => school.figures.familiesCovered.count ?? 0);
    expect(region).toMatchObject({ region: 'OCC', on: '2026-11-23', schools: 4 });
    expect(region.figures.familiesCovered).toEqual({
      count: shown.reduce((a, b) => a + b, 0),
      population: 711,
      rate: 150 / 711,
      schools: { shown: 2, protected: 1, unknown: 1 },
    });
    expect(region.figures.guardiansConnected).toEqual({
      count: null,
      population: null,
      rate: null,
      schools: { shown: 0, protected: 0, unknown: 4 },
    });
    expect(region.coverageTenths.reduce((a, b) => a + b, 0)).toBe(2);
    const lycees = answerOf(await getRegion(ctx, own, { kind: 'legt' }));
    expect(lycees.figures.familiesCovered).toMatchObject({ count: 90, schools: { shown: 1 } });
    expect(answerOf(await getRegion(ctx, other, {})).figures.familiesCovered.count).toBe(333);
  });
});

describe('every answer', () => {
  it('is what its schema says, and nothing more', async () => {
    const answers = [
      [OPERATIONS.listSchools, await list()],
      [OPERATIONS.getRegion, answerOf(await getRegion(ctx, own, {}))],
      ...(await Promise.all(
        [BIG, SMALL, SILENT].flatMap(
          (uai) =>
            [
              getSchool(ctx, own, uai).then((a) => [OPERATIONS.getSchool, answerOf(a)] as const),
              getLevels(ctx, own, uai, {}).then((a) => [OPERATIONS.getLevels, answerOf(a)] as const),
              getSeries(ctx, own, uai, {}).then((a) => [OPERATIONS.getSeries, answerOf(a)] as const),
            ] as const,
        ),
      )),
    ] as const;
    // What a schema does not name is dropped as it leaves: here nothing is.
    for (const [operation, answer] of answers) expect(operation.answer.parse(answer)).toEqual(answer);
  });

  it('takes the filters of the desk under names of its own', () => {
    expect(
      toRegionFilters({ q: 'a', academy: '16', size: '800', stalled: 'true', silent: 'true', phase: 'p' }),
    ).toEqual({ text: 'a', academyCode: '16', band: 3, stalled: true, silent: true, phaseId: 'p' });
  });
});
