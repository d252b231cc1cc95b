import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { schoolPieceVersion } from '@/db/schema/pieces';
import { mintRegionScope, mintSchoolScope, type RegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { AskedSettings } from '@/lib/domain/materials/library/check-settings';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { archivePiece } from './archive-piece';
import { bringBackPiece } from './bring-back-piece';
import { compareTemplate } from './compare-template';
import { createPiece } from './create-piece';
import { createTemplate } from './create-template';
import { duplicatePiece } from './duplicate-piece';
import { listGallery } from './list-gallery';
import { listVersions } from './list-versions';
import { openPiece } from './open-piece';
import { openTemplate } from './open-template';
import { findOpenedTemplate, openTemplatePreview } from './open-template-preview';
import { publishTemplate } from './publish-template';
import { renamePiece } from './rename-piece';
import { restoreVersion } from './restore-version';
import { retireTemplate } from './retire-template';
import { savePiece } from './save-piece';
import { saveTemplate } from './save-template';
import { takeOverTemplate } from './take-over-template';

const UAI = '0319901U';
const NEIGHBOUR = '0319903W';
/** In another région. */
const FAR = '0759901E';

let database: TestDatabase;
let own: SchoolScope;
let neighbour: SchoolScope;
let far: SchoolScope;
let region: RegionScope;
let otherRegion: RegionScope;

const principalOf = (uai: string) =>
  mintSchoolScope({ uai, userId: null, grants: [{ role: 'principal', classCodes: 'all' }] });

let minute = 0;
/** A minute later each time: what was done last is told apart. */
const ctx = () => {
  minute += 1;
  return { db: database.db, now: new Date(Date.UTC(2026, 10, 23, 9, minute)), newId: randomUUID };
};

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  await loadReferenceData(db);
  for (const uai of [UAI, NEIGHBOUR, FAR]) {
    const created = await createSchool(ctx(), {
      uai,
      name: `Collège ${uai}`,
      kind: 'college',
      rentreeOn: '2026-09-01',
    });
    expect(created).toMatchObject({ ok: true });
  }
  [own, neighbour, far] = [principalOf(UAI), principalOf(NEIGHBOUR), principalOf(FAR)];
  const userId = randomUUID();
  await database.ownerDb.$client.unsafe(
    `insert into app_user (id, email, name, password_hash) values ('${userId}', 'drane@example.org', 'Dominique Drane', 'x')`,
  );
  region = mintRegionScope({ regionCode: 'OCC', userId });
  otherRegion = mintRegionScope({ regionCode: 'IDF', userId });
});
afterAll(() => database.drop());

const POSTER: AskedSettings = { contrast: 'light', sizeId: 'a3', language: 'fr', typed: {} };
const asked = (typed: AskedSettings['typed']): AskedSettings => ({ ...POSTER, typed });

async function create(scope = own, input: Parameters<typeof createPiece>[2] = { pieceId: 'affiche-hall' }) {
  const created = await createPiece(ctx(), scope, input);
  if (!created.ok) throw new Error(created.problem.code);
  return created.value.id;
}

async function publish(settings: AskedSettings, locked: string[], id?: string) {
  const made = id ? undefined : await createTemplate(ctx(), region, { pieceId: 'affiche-hall' });
  const templateId = id ?? (made?.ok ? made.value.id : '');
  const opened = await openTemplate(ctx(), region, { id: templateId });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { revision } = opened.value.template;
  const saved = await saveTemplate(ctx(), region, {
    id: templateId,
    revision,
    title: 'Affiche régionale',
    settings,
    locked,
  });
  expect(saved).toMatchObject({ ok: true });
  const published = await publishTemplate(ctx(), region, {
    id: templateId,
    revision: revision + 1,
    note: 'Nouveau logo',
  });
  expect(published).toMatchObject({ ok: true });
  return templateId;
}

const current = async (id: string, scope = own) => {
  const opened = await openPiece(ctx(), scope, { id });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
};

