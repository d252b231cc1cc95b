import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SchoolScope } from '@/db/scope';
import { compareTemplate } from './compare-template';
import { createPiece } from './create-piece';
import { createTemplate } from './create-template';
import { listGallery } from './list-gallery';
import { openTemplate } from './open-template';
import { findOpenedTemplate, openTemplatePreview } from './open-template-preview';
import { publishTemplate } from './publish-template';
import { restoreVersion } from './restore-version';
import { retireTemplate } from './retire-template';
import { savePiece } from './save-piece';
import { saveTemplate } from './save-template';
import { takeOverTemplate } from './take-over-template';
import { asked, openPieces, type PiecesHarness, POSTER } from './testing/open-pieces';

let h: PiecesHarness;

beforeAll(async () => {
  h = await openPieces();
});
afterAll(() => h.database.drop());

describe('a template of a région', () => {
  it('is offered to the schools of the région once it is published, and to no other', async () => {
    const made = await createTemplate(h.ctx(), h.region, { pieceId: 'affiche-hall' });
    if (!made.ok) throw new Error(made.problem.code);
    const { id } = made.value;
    const sees = async (scope: SchoolScope) =>
      (await listGallery(h.ctx(), scope)).templates.some(({ templateId }) => templateId === id);
    expect(await sees(h.own)).toBe(false);
    expect(await createPiece(h.ctx(), h.own, { templateId: id })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    await h.publish(asked({ fr: { title: 'Régional' } }), ['title'], id);
    expect([await sees(h.own), await sees(h.neighbour), await sees(h.far)]).toEqual([true, true, false]);
    expect(await createPiece(h.ctx(), h.far, { templateId: id })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    expect(await openTemplate(h.ctx(), h.otherRegion, { id })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    // What a stroke is drawn over is kept for its own région, and for the revision that was asked for.
    const form = { id, revision: 1 };
    expect(findOpenedTemplate(form)).toBeUndefined();
    expect((await openTemplatePreview(h.ctx(), h.region, form)).ok).toBe(true);
    expect(findOpenedTemplate(form)).toMatchObject({ regionCode: 'OCC', locked: [] });
    expect(findOpenedTemplate({ id, revision: 2 })).toBeUndefined();
    expect(await openTemplatePreview(h.ctx(), h.otherRegion, form)).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    expect(await retireTemplate(h.ctx(), h.otherRegion, { id, retired: true })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
  });

  it('locks what may be locked, whatever is posted to a copy', async () => {
    const templateId = await h.publish(asked({ fr: { title: 'Fixé', lead: 'Proposé' } }), ['title', 'steps']);
    const id = await h.create(h.own, { templateId });
    const typed = (fr: object) => savePiece(h.ctx(), h.own, { id, baseVersion: 1, settings: asked({ fr }) });
    const lockedTitle = { problem: { code: 'field_locked', detail: { field: 'title' } } };
    expect(await typed({ title: 'Autre', lead: 'Proposé' })).toMatchObject(lockedTitle);
    expect(await typed({ lead: 'Proposé' })).toMatchObject(lockedTitle);
    const steps = Array.from({ length: 4 }, () => ({ title: 'a', text: 'b' }));
    expect(await typed({ title: 'Fixé', steps })).toMatchObject({
      problem: { code: 'field_locked', detail: { field: 'steps' } },
    });
    const inArabic = asked({ fr: { title: 'Fixé' }, ar: { title: 'عنوان' } });
    expect(await savePiece(h.ctx(), h.own, { id, baseVersion: 1, settings: inArabic })).toMatchObject(
      lockedTitle,
    );
    expect(await typed({ title: 'Fixé', lead: 'À nous' })).toMatchObject({ ok: true });
  });

  it('cannot lock what only a school knows, or what is no field', async () => {
    const made = await createTemplate(h.ctx(), h.region, { pieceId: 'affiche-reunion' });
    if (!made.ok) throw new Error(made.problem.code);
    for (const field of ['place', 'date', 'extra', 'contrast', '__proto__']) {
      const saved = await saveTemplate(h.ctx(), h.region, {
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
    const templateId = await h.publish(asked({ fr: { title: 'Un', lead: 'Texte un', ent: 'ENT un' } }), [
      'title',
    ]);
    const id = await h.create(h.own, { templateId });
    await savePiece(h.ctx(), h.own, {
      id,
      baseVersion: 1,
      settings: asked({ fr: { title: 'Un', lead: 'À nous', ent: 'ENT un', extra: 'Salle B' } }),
    });
    expect(await compareTemplate(h.ctx(), h.own, { id })).toMatchObject({ problem: { code: 'up_to_date' } });
    await h.publish(
      asked({ fr: { title: 'Deux', lead: 'Texte deux', ent: 'ENT deux' } }),
      ['title'],
      templateId,
    );
    expect((await h.current(id)).newerTemplate).toEqual({ version: 2, isDeclined: false });
    expect((await listGallery(h.ctx(), h.own)).own.find((p) => p.id === id)?.isBehind).toBe(true);
    const compared = await compareTemplate(h.ctx(), h.own, { id });
    if (!compared.ok) throw new Error(compared.problem.code);
    expect(compared.value.changes).toEqual([
      { language: 'fr', field: 'title' },
      { language: 'fr', field: 'ent' },
    ]);
    const stale = { version: 1, templateVersion: 2 };
    expect(await takeOverTemplate(h.ctx(), h.own, { id, seen: stale })).toMatchObject({
      problem: { code: 'piece_changed' },
    });
    expect(
      await takeOverTemplate(h.ctx(), h.own, { id, seen: { version: 2, templateVersion: 2 } }),
    ).toMatchObject({ ok: true });
    const after = await h.current(id);
    expect(after.current.settings.typed.fr).toEqual({
      title: 'Deux',
      lead: 'À nous',
      ent: 'ENT deux',
      extra: 'Salle B',
    });
    expect([after.piece.templateVersion, after.newerTemplate]).toEqual([2, undefined]);
    // An older version brings back the school's words, never what the région has locked since.
    await restoreVersion(h.ctx(), h.own, { id, version: 1 });
    expect((await h.current(id)).current.settings.typed.fr).toMatchObject({
      title: 'Deux',
      lead: 'Texte un',
    });
  });

  it('is published as it was read, never without a word, never twice the same', async () => {
    const id = await h.publish(asked({ fr: { title: 'Stable' } }), []);
    const opened = await openTemplate(h.ctx(), h.region, { id });
    if (!opened.ok) throw new Error(opened.problem.code);
    const { revision } = opened.value.template;
    const attempt = (rest: object) =>
      publishTemplate(h.ctx(), h.region, { id, revision, note: 'Encore', ...rest });
    expect(await attempt({})).toMatchObject({ problem: { code: 'nothing_new' } });
    expect(await attempt({ revision: revision - 1 })).toMatchObject({
      problem: { code: 'template_changed' },
    });
    expect(await attempt({ note: ' ' })).toMatchObject({ problem: { code: 'invalid_note' } });
    expect(await attempt({ note: 'x'.repeat(301) })).toMatchObject({ problem: { code: 'invalid_note' } });
  });

  it('that is retired leaves the offer; copies keep their locks', async () => {
    const templateId = await h.publish(asked({ fr: { title: 'Fixé' } }), ['title']);
    const id = await h.create(h.own, { templateId });
    await retireTemplate(h.ctx(), h.region, { id: templateId, retired: true });
    expect(await createPiece(h.ctx(), h.own, { templateId })).toMatchObject({
      problem: { code: 'unknown_template' },
    });
    expect(
      await savePiece(h.ctx(), h.own, { id, baseVersion: 1, settings: asked({ fr: { title: 'Libre' } }) }),
    ).toMatchObject({ problem: { code: 'field_locked' } });
    await retireTemplate(h.ctx(), h.region, { id: templateId, retired: false });
    expect(await createPiece(h.ctx(), h.own, { templateId })).toMatchObject({ ok: true });
  });

  it('that two officers change is not overwritten by the second', async () => {
    const made = await createTemplate(h.ctx(), h.region, { pieceId: 'affiche-hall' });
    if (!made.ok) throw new Error(made.problem.code);
    const open = async () => {
      const opened = await openTemplate(h.ctx(), h.region, { id: made.value.id });
      if (!opened.ok) throw new Error(opened.problem.code);
      return opened.value;
    };
    const save = (title: string, name = 'Modèle') =>
      saveTemplate(h.ctx(), h.region, {
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
