import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { schoolPieceVersion } from '@/db/schema/pieces';
import { mintSchoolScope } from '@/db/scope';
import type { AskedSettings } from '@/lib/domain/materials/library/check-settings';
import { archivePiece } from './archive-piece';
import { bringBackPiece } from './bring-back-piece';
import { createPiece } from './create-piece';
import { duplicatePiece } from './duplicate-piece';
import { listGallery } from './list-gallery';
import { listVersions } from './list-versions';
import { openPiece } from './open-piece';
import { renamePiece } from './rename-piece';
import { restoreVersion } from './restore-version';
import { savePiece } from './save-piece';
import { asked, openPieces, type PiecesHarness, POSTER, UAI } from './testing/open-pieces';

let h: PiecesHarness;

beforeAll(async () => {
  h = await openPieces();
});
afterAll(() => h.database.drop());

describe('a piece of a school', () => {
  it('starts as it ships, and keeps each saved state as a version', async () => {
    const id = await h.create();
    const first = await savePiece(h.ctx(), h.own, {
      id,
      baseVersion: 1,
      settings: asked({ fr: { title: 'Bienvenue' } }),
    });
    expect(first).toEqual({ ok: true, value: { version: 2 } });
    const again = await savePiece(h.ctx(), h.own, {
      id,
      baseVersion: 2,
      settings: asked({ fr: { title: 'Bienvenue' } }),
    });
    expect(again).toEqual({ ok: true, value: { version: 2 } });
    const listed = await listVersions(h.ctx(), h.own, { id });
    if (!listed.ok) throw new Error(listed.problem.code);
    expect(listed.value.versions.map(({ version, changes }) => [version, changes])).toEqual([
      [2, [{ language: 'fr', field: 'title' }]],
      [1, []],
    ]);
  });

  it('is seen and changed by its own school only', async () => {
    const id = await h.create();
    for (const other of [h.neighbour, h.far]) {
      expect(await openPiece(h.ctx(), other, { id })).toMatchObject({ problem: { code: 'unknown_piece' } });
      expect(await savePiece(h.ctx(), other, { id, baseVersion: 1, settings: POSTER })).toMatchObject({
        problem: { code: 'unknown_piece' },
      });
      expect(await archivePiece(h.ctx(), other, { id })).toMatchObject({
        problem: { code: 'unknown_piece' },
      });
      expect(await duplicatePiece(h.ctx(), other, { id })).toMatchObject({
        problem: { code: 'unknown_piece' },
      });
      expect((await listGallery(h.ctx(), other)).own).toEqual([]);
    }
  });

  it('is left alone by who has no right to it, and by an id that is none', async () => {
    const id = await h.create();
    const teacher = mintSchoolScope({
      uai: UAI,
      userId: null,
      grants: [{ role: 'class_teacher', classCodes: ['6A'] }],
    });
    const refused = { ok: false, problem: { code: 'not_allowed' } };
    expect(await createPiece(h.ctx(), teacher, { pieceId: 'affiche-hall' })).toEqual(refused);
    expect(await savePiece(h.ctx(), teacher, { id, baseVersion: 1, settings: POSTER })).toEqual(refused);
    expect(await restoreVersion(h.ctx(), teacher, { id, version: 1 })).toEqual(refused);
    for (const odd of ['', 'x', "'; drop table school_piece", '00000000-0000-0000-0000-00000000000g']) {
      expect(await openPiece(h.ctx(), h.own, { id: odd })).toMatchObject({
        problem: { code: 'unknown_piece' },
      });
    }
    for (const odd of [
      { pieceId: 'no-such-piece' },
      { pieceId: '__proto__' },
      { templateId: 'x' },
      null,
      'x',
    ]) {
      expect(await createPiece(h.ctx(), h.own, odd as never)).toMatchObject({
        problem: { code: 'unknown_piece' },
      });
    }
  });

  it('refuses what cannot be printed or is no field of it, and keeps what was there', async () => {
    const id = await h.create();
    const tries: [AskedSettings, object][] = [
      [
        asked({ fr: { title: 'x'.repeat(1_000_000) } }),
        { code: 'field_refused', detail: { field: 'title' } },
      ],
      [asked({ fr: { signature: 'x' } }), { code: 'field_refused', detail: { code: 'unknown_field' } }],
      [asked({ ar: { colours: 'bleu' } }), { code: 'field_refused', detail: { language: 'ar' } }],
      [asked({ fr: { steps: 'x' as never } }), { code: 'field_refused', detail: { field: 'steps' } }],
      [asked({ xx: {} } as never), { code: 'not_offered' }],
      [
        { ...POSTER, sizeId: 'a9' },
        { code: 'not_offered', detail: { what: 'size' } },
      ],
      [
        { ...POSTER, contrast: 'none' },
        { code: 'not_offered', detail: { what: 'contrast' } },
      ],
    ];
    for (const [settings, problem] of tries) {
      const saved = await savePiece(h.ctx(), h.own, { id, baseVersion: 1, settings });
      expect(saved).toMatchObject({ ok: false, problem });
    }
    for (const baseVersion of [0, 7, -1, 1.5, 1e12, Number.NaN]) {
      const settings = asked({ fr: { title: 'Autre' } });
      expect(await savePiece(h.ctx(), h.own, { id, baseVersion, settings })).toMatchObject({
        problem: { code: 'unknown_version' },
      });
    }
    expect((await h.current(id)).piece.currentVersion).toBe(1);
  });

  it('hands both over when two have changed it, and overwrites nothing', async () => {
    const id = await h.create();
    const theirs = asked({ fr: { title: 'Le leur', extra: 'À eux seuls' } });
    await savePiece(h.ctx(), h.own, { id, baseVersion: 1, settings: theirs });
    const mine = asked({ fr: { title: 'Le mien', lead: 'À moi seule' } });
    const saved = await savePiece(h.ctx(), h.own, { id, baseVersion: 1, settings: mine });
    expect(saved).toMatchObject({
      ok: true,
      value: {
        conflict: {
          version: 2,
          conflicts: [{ language: 'fr', field: 'title' }],
          merged: { typed: { fr: { title: 'Le mien', lead: 'À moi seule', extra: 'À eux seuls' } } },
        },
      },
    });
    expect((await h.current(id)).current.settings.typed.fr).toEqual(theirs.typed.fr);
  });

  it('lets one of two that save in the same instant through', async () => {
    const id = await h.create();
    const outcomes = await Promise.all(
      ['un', 'deux', 'trois'].map((title) =>
        savePiece(h.ctx(), h.own, { id, baseVersion: 1, settings: asked({ fr: { title } }) }),
      ),
    );
    const versions = outcomes.flatMap((o) => (o.ok && 'version' in o.value ? o.value.version : []));
    expect(versions).toEqual([2]);
    expect((await h.current(id)).piece.currentVersion).toBe(2);
  });

  it('comes back as it was, as a new version', async () => {
    const id = await h.create();
    await savePiece(h.ctx(), h.own, { id, baseVersion: 1, settings: asked({ fr: { title: 'Deux' } }) });
    expect(await restoreVersion(h.ctx(), h.own, { id, version: 1 })).toEqual({
      ok: true,
      value: { version: 3 },
    });
    expect((await h.current(id)).current).toMatchObject({ restoredFrom: 1, settings: { typed: {} } });
    expect(await restoreVersion(h.ctx(), h.own, { id, version: 1 })).toMatchObject({
      problem: { code: 'nothing_to_restore' },
    });
    expect(await restoreVersion(h.ctx(), h.own, { id, version: 99 })).toMatchObject({
      problem: { code: 'unknown_version' },
    });
  });

  it('is duplicated, renamed, put away and brought back, each with its entry in the journal', async () => {
    const id = await h.create();
    const copy = await duplicatePiece(h.ctx(), h.own, { id });
    if (!copy.ok) throw new Error(copy.problem.code);
    expect((await h.current(copy.value.id)).piece.title).toBe('Affiche du hall (copie)');
    expect(await renamePiece(h.ctx(), h.own, { id, title: ' Hall\u0000 B\n ' })).toMatchObject({ ok: true });
    expect((await h.current(id)).piece.title).toBe('Hall B');
    for (const title of ['', '   ', 'x'.repeat(81), 3, undefined]) {
      expect(await renamePiece(h.ctx(), h.own, { id, title })).toMatchObject({
        problem: { code: 'invalid_title' },
      });
    }
    await archivePiece(h.ctx(), h.own, { id });
    const away = await listGallery(h.ctx(), h.own);
    expect([away.own.some((p) => p.id === id), away.archived.some((p) => p.id === id)]).toEqual([
      false,
      true,
    ]);
    await bringBackPiece(h.ctx(), h.own, { id });
    expect((await listGallery(h.ctx(), h.own)).own.some((p) => p.id === id)).toBe(true);
    const events = (await h.database.ownerDb.select().from(auditEvent))
      .filter(({ detail }) => detail.pieceId === id)
      .map(({ event }) => event);
    expect(events.sort()).toEqual(['piece.archived', 'piece.brought_back', 'piece.created', 'piece.renamed']);
  });
});

describe('the versions of a piece', () => {
  it('tell logos apart without carrying them', async () => {
    const id = await h.create();
    const base64 = Buffer.from('not a picture, put there by the owner').toString('base64');
    await h.database.ownerDb.insert(schoolPieceVersion).values({
      schoolUai: UAI,
      schoolPieceId: id,
      version: 2,
      title: 'Affiche du hall',
      settings: {
        contrast: 'light',
        sizeId: 'a3',
        language: 'fr',
        typed: { fr: { logo: { mediaType: 'image/png', base64, alt: 'Logo' } } },
      },
      changedAt: new Date(),
    });
    await h.database.ownerDb.$client.unsafe(`update school_piece set current_version = 2 where id = '${id}'`);
    const listed = await listVersions(h.ctx(), h.own, { id });
    if (!listed.ok) throw new Error(listed.problem.code);
    expect(listed.value.versions[0]?.changes).toEqual([{ language: 'fr', field: 'logo' }]);
    expect(JSON.stringify(listed.value)).not.toContain(base64);
  });
});
