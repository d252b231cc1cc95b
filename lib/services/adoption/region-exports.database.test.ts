import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceRollUp } from '@/db/queries/adoption-daily';
import { inSchool, mintJobScope, mintRegionScope, type RegionScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { RollUpRow } from '@/lib/domain/adoption/roll-up';
import type { SchoolKind } from '@/lib/domain/directory/types';
import type { ExportFormat } from '@/lib/messages/exports';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { exportRegionFigures } from './export-region-figures';
import { listRegionSchools } from './list-region-schools';
import type { RegionExportRequest } from './prepare-region-export';
import type { SchoolPart } from './prepare-region-school-export';
import { publishFigures } from './publish-figures';
import { type RegionSearch, readRegionQuery } from './region-query';

let test: TestDatabase;
let ctx: { db: TestDatabase['db']; now: Date; newId: () => string };
const region: RegionScope = mintRegionScope({ regionCode: 'OCC', userId: randomUUID() });

const [BIG, SMALL, LYCEE, FOREIGN] = ['0310001N', '0310002P', '0340004S', '0750005X'] as const;
const SCHOOLS: readonly (readonly [string, SchoolKind, string])[] = [
  [BIG, 'college', 'Mon ENT'],
  [SMALL, 'college', 'ENT'],
  [LYCEE, 'legt', 'Autre ENT'],
  [FOREIGN, 'college', 'Mon ENT'],
];

const row = (
  on: string,
  audience: RollUpRow['audience'],
  activated: number,
  population: number,
  connected: number | null = null,
  adopted: number | null = null,
): RollUpRow => ({
  on,
  scopeKind: 'school',
  scopeCode: '',
  audience,
  population,
  activated,
  connected,
  adopted,
});

async function observe(uai: string, rows: RollUpRow[]): Promise<void> {
  await inSchool(test.db, mintJobScope(uai), async (tx) => {
    await replaceRollUp(tx, uai, rows);
    await publishFigures(tx, uai, [...new Set(rows.map((r) => r.on))]);
  });
}

beforeAll(async () => {
  test = await createTestDatabase();
  await loadReferenceData(test.db);
  ctx = { db: test.db, now: new Date('2026-11-23T09:00:00Z'), newId: randomUUID };
  for (const [uai, kind, entName] of SCHOOLS) {
    await createSchool(ctx, {
      uai,
      name: `=SOMME(${uai})`,
      kind,
      rentreeOn: '2026-09-01',
      settings: { entName },
    });
  }
  const big = [
    row('2026-10-12', 'families', 20, 211),
    row('2026-11-09', 'families', 60, 211),
    row('2026-11-09', 'pupils', 80, 440, 200, 60),
  ];
  await observe(BIG, big);
  await observe(SMALL, [row('2026-11-09', 'families', 3, 997)]);
  await observe(FOREIGN, big);
});
afterAll(() => test.drop());

async function download(request: RegionExportRequest, format: ExportFormat = 'csv') {
  const exported = await exportRegionFigures(ctx, region, { request, format });
  if (!exported.ok) throw new Error(exported.problem.code);
  return exported.value;
}

/** As a person types: no-break spaces are another test's business. */
async function rowsOf(request: RegionExportRequest): Promise<string[][]> {
  const text = String((await download(request)).body).replace(/[\u00a0\u202f]/g, ' ');
  return parse(text, { bom: true, delimiter: ';' });
}

const part = (of: SchoolPart, uai: string = BIG): RegionExportRequest => ({
  of: 'school',
  part: of,
  uai,
  audience: 'pupils',
});

describe('a table of the region desk', () => {
  it('holds every school of the view with its figures, what is withheld in words, no formula', async () => {
    const [header = [], ...rows] = await rowsOf({
      of: 'schools',
      query: readRegionQuery({ type: 'college' }),
    });
    const at = (uai: string, column: string) => rows.find(([own]) => own === uai)?.[header.indexOf(column)];
    expect(rows.map(([uai]) => uai)).toEqual([BIG, SMALL]);
    expect(at(BIG, 'Établissement')).toBe(`'=SOMME(${BIG})`);
    expect(at(BIG, 'Familles couvertes')).toBe('60');
    expect(at(BIG, 'Familles couvertes : taux')).toBe('28,4 %');
    expect(at(BIG, 'Familles couvertes : au')).toBe('09/11/2026');
    expect(at(SMALL, 'Familles couvertes')).toBe('non montré');
    expect(at(SMALL, 'Élèves activés')).toBe('inconnu');
    expect(JSON.stringify(rows)).not.toMatch(/"3"|"994"/);
  });

  it('says of one school what its page says: figures, matrices, levels, series', async () => {
    const figures = await rowsOf(part('figures'));
    expect(figures).toContainEqual(['Chiffres', 'Élèves activés', '80', '440', '18,2 %', '09/11/2026']);
    expect(figures).toContainEqual(['Matrice : Élèves', 'Adopté', '60', '440', '13,6 %', '09/11/2026']);
    const levels = await rowsOf(part('levels'));
    expect(levels).toContainEqual(['Familles', '', 'non montré', '', '', '']);
    expect(levels).toContainEqual(['Responsables', '', 'inconnu', '', '', '']);
    const [, first, last] = await rowsOf(part('series'));
    expect([first?.slice(0, 4), last?.slice(0, 4)]).toEqual([
      ['12/10/2026', '20', '211', '9,5 %'],
      ['09/11/2026', '60', '211', '28,4 %'],
    ]);
  });

  it('is refused of a school of another région, also as a drawing', async () => {
    for (const of of ['figures', 'levels', 'matrix', 'series', 'plan'] as const) {
      for (const uai of [FOREIGN, '\0', "' or 1=1"]) {
        const asked = { request: part(of, uai), format: 'svg' as const };
        const refused = await exportRegionFigures(ctx, region, asked);
        expect(refused).toEqual({ ok: false, problem: { code: 'unknown_address' } });
      }
    }
  });
});

describe('a download', () => {
  it('is a workbook, a drawing with its words, or a picture', async () => {
    const workbook = await download({ of: 'like' }, 'xlsx');
    expect(
      Buffer.from(workbook.body as Uint8Array)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(workbook.fileName).toBe('etablissements-semblables-2026-11-23.xlsx');
    for (const request of [{ of: 'distribution' }, { of: 'like' }, part('series'), part('matrix')] as const) {
      const drawing = String((await download(request, 'svg')).body);
      expect(drawing).toMatch(/<svg role="img"[^>]*><title>[^<]{10,}<\/title>/);
    }
    const picture = await download(part('series'), 'png');
    expect(
      Buffer.from(picture.body as Uint8Array)
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  }, 60_000);

  it('has no drawing of what is a table, or is withheld', async () => {
    const schools = { of: 'schools', query: readRegionQuery({}) } as const;
    for (const request of [schools, { of: 'scenarios' } as const, part('levels'), part('matrix', SMALL)]) {
      const refused = await exportRegionFigures(ctx, region, { request, format: 'png' });
      expect(refused).toMatchObject({ problem: { code: 'no_drawing' } });
    }
  });
});

describe('the list', () => {
  const uaisOf = async (asked: RegionSearch) =>
    (await listRegionSchools(ctx, region, readRegionQuery(asked))).schools.map((school) => school.uai);

  it('is narrowed by size and ENT, and offers the ENTs of its own région', async () => {
    expect(await uaisOf({ taille: '300' })).toEqual([BIG]);
    expect(await uaisOf({ taille: '0' })).toEqual([]);
    expect(await uaisOf({ ent: 'Mon ENT' })).toEqual([BIG]);
    const { choices } = await listRegionSchools(ctx, region, readRegionQuery({}));
    expect(choices).toEqual({ ents: ['Autre ENT', 'Mon ENT'], phases: [], scenarios: [] });
  });

  it('begins with who has never imported when the oldest import comes first', async () => {
    await test.ownerDb.execute(
      "update school_standing set last_import_on = '2026-11-09' where school_uai <> '0340004S'",
    );
    expect((await uaisOf({ tri: 'import' }))[0]).toBe(LYCEE);
    expect((await uaisOf({ tri: 'import', ordre: 'desc' })).at(-1)).toBe(LYCEE);
  });
});