describe('a piece of a school', () => {
  it('starts as it ships, and keeps each saved state as a version', async () => {
    const id = await create();
    const first = await savePiece(ctx(), own, {
      id,
      baseVersion: 1,
      settings: asked({ fr: { title: 'Bienvenue' } }),
    });
    expect(first).toEqual({ ok: true, value: { version: 2 } });
    const again = await savePiece(ctx(), own, {
      id,
      baseVersion: 2,
      settings: asked({ fr: { title: 'Bienvenue' } }),
    });
    expect(again).toEqual({ ok: true, value: { version: 2 } });
    const listed = await listVersions(ctx(), own, { id });
    if (!listed.ok) throw new Error(listed.problem.code);
    expect(listed.value.versions.map(({ version, changes }) => [version, changes])).toEqual([
      [2, [{ language: 'fr', field: 'title' }]],
      [1, []],
    ]);
  });

  it('is seen and changed by its own school only', async () => {
    const id = await create();
    for (const other of [neighbour, far]) {
      expect(await openPiece(ctx(), other, { id })).toMatchObject({ problem: { code: 'unknown_piece' } });
      expect(await savePiece(ctx(), other, { id, baseVersion: 1, settings: POSTER })).toMatchObject({
        problem: { code: 'unknown_piece' },
      });
      expect(await archivePiece(ctx(), other, { id })).toMatchObject({ problem: { code: 'unknown_piece' } });
      expect(await duplicatePiece(ctx(), other, { id })).toMatchObject({
        problem: { code: 'unknown_piece' },
      });
      expect((await listGallery(ctx(), other)).own).toEqual([]);
    }
  });

  it('is left alone by who has no right to it, and by an id that is none', async () => {
    const id = await create();
    const teacher = mintSchoolScope({
      uai: UAI,
      userId: null,
      grants: [{ role: 'class_teacher', classCodes: ['6A'] }],
    });
    const refused = { ok: false, problem: { code: 'not_allowed' } };
    expect(await createPiece(ctx(), teacher, { pieceId: 'affiche-hall' })).toEqual(refused);
    expect(await savePiece(ctx(), teacher, { id, baseVersion: 1, settings: POSTER })).toEqual(refused);
    expect(await restoreVersion(ctx(), teacher, { id, version: 1 })).toEqual(refused);
    for (const odd of ['', 'x', "'; drop table school_piece", '00000000-0000-0000-0000-00000000000g']) {
      expect(await openPiece(ctx(), own, { id: odd })).toMatchObject({ problem: { code: 'unknown_piece' } });
    }
    for (const odd of [
      { pieceId: 'no-such-piece' },
      { pieceId: '__proto__' },
      { templateId: 'x' },
      null,
      'x',
    ]) {
      expect(await createPiece(ctx(), own, odd as never)).toMatchObject({
        problem: { code: 'unknown_piece' },
      });
    }
  });

  it('refuses what cannot be printed or is no field of it, and keeps what was there', async () => {
    const id = await create();
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
      const saved = await savePiece(ctx(), own, { id, baseVersion: 1, settings });
      expect(saved).toMatchObject({ ok: false, problem });
    }
    for (const baseVersion of [0, 7, -1, 1.5, 1e12, Number.NaN]) {
      const settings = asked({ fr: { title: 'Autre' } });
      expect(await savePiece(ctx(), own, { id, baseVersion, settings })).toMatchObject({
        problem: { code: 'unknown_version' },
      });
    }
    expect((await current(id)).piece.currentVersion).toBe(1);
  });

  it('hands both over when two have changed it, and overwrites nothing', async () => {
    const id = await create();
    const theirs = asked({ fr: { title: 'Le leur', extra: 'À eux seuls' } });
    await savePiece(ctx(), own, { id, baseVersion: 1, settings: theirs });
    const mine = asked({ fr: { title: 'Le mien', lead: 'À moi seule' } });
    const saved = await savePiece(ctx(), own, { id, baseVersion: 1, settings: mine });
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
    expect((await current(id)).current.settings.typed.fr).toEqual(theirs.typed.fr);
  });

  it('lets one of two that save in the same instant through', async () => {
    const id = await create();
    const outcomes = await Promise.all(
      ['un', 'deux', 'trois'].map((title) =>
        savePiece(ctx(), own, { id, baseVersion: 1, settings: asked({ fr: { title } }) }),
      ),
    );
    const versions = outcomes.flatMap((o) => (o.ok && 'version' in o.value ? o.value.version : []));
    expect(versions).toEqual([2]);
    expect((await current(id)).piece.currentVersion).toBe(2);
  });

  it('comes back as it was, as a new version', async () => {
    const id = await create();
    await savePiece(ctx(), own, { id, baseVersion: 1, settings: asked({ fr: { title: 'Deux' } }) });
    expect(await restoreVersion(ctx(), own, { id, version: 1 })).toEqual({ ok: true, value: { version: 3 } });
    expect((await current(id)).current).toMatchObject({ restoredFrom: 1, settings: { typed: {} } });
    expect(await restoreVersion(ctx(), own, { id, version: 1 })).toMatchObject({
      problem: { code: 'nothing_to_restore' },
    });
    expect(await restoreVersion(ctx(), own, { id, version: 99 })).toMatchObject({
      problem: { code: 'unknown_version' },
    });
  });

  it('is duplicated, renamed, put away and brought back, each with its entry in the journal', async () => {
    const id = await create();
    const copy = await duplicatePiece(ctx(), own, { id });
    if (!copy.ok) throw new Error(copy.problem.code);
    expect((await current(copy.value.id)).piece.title).toBe('Affiche du hall (copie)');
    expect(await renamePiece(ctx(), own, { id, title: ' Hall\u0000 B\n ' })).toMatchObject({ ok: true });
    expect((await current(id)).piece.title).toBe('Hall B');
    for (const title of ['', '   ', 'x'.repeat(81), 3, undefined]) {
      expect(await renamePiece(ctx(), own, { id, title })).toMatchObject({
        problem: { code: 'invalid_title' },
      });
    }
    await archivePiece(ctx(), own, { id });
    const away = await listGallery(ctx(), own);
    expect([away.own.some((p) => p.id === id), away.archived.some((p) => p.id === id)]).toEqual([
      false,
      true,
    ]);
    await bringBackPiece(ctx(), own, { id });
    expect((await listGallery(ctx(), own)).own.some((p) => p.id === id)).toBe(true);
    const events = (await database.ownerDb.select().from(auditEvent))
      .filter(({ detail }) => detail.pieceId === id)
      .map(({ event }) => event);
    expect(events.sort()).toEqual(['piece.archived', 'piece.brought_back', 'piece.created', 'piece.renamed']);
  });
});

