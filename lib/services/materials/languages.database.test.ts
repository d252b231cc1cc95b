import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { mintRegionScope, mintSchoolScope, type RegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool } from '../campaign/testing/plant-school';
import { approveLanguage } from './approve-language';
import { approveRegionLanguage } from './approve-region-language';
import { createPiece } from './create-piece';
import { downloadPiece } from './download-piece';
import { listLanguages } from './list-languages';
import { previewPiece } from './preview-piece';

const UAI = '0319901U';
const NEIGHBOUR = '0319903W';

let database: TestDatabase;
let own: SchoolScope;
let neighbour: SchoolScope;
let region: RegionScope;
let otherRegion: RegionScope;

beforeAll(async () => {
  database = await createTestDatabase();
  own = await plantSchool(database.db, UAI, []);
  neighbour = await plantSchool(database.db, NEIGHBOUR, []);
  const userId = randomUUID();
  await database.ownerDb.$client.unsafe(
    `insert into app_user (id, email, name, password_hash) values ('${userId}', 'drane@example.org', 'D. Rane', 'x')`,
  );
  region = mintRegionScope({ regionCode: 'OCC', userId });
  otherRegion = mintRegionScope({ regionCode: 'IDF', userId });
});
afterAll(() => database.drop());

const ctx = () => ({
  db: database.db,
  now: new Date('2026-11-23T09:00:00Z'),
  newId: randomUUID,
  publicUrl: 'https://palier.example.org',
});
const isApproved = async (scope: SchoolScope, language: string) =>
  (await listLanguages(ctx(), scope)).find((state) => state.language === language)?.isApproved;

const FLYER = { from: 'library', id: 'flyer-4-etapes', format: 'pdf', knowsUnread: false } as const;

describe('a language', () => {
  it('is read over for one school by those who may say so, and to be read over again when they take it back', async () => {
    expect(await isApproved(own, 'fr')).toBe(true);
    expect(await isApproved(own, 'ar')).toBe(false);
    const rupn = mintSchoolScope({ uai: UAI, userId: null, grants: [{ role: 'rupn', classCodes: 'all' }] });
    const approve = (scope: SchoolScope, approved: boolean, language = 'ar') =>
      approveLanguage(ctx(), scope, { language, approved });
    expect(await approve(rupn, true)).toMatchObject({ problem: { code: 'not_allowed' } });
    expect(await approve(own, true, 'klingon')).toMatchObject({ problem: { code: 'not_offered' } });
    await approve(own, true);
    await approve(own, true);
    expect([await isApproved(own, 'ar'), await isApproved(neighbour, 'ar')]).toEqual([true, false]);
    await approve(own, false);
    expect(await isApproved(own, 'ar')).toBe(false);
    const events = (await database.ownerDb.select().from(auditEvent)).map(({ event }) => event);
    expect(events.filter((event) => event.startsWith('language.'))).toEqual([
      'language.approved',
      'language.withdrawn',
    ]);
  });

  it('that a région has had read over is so for its own schools', async () => {
    await approveRegionLanguage(ctx(), otherRegion, { language: 'tr', approved: true });
    expect(await isApproved(own, 'tr')).toBe(false);
    await approveRegionLanguage(ctx(), region, { language: 'tr', approved: true });
    expect([await isApproved(own, 'tr'), await isApproved(neighbour, 'tr')]).toEqual([true, true]);
    await approveRegionLanguage(ctx(), region, { language: 'tr', approved: false });
    expect(await isApproved(own, 'tr')).toBe(false);
  });

  it('that nobody has read over is not downloaded before the person knows', async () => {
    expect(await downloadPiece(ctx(), own, { ...FLYER, language: 'uk' })).toMatchObject({
      problem: { code: 'language_to_read_over', detail: { language: 'uk' } },
    });
    const known = await downloadPiece(ctx(), own, { ...FLYER, language: 'uk', knowsUnread: true });
    expect(known).toMatchObject({ ok: true, value: { mediaType: 'application/pdf' } });
    expect(await downloadPiece(ctx(), own, FLYER)).toMatchObject({
      ok: true,
      value: { fileName: 'Flyer-4-étapes-responsables-fr-a5.pdf' },
    });
  });
});

describe('the picture of a form', () => {
  const create = async (pieceId = 'affiche-reunion') => {
    const created = await createPiece(ctx(), own, { pieceId });
    if (!created.ok) throw new Error(created.problem.code);
    return created.value.id;
  };

  it('is drawn without what is broken, and all that is wrong is told at once', async () => {
    const id = await create();
    const typed = { title: 'x'.repeat(61), date: '2026-02-30', place: '' };
    const drawn = await previewPiece(ctx(), own, { from: 'own', id, typed });
    if (!drawn.ok) throw new Error(drawn.problem.code);
    expect(drawn.value.drawing?.frame).toContain('<svg');
    expect(drawn.value.problems.map(({ field, code }) => [field, code])).toEqual([
      ['title', 'too_long'],
      ['date', 'not_a_day'],
      ['time', 'required'],
      ['place', 'required'],
    ]);
  });

  it('is not there where the words do not stand on the page, or a sign has no letter', async () => {
    const id = await create();
    const draw = async (typed: object, of = id) => {
      const drawn = await previewPiece(ctx(), own, { from: 'own', id: of, typed });
      return (
        drawn.ok && [
          Boolean(drawn.value.drawing),
          drawn.value.refusal?.code,
          drawn.value.refusal?.detail?.field,
        ]
      );
    };
    expect(await draw({ extra: 'Bonjour 🎉' })).toEqual([false, 'unprintable_sign', 'extra']);
    const wide = (length: number) => `${'W'.repeat(20)} `.repeat(40).slice(0, length).trim();
    const steps = Array.from({ length: 4 }, () => ({ title: wide(48), text: wide(190) }));
    const flyer = await create('flyer-4-etapes');
    const full = { lead: wide(260), steps, extra: wide(200), textSize: 'large' };
    expect(await draw(full, flyer)).toEqual([false, 'overflow', 'steps']);
  });

  it('is of no other school’s piece, and of no format that there is not', async () => {
    const id = await create();
    expect(await previewPiece(ctx(), neighbour, { from: 'own', id })).toMatchObject({
      problem: { code: 'unknown_piece' },
    });
    for (const wrong of [{ sizeId: 'a9' }, { contrast: 'x' }, { language: 'xx' }]) {
      expect(await previewPiece(ctx(), own, { from: 'own', id, ...wrong })).toMatchObject({
        problem: { code: 'not_offered' },
      });
    }
  });
});
