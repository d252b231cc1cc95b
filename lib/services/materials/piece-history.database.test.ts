import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { schoolPieceVersion } from '@/db/schema/pieces';
import { mintRegionScope, mintSchoolScope, type RegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool } from '../campaign/testing/plant-school';
import { createPiece } from './create-piece';
import { createTemplate } from './create-template';
import { declineTemplate } from './decline-template';
import { listGallery } from './list-gallery';
import { listVersions } from './list-versions';
import { openPiece } from './open-piece';
import { publishTemplate } from './publish-template';
import { renamePiece } from './rename-piece';
import { restoreVersion } from './restore-version';
import { savePiece } from './save-piece';
import { saveTemplate } from './save-template';
import { takeOverTemplate } from './take-over-template';

const UAI = '0319901U';
const MIGRATIONS = path.join(process.cwd(), 'db/migrations');

let database: TestDatabase;
let own: SchoolScope;
let neighbour: SchoolScope;
let region: RegionScope;

beforeAll(async () => {
  database = await createTestDatabase();
  own = await plantSchool(database.db, UAI, []);
  neighbour = await plantSchool(database.db, '0319903W', []);
  const userId = randomUUID();
  await database.ownerDb.$client.unsafe(
    `insert into app_user (id, email, name, password_hash) values ('${userId}', 'drane@example.org', 'D. Rane', 'x')`,
  );
  region = mintRegionScope({ regionCode: 'OCC', userId });
});
afterAll(() => database.drop());

const ctx = () => ({ db: database.db, now: new Date('2026-11-23T09:00:00Z'), newId: randomUUID });
const settings = (title: string) =>
  ({ contrast: 'light', sizeId: 'a3', language: 'fr', typed: { fr: { title } } }) as const;
const must = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const create = async (input: Parameters<typeof createPiece>[2] = { pieceId: 'affiche-hall' }) =>
  must(await createPiece(ctx(), own, input)).id;
const open = async (id: string) => must(await openPiece(ctx(), own, { id }));
const titles = async (id: string) =>
  must(await listVersions(ctx(), own, { id })).versions.map(({ version, title, before, changes }) => [
    version,
    before?.title,
    title,
    changes.length,
  ]);

describe('the name of a piece', () => {
  it('is kept with each version, and comes back with an older one', async () => {
    const id = await create();
    await renamePiece(ctx(), own, { id, title: 'Hall B' });
    await savePiece(ctx(), own, { id, baseVersion: 2, settings: settings('Bienvenue') });
    expect(await titles(id)).toEqual([
      [3, 'Hall B', 'Hall B', 1],
      [2, 'Affiche du hall', 'Hall B', 0],
      [1, undefined, 'Affiche du hall', 0],
    ]);
    expect(must(await restoreVersion(ctx(), own, { id, version: 1 }))).toEqual({ version: 4 });
    expect((await open(id)).piece.title).toBe('Affiche du hall');
    // Back to what was before that: the name and the text again.
    await restoreVersion(ctx(), own, { id, version: 3 });
    expect(await open(id)).toMatchObject({
      piece: { title: 'Hall B' },
      current: { settings: settings('Bienvenue') },
    });
  });

  it('that alone was changed is undone alone', async () => {
    const id = await create();
    await renamePiece(ctx(), own, { id, title: 'Hall B' });
    expect(await restoreVersion(ctx(), own, { id, version: 1 })).toMatchObject({ ok: true });
    expect((await open(id)).piece.title).toBe('Affiche du hall');
  });

  it('does not get in the way of who was changing the texts meanwhile', async () => {
    const id = await create();
    await renamePiece(ctx(), own, { id, title: 'Hall B' });
    const saved = await savePiece(ctx(), own, { id, baseVersion: 1, settings: settings('Bienvenue') });
    expect(saved).toEqual({ ok: true, value: { version: 3 } });
    expect((await open(id)).piece.title).toBe('Hall B');
  });

  it('of versions saved before names were kept is filled in by the migration', async () => {
    const id = await create();
    await database.ownerDb.update(schoolPieceVersion).set({ title: '' });
    const [file = ''] = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('_piece-titles.sql'));
    await database.ownerDb.$client.unsafe(await readFile(path.join(MIGRATIONS, file), 'utf8'));
    expect(await titles(id)).toEqual([[1, undefined, 'Affiche du hall', 0]]);
  });
});

describe('a newer version of the région’s template', () => {
  let templateId = '';
  let revision = 1;
  const publish = async (title: string) => {
    const input = { id: templateId, title: 'Affiche régionale', settings: settings(title), locked: [] };
    await saveTemplate(ctx(), region, { ...input, revision });
    revision += 1;
    must(await publishTemplate(ctx(), region, { id: templateId, revision, note: title }));
  };
  const isBehind = async (id: string) =>
    (await listGallery(ctx(), own)).own.find((piece) => piece.id === id)?.isBehind;
  const decline = (id: string, templateVersion: number, declined = true, scope = own) =>
    declineTemplate(ctx(), scope, { id, templateVersion, declined });

  it('that is declined is told no more, the next one is, and both ways can be undone', async () => {
    templateId = must(await createTemplate(ctx(), region, { pieceId: 'affiche-hall' })).id;
    await publish('Un');
    const id = await create({ templateId });
    expect(await decline(id, 1)).toMatchObject({ problem: { code: 'up_to_date' } });
    await publish('Deux');
    expect(await isBehind(id)).toBe(true);
    // Not what the person was shown, or not theirs to say.
    expect(await decline(id, 1)).toMatchObject({ problem: { code: 'piece_changed' } });
    expect(await decline(id, 2, true, neighbour)).toMatchObject({ problem: { code: 'unknown_piece' } });
    const teacher = mintSchoolScope({
      uai: UAI,
      userId: null,
      grants: [{ role: 'class_teacher', classCodes: ['6A'] }],
    });
    expect(await decline(id, 2, true, teacher)).toMatchObject({ problem: { code: 'not_allowed' } });
    must(await decline(id, 2));
    must(await decline(id, 2));
    expect([await isBehind(id), (await open(id)).newerTemplate]).toEqual([
      false,
      { version: 2, isDeclined: true },
    ]);
    must(await decline(id, 2, false));
    expect([await isBehind(id), (await open(id)).newerTemplate?.isDeclined]).toEqual([true, false]);
    must(await decline(id, 2));
    await publish('Trois');
    expect([await isBehind(id), (await open(id)).newerTemplate]).toEqual([
      true,
      { version: 3, isDeclined: false },
    ]);
    // What was declined is taken over with the next one, if the school wants that one.
    must(await takeOverTemplate(ctx(), own, { id, seen: { version: 1, templateVersion: 3 } }));
    expect((await open(id)).piece).toMatchObject({ templateVersion: 3, declinedVersion: null });
    const events = (await database.ownerDb.select().from(auditEvent))
      .filter(({ detail }) => detail.pieceId === id)
      .map(({ event }) => event);
    expect(events).toEqual([
      'piece.created',
      'piece.template_declined',
      'piece.template_reconsidered',
      'piece.template_declined',
      'piece.taken_over',
    ]);
  });
});
