import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entPost } from '@/db/schema/banners';
import { mintSchoolScope } from '@/db/scope';
import { createTestDatabase } from '@/db/testing/create-test-database';
import type { SchoolRole } from '@/lib/domain/access/types';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { createPiece } from './create-piece';
import { getEntPost } from './get-ent-post';
import { markPosted, undoPosted } from './mark-posted';

const [UAI, OTHER] = ['0312345X', '0311234A'];
let database: Awaited<ReturnType<typeof createTestDatabase>>;
const ctx = () => ({
  db: database.db,
  now: new Date('2026-11-23T09:00:00Z'),
  newId: randomUUID,
  publicUrl: 'https://palier.example',
});
const scopeOf = (role: SchoolRole = 'rupn', uai = UAI) =>
  mintSchoolScope({ uai, userId: null, grants: [{ role, classCodes: 'all' }] });
const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });
const POST = { key: 'article-ent', postedOn: '2026-11-20' };

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  for (const uai of [UAI, OTHER]) {
    await createSchool(ctx(), { uai, name: uai, kind: 'college', rentreeOn: '2026-09-01' });
  }
});
afterAll(() => database.drop());
beforeEach(() => database.ownerDb.delete(entPost));

describe('a post on the ENT', () => {
  it('is ready to be pasted: its title, its text and its form, of the library or of the school', async () => {
    const made = await createPiece(ctx(), scopeOf(), { pieceId: 'article-ent' });
    for (const key of ['article-ent', made.ok ? made.value.id : '']) {
      const found = await getEntPost(ctx(), scopeOf(), { key });
      expect(found).toMatchObject({ ok: true, value: { language: 'fr', posts: [] } });
      if (!found.ok) return;
      const { title, text, html } = found.value.message;
      expect(title).not.toBe('');
      expect(text).toContain('https://palier.example/');
      expect(html).toMatch(/^<div lang="fr-FR" dir="ltr">.*<a href="https:\/\/palier\.example\//);
    }
  });

  it('is marked with the day on which it was posted, and that is taken back', async () => {
    const marked = await markPosted(ctx(), scopeOf(), POST);
    if (!marked.ok) throw new Error(marked.problem.code);
    const { id } = marked.value;
    expect(await getEntPost(ctx(), scopeOf(), { key: 'article-ent' })).toMatchObject({
      value: { posts: [{ id, postedOn: '2026-11-20', bannerId: null }] },
    });
    expect(await undoPosted(ctx(), scopeOf('rupn', OTHER), { id })).toEqual(refusal('unknown_post'));
    expect(await undoPosted(ctx(), scopeOf(), { id })).toMatchObject({ ok: true });
    expect(await undoPosted(ctx(), scopeOf(), { id })).toEqual(refusal('unknown_post'));
  });

  it('is noted once by a form that is sent twice, and again for another day', async () => {
    const twice = await Promise.all([
      markPosted(ctx(), scopeOf(), POST),
      markPosted(ctx(), scopeOf('secretariat'), POST),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    await markPosted(ctx(), scopeOf(), { ...POST, postedOn: '2026-11-19' });
    expect(await database.ownerDb.select().from(entPost)).toHaveLength(2);
  });

  it('is refused for a day to come, a piece that is no post, and who posts nothing', async () => {
    const mark = (change: Partial<typeof POST>, scope = scopeOf()) =>
      markPosted(ctx(), scope, { ...POST, ...change });
    for (const postedOn of ['2026-11-24', '2025-01-01', '', 'hier', '2026-02-30']) {
      expect(await mark({ postedOn })).toEqual(refusal('posted_day_invalid'));
    }
    expect(await mark({ key: 'affiche-hall' })).toEqual(refusal('unknown_piece'));
    expect(await mark({ key: randomUUID() })).toEqual(refusal('unknown_piece'));
    expect(await mark({}, scopeOf('class_teacher'))).toEqual(refusal('not_allowed'));
    const banner = { bannerId: randomUUID(), postedOn: '2026-11-20' };
    expect(await markPosted(ctx(), scopeOf(), banner)).toEqual(refusal('unknown_banner'));
  });
});