describe('a template of a région', () => {
  it('is offered to the schools of the région once it is published, and to no other', async () => {
    const made = await createTemplate(ctx(), region, { pieceId: 'affiche-hall' });
    if (!made.ok) throw new Error(made.problem.code);
    const { id } = made.value;
    const sees = async (scope: SchoolScope) =>
      (await listGallery(ctx(), scope)).templates.some(({ templateId }) => templateId === id);
    expect(await sees(own)).toBe(false);
    expect(await createPiece(ctx(), own, { templateId: id })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    await publish(asked({ fr: { title: 'Régional' } }), ['title'], id);
    expect([await sees(own), await sees(neighbour), await sees(far)]).toEqual([true, true, false]);
    expect(await createPiece(ctx(), far, { templateId: id })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    expect(await openTemplate(ctx(), otherRegion, { id })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    // What a stroke is drawn over is kept for its own région, and for the revision that was asked for.
    const form = { id, revision: 1 };
    expect(findOpenedTemplate(form)).toBeUndefined();
    expect((await openTemplatePreview(ctx(), region, form)).ok).toBe(true);
    expect(findOpenedTemplate(form)).toMatchObject({ regionCode: 'OCC', locked: [] });
    expect(findOpenedTemplate({ id, revision: 2 })).toBeUndefined();
    expect(await openTemplatePreview(ctx(), otherRegion, form)).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    expect(await retireTemplate(ctx(), otherRegion, { id, retired: true })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
  });

  it('locks what may be locked, whatever is posted to a copy', async () => {
    const templateId = await publish(asked({ fr: { title: 'Fixé', lead: 'Proposé' } }), ['title', 'steps']);
    const id = await create(own, { templateId });
    const typed = (fr: object) => savePiece(ctx(), own, { id, baseVersion: 1, settings: asked({ fr }) });
    const lockedTitle = { problem: { code: 'field_locked', detail: { field: 'title' } } };
    expect(await typed({ title: 'Autre', lead: 'Proposé' })).toMatchObject(lockedTitle);
    expect(await typed({ lead: 'Proposé' })).toMatchObject(lockedTitle);
    const steps = Array.from({ length: 4 }, () => ({ title: 'a', text: 'b' }));
    expect(await typed({ title: 'Fixé', steps })).toMatchObject({
      problem: { code: 'field_locked', detail: { field: 'steps' } },
    });
    const inArabic = asked({ fr: { title: 'Fixé' }, ar: { title: 'عنوان' } });
    expect(await savePiece(ctx(), own, { id, baseVersion: 1, settings: inArabic })).toMatchObject(
      lockedTitle,
    );
    expect(await typed({ title: 'Fixé', lead: 'À nous' })).toMatchObject({ ok: true });
  });

  it('cannot lock what only a school knows, or what is no field', async () => {
    const made = await createTemplate(ctx(), region, { pieceId: 'affiche-reunion' });
    if (!made.ok) throw new Error(made.problem.code);
    for (const field of ['place', 'date', 'extra', 'contrast', '__proto__']) {
      const saved = await saveTemplate(ctx(), region, {
        id: made.value.id,
        revision: 1,
        title: 'x',
        settings: POSTER,
        locked: [field],
      });
      expect(saved).toMatchObject({ problem: { code: 'not_lockable' } });
    }
  });

  it('when it is newer, gives what the school has not touched and keeps what it has typed', async () => {
    const templateId = await publish(asked({ fr: { title: 'Un', lead: 'Texte un', ent: 'ENT un' } }), [
      'title',
    ]);
    const id = await create(own, { templateId });
    await savePiece(ctx(), own, {
      id,
      baseVersion: 1,
      settings: asked({ fr: { title: 'Un', lead: 'À nous', ent: 'ENT un', extra: 'Salle B' } }),
    });
    expect(await compareTemplate(ctx(), own, { id })).toMatchObject({ problem: { code: 'up_to_date' } });
    await publish(
      asked({ fr: { title: 'Deux', lead: 'Texte deux', ent: 'ENT deux' } }),
      ['title'],
      templateId,
    );
    expect((await current(id)).newerTemplate).toEqual({ version: 2, isDeclined: false });
    expect((await listGallery(ctx(), own)).own.find((p) => p.id === id)?.isBehind).toBe(true);
    const compared = await compareTemplate(ctx(), own, { id });
    if (!compared.ok) throw new Error(compared.problem.code);
    expect(compared.value.changes).toEqual([
      { language: 'fr', field: 'title' },
      { language: 'fr', field: 'ent' },
    ]);
    const stale = { version: 1, templateVersion: 2 };
    expect(await takeOverTemplate(ctx(), own, { id, seen: stale })).toMatchObject({
      problem: { code: 'piece_changed' },
    });
    expect(
      await takeOverTemplate(ctx(), own, { id, seen: { version: 2, templateVersion: 2 } }),
    ).toMatchObject({ ok: true });
    const after = await current(id);
    expect(after.current.settings.typed.fr).toEqual({
      title: 'Deux',
      lead: 'À nous',
      ent: 'ENT deux',
      extra: 'Salle B',
    });
    expect([after.piece.templateVersion, after.newerTemplate]).toEqual([2, undefined]);
    // An older version brings back the school's words, never what the région has locked since.
    await restoreVersion(ctx(), own, { id, version: 1 });
    expect((await current(id)).current.settings.typed.fr).toMatchObject({ title: 'Deux', lead: 'Texte un' });
  });

  it('is published as it was read, never without a word, never twice the same', async () => {
    const id = await publish(asked({ fr: { title: 'Stable' } }), []);
    const opened = await openTemplate(ctx(), region, { id });
    if (!opened.ok) throw new Error(opened.problem.code);
    const { revision } = opened.value.template;
    const attempt = (rest: object) =>
      publishTemplate(ctx(), region, { id, revision, note: 'Encore', ...rest });
    expect(await attempt({})).toMatchObject({ problem: { code: 'nothing_new' } });
    expect(await attempt({ revision: revision - 1 })).toMatchObject({
      problem: { code: 'template_changed' },
    });
    expect(await attempt({ note: ' ' })).toMatchObject({ problem: { code: 'invalid_note' } });
    expect(await attempt({ note: 'x'.repeat(301) })).toMatchObject({ problem: { code: 'invalid_note' } });
  });

  it('that is retired leaves the offer; copies keep their locks', async () => {
    const templateId = await publish(asked({ fr: { title: 'Fixé' } }), ['title']);
    const id = await create(own, { templateId });
    await retireTemplate(ctx(), region, { id: templateId, retired: true });
    expect(await createPiece(ctx(), own, { templateId })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    expect(
      await savePiece(ctx(), own, { id, baseVersion: 1, settings: asked({ fr: { title: 'Libre' } }) }),
    ).toMatchObject({ problem: { code: 'field_locked' } });
    await retireTemplate(ctx(), region, { id: templateId, retired: false });
    expect(await createPiece(ctx(), own, { templateId })).toMatchObject({ ok: true });
  });

  it('that two officers change is not overwritten by the second', async () => {
    const made = await createTemplate(ctx(), region, { pieceId: 'affiche-hall' });
    if (!made.ok) throw new Error(made.problem.code);
    const open = async () => {
      const opened = await openTemplate(ctx(), region, { id: made.value.id });
      if (!opened.ok) throw new Error(opened.problem.code);
      return opened.value;
    };
    const save = (title: string, name = 'Modèle') =>
      saveTemplate(ctx(), region, {
        id: made.value.id,
        revision: 1,
        title: name,
        settings: asked({ fr: { title } }),
        locked: [],
      });
    expect(await save('Un')).toEqual({ ok: true, value: { revision: 2 } });
    expect(await save('Deux')).toMatchObject({ value: { conflict: { revision: 2, differing: [{}] } } });
    expect((await open()).template).toMatchObject({
      revision: 2,
      settings: { typed: { fr: { title: 'Un' } } },
    });
    // What is as theirs is no conflict; another name is.
    expect(await save('Un')).toMatchObject({ ok: true });
    expect(await save('Un', 'Autre nom')).toMatchObject({ value: { conflict: { title: 'Modèle' } } });
  });
});

describe('the versions of a piece', () => {
  it('tell logos apart without carrying them', async () => {
    const id = await create();
    const base64 = Buffer.from('not a picture, put there by the owner').toString('base64');
    await database.ownerDb.insert(schoolPieceVersion).values({
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
    await database.ownerDb.$client.unsafe(`update school_piece set current_version = 2 where id = '${id}'`);
    const listed = await listVersions(ctx(), own, { id });
    if (!listed.ok) throw new Error(listed.problem.code);
    expect(listed.value.versions[0]?.changes).toEqual([{ language: 'fr', field: 'logo' }]);
    expect(JSON.stringify(listed.value)).not.toContain(base64);
  });
});
