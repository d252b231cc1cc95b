import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replaceRollUp } from '@/db/queries/adoption-daily';
import { adoptionDaily } from '@/db/schema/adoption';
import { phase, plan } from '@/db/schema/planning';
import { release, schoolStanding } from '@/db/schema/region';
import { inRegion, inSchool, mintJobScope, mintRegionScope, type RegionScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { publishSchool } from '@/lib/domain/adoption/disclosure/publish-school';
import type { RollUpRow } from '@/lib/domain/adoption/roll-up';
import type { SchoolKind } from '@/lib/domain/directory/types';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { compareRegionSchools, getPublishedSchool } from './get-region-school';
import {
  getRegionOverview,
  listAllRegionSchools,
  listPublishedSchools,
  listRegionSchools,
} from './list-region-schools';
import { loadPublished, publishFigures, refreshStanding } from './publish-figures';
import { publishRegionBacklog } from './publish-region-backlog';
import { type RegionSearch, readRegionQuery } from './region-query';
import { listSavedViews, removeView, saveView } from './region-saved-views';

let test: TestDatabase;
let ctx: { db: TestDatabase['db']; now: Date; newId: () => string };
let region: RegionScope;

const SCHOOLS = [
  ['0310001N', 'Collège Hélène-Boucher', 'college', 'Toulouse'],
  ['0310002P', 'Lycée d’Œuvre-Haute', 'legt', 'Muret'],
  ['0340003R', 'Collège de l’Étang', 'college', 'Sète'],
  ['0340004S', 'Collège Petit', 'college', 'Lodève'],
] as const satisfies readonly (readonly [string, string, SchoolKind, string])[];
const [HELENE, OEUVRE, ETANG, PETIT] = SCHOOLS.map(([uai]) => uai) as [string, string, string, string];

beforeAll(async () => {
  test = await createTestDatabase();
  await loadReferenceData(test.db);
  ctx = { db: test.db, now: new Date('2026-11-23T09:00:00Z'), newId: randomUUID };
  for (const [uai, name, kind, city] of SCHOOLS) {
    await createSchool(ctx, { uai, name, kind, rentreeOn: '2026-09-01', settings: { city } });
  }
  // A school of another région.
  await createSchool(ctx, {
    uai: '0750005X',
    name: 'Collège Hélène',
    kind: 'college',
    rentreeOn: '2026-09-01',
  });
  const signedIn = await test.ownerDb.execute<{ id: string }>(
    sql`insert into app_user (id, email, name, password_hash) values (${randomUUID()}, 'd@example.org', 'D', 'x') returning id`,
  );
  region = mintRegionScope({ regionCode: 'OCC', userId: signedIn[0]?.id ?? '' });
});

afterAll(() => test.drop());

beforeEach(async () => {
  await test.ownerDb.delete(release);
  await test.ownerDb.delete(schoolStanding);
  await test.ownerDb.delete(adoptionDaily);
});

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

/** Stores the figures of a school as its roll-up does, and publishes them. */
async function observe(uai: string, rows: RollUpRow[]): Promise<void> {
  const days = [...new Set(rows.map((r) => r.on))];
  await inSchool(test.db, mintJobScope(uai), async (tx) => {
    await replaceRollUp(tx, uai, rows);
    await publishFigures(tx, uai, days);
  });
}

const list = async (asked: RegionSearch) => listRegionSchools(ctx, region, readRegionQuery(asked));
const uaisOf = async (asked: RegionSearch) => (await list(asked)).schools.map((s) => s.uai);
const coverage = async (uai: string) =>
  (await getPublishedSchool(ctx, region, uai))?.school.figures.familiesCovered;

describe('what a région reads', () => {
  it('is what is released, also by SQL: no roll-up, and nothing of another région', async () => {
    await observe(HELENE, [row('2026-11-02', 'families', 3, 100)]);
    await inRegion(test.db, region, async (tx) => {
      expect(await tx.select().from(adoptionDaily)).toEqual([]);
      const rows = await tx.select().from(release);
      expect(JSON.stringify(rows.map((r) => r.body))).not.toContain('3');
      expect((await tx.select().from(schoolStanding)).map((s) => s.familiesCovered)).toEqual([null]);
    });
    const forged = {
      schoolUai: HELENE,
      audience: 'families',
      measure: 'activated',
      on: '2026-11-03',
    } as const;
    await expect(
      inRegion(test.db, region, (tx) =>
        tx.insert(release).values({ ...forged, body: { count: 1, population: 2 } }),
      ),
    ).rejects.toThrow();
    expect(await coverage(HELENE)).toEqual({ state: 'withheld', reason: 'protected' });
    expect(await coverage(OEUVRE)).toEqual({ state: 'withheld', reason: 'unknown' });
    expect(await getPublishedSchool(ctx, region, '0750005X')).toBeUndefined();
    expect((await list({})).summary.schools).toBe(4);
  });

  it('holds nothing of a school of fewer than five people, not even how many they are', async () => {
    await observe(PETIT, [row('2026-11-02', 'families', 2, 4), row('2026-11-02', 'pupils', 0, 4)]);
    const view = await getPublishedSchool(ctx, region, PETIT);
    expect(view?.school.populations).toEqual({ pupils: null, guardians: null, families: null });
    expect(view?.school.figures.pupilsActivated).toEqual({ state: 'withheld', reason: 'protected' });
    const stored = await test.ownerDb.select().from(release);
    expect(stored.every((r) => r.measure.endsWith('_told'))).toBe(true);
  });

  it('is what the pure rule publishes of the same figures, whatever the order of the lists', async () => {
    const rows = [10, 20, 22, 40].flatMap((activated, i) => [
      row(`2026-10-0${i + 1}`, 'families', activated, 100),
      row(`2026-10-0${i + 1}`, 'guardians', activated * 2, 180),
    ]);
    await observe(HELENE, rows);
    const stored = await inSchool(test.db, mintJobScope(HELENE), (tx) =>
      loadPublished(tx, HELENE, '2026-2027'),
    );
    expect(stored).toEqual(publishSchool(rows));
    expect(stored.families.activated.shown.map((s) => s.count)).toEqual([10, 20, 40]);
  });
});

describe('what was released', () => {
  it('stays when a late list changes the figures of its day', async () => {
    await observe(HELENE, [row('2026-11-02', 'families', 50, 100)]);
    await observe(HELENE, [row('2026-11-02', 'families', 53, 100)]);
    expect(await coverage(HELENE)).toMatchObject({ count: 50 });
    await observe(HELENE, [row('2026-11-02', 'families', 70, 100)]);
    expect(await coverage(HELENE)).toMatchObject({ count: 50 });
    // The next day is judged against what was shown, not against what is true now.
    await observe(HELENE, [row('2026-11-09', 'families', 72, 100)]);
    expect(await coverage(HELENE)).toMatchObject({ on: '2026-11-09', count: 72 });
    await observe(HELENE, [row('2026-11-16', 'families', 75, 100)]);
    expect(await coverage(HELENE)).toMatchObject({ on: '2026-11-09', count: 72 });
  });

  it('is asked for on an earlier day, and has its series', async () => {
    await observe(HELENE, [row('2026-11-02', 'families', 50, 100), row('2026-11-09', 'families', 60, 100)]);
    const view = await getPublishedSchool(ctx, region, HELENE, { on: '2026-11-05' });
    expect(view?.families.activated).toMatchObject({ state: 'shown', count: 50 });
    expect(view?.families.series.activated).toHaveLength(1);
  });

  it('is made for schools that an older version left without it, once', async () => {
    await inSchool(test.db, mintJobScope(HELENE), (tx) =>
      replaceRollUp(tx, HELENE, [row('2026-11-02', 'families', 50, 100)]),
    );
    expect(await publishRegionBacklog(test.db)).toBe(5);
    expect(await coverage(HELENE)).toMatchObject({ count: 50 });
    expect(await publishRegionBacklog(test.db)).toBe(0);
  });
});

describe('the list', () => {
  beforeEach(async () => {
    await observe(HELENE, [
      row('2026-10-05', 'families', 20, 100),
      row('2026-10-05', 'pupils', 100, 400),
      row('2026-11-09', 'families', 60, 100),
    ]);
    await observe(OEUVRE, [row('2026-10-05', 'families', 90, 200), row('2026-11-16', 'families', 90, 200)]);
    await observe(PETIT, [row('2026-11-16', 'families', 3, 30)]);
  });

  it('finds by name, town or UAI, without accents or case', async () => {
    expect(await uaisOf({ q: 'HELENE boucher' })).toEqual([HELENE]);
    expect(await uaisOf({ q: 'oeuvre' })).toEqual([OEUVRE]);
    expect(await uaisOf({ q: "l'etang sete" })).toEqual([ETANG]);
    expect(await uaisOf({ q: '0340004s' })).toEqual([PETIT]);
    expect(await uaisOf({ q: '%' })).toEqual([]);
  });

  it('filters by each criterion', async () => {
    expect(await uaisOf({ academie: '11' })).toEqual([ETANG, PETIT]);
    expect(await uaisOf({ departement: '031' })).toEqual([HELENE, OEUVRE]);
    expect(await uaisOf({ type: 'legt' })).toEqual([OEUVRE]);
    expect(await uaisOf({ secteur: 'prive' })).toEqual([]);
    expect(await uaisOf({ scenario: 'aucun' })).toHaveLength(4);
    expect(await uaisOf({ bloque: 'oui' })).toEqual([OEUVRE]);
    // No file was ever applied here: figures were written by hand.
    expect(await uaisOf({ import: 'ancien' })).toHaveLength(4);
  });

  it('knows the plan that runs, and when its phases are, once the standing is made again', async () => {
    const planId = randomUUID();
    await inSchool(test.db, mintJobScope(HELENE), async (tx) => {
      await tx.insert(plan).values({
        schoolUai: HELENE,
        id: planId,
        scenarioId: 'rattrapage-court',
        scenarioVersion: 1,
        title: 'Rattrapage',
        goal: {} as never,
        status: 'running',
        adoptedAt: ctx.now,
      });
      await tx.insert(phase).values({
        schoolUai: HELENE,
        planId,
        id: 'p1',
        position: 1,
        title: 'Prévenir',
        levels: null,
        startsOn: '2026-11-02',
        endsOn: '2026-11-13',
        gates: [],
      });
      await refreshStanding(tx, HELENE);
    });
    expect(await uaisOf({ scenario: 'rattrapage-court' })).toEqual([HELENE]);
    expect(await uaisOf({ scenario: 'aucun' })).toHaveLength(3);
    expect((await list({ q: HELENE })).schools[0]?.phases).toEqual([
      { id: 'p1', title: 'Prévenir', startsOn: '2026-11-02', endsOn: '2026-11-13' },
    ]);
    await test.ownerDb.delete(plan);
  });

  it('sorts by what is shown, and what is not comes last in both orders', async () => {
    expect(await uaisOf({ tri: 'familles' })).toEqual([HELENE, OEUVRE, ETANG, PETIT]);
    expect(await uaisOf({ tri: 'familles', ordre: 'asc' })).toEqual([OEUVRE, HELENE, ETANG, PETIT]);
    expect((await uaisOf({ tri: 'progres' }))[0]).toBe(HELENE);
    expect(await uaisOf({})).toEqual([ETANG, HELENE, PETIT, OEUVRE]);
  });

  it('takes any address without failing', async () => {
    for (const bad of ["' or 1=1 --", '\0', '%_\\', '9'.repeat(400), '-1', '2026-13-40', '<script>']) {
      const asked = Object.fromEntries(
        ['academie', 'departement', 'type', 'secteur', 'import', 'bloque', 'tri', 'ordre', 'page'].map(
          (key) => [key, bad],
        ),
      );
      const { schools, page } = await list(asked);
      expect(page).toBe(1);
      expect(schools).toHaveLength(4);
      await list({ q: bad, scenario: bad });
      expect(await getPublishedSchool(ctx, region, bad)).toBeUndefined();
    }
    expect((await list({ page: '999' })).page).toBe(1);
  });

  it('sums what each school shows and no more', async () => {
    expect((await list({})).summary).toMatchObject({
      schools: 4,
      shown: 2,
      covered: 150,
      families: 300,
      withheld: 1,
      stalled: 1,
      never: 4,
    });
    expect((await list({ departement: '034' })).summary).toMatchObject({ shown: 0, covered: 0, families: 0 });
  });

  it('is exported whole and paged by UAI for the read API', async () => {
    expect(await listAllRegionSchools(ctx, region, readRegionQuery({ page: '3' }))).toHaveLength(4);
    const first = await listPublishedSchools(ctx, region, { limit: 3 });
    expect(first.schools.map((s) => s.uai)).toEqual([HELENE, OEUVRE, ETANG]);
    const rest = await listPublishedSchools(ctx, region, { limit: 3, after: first.next ?? '' });
    expect([rest.schools.map((s) => s.uai), rest.next]).toEqual([[PETIT], null]);
  });

  it('names schools that stall, progress and are silent, and compares like with like', async () => {
    const overview = await getRegionOverview(ctx, region);
    expect(overview.tenths).toEqual([0, 0, 0, 0, 1, 0, 1, 0, 0, 0]);
    expect(overview.stalled.map((s) => s.uai)).toEqual([OEUVRE]);
    expect(overview.progressed.map((s) => s.uai)).toEqual([HELENE]);
    const { like, scenarios } = await compareRegionSchools(ctx, region);
    expect(like).toEqual([
      { kind: 'college', band: 1, schools: 1, coverage: { lower: 0.6, median: 0.6, upper: 0.6 } },
    ]);
    expect(scenarios).toMatchObject([{ scenarioId: null, schools: 2, medianCoverage: 0.525 }]);
  });
});

describe('named views', () => {
  it('are the officer’s own, replaced by name and removed', async () => {
    const query = readRegionQuery({ type: 'college', bloque: 'oui', page: '4' });
    expect(await saveView(ctx, region, { name: '  À voir  ', query })).toEqual({ ok: true, value: null });
    expect(await listSavedViews(ctx, region)).toEqual([
      { name: 'À voir', query: '?type=college&bloque=oui' },
    ]);
    await saveView(ctx, region, { name: 'À voir', query: readRegionQuery({}) });
    expect(await listSavedViews(ctx, region)).toEqual([{ name: 'À voir', query: '' }]);
    expect(await saveView(ctx, region, { name: ' ', query })).toMatchObject({ ok: false });
    // At the limit a view may still be replaced.
    for (let n = 1; n < 30; n += 1) await saveView(ctx, region, { name: `Vue ${n}`, query });
    expect(await saveView(ctx, region, { name: 'Une de trop', query })).toMatchObject({ ok: false });
    expect(await saveView(ctx, region, { name: 'Vue 1', query: readRegionQuery({}) })).toMatchObject({
      ok: true,
    });
    for (let n = 1; n < 30; n += 1) await removeView(ctx, region, `Vue ${n}`);
    const colleague = mintRegionScope({ regionCode: 'OCC', userId: randomUUID() });
    expect(await listSavedViews(ctx, colleague)).toEqual([]);
    await removeView(ctx, region, 'À voir');
    expect(await listSavedViews(ctx, region)).toEqual([]);
  });
});
