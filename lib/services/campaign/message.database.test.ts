import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listFollowers } from '@/db/queries/campaign';
import { addApproval } from '@/db/queries/language-approval';
import { saveGuardianLanguage } from '@/db/queries/print-pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { TypedMessage } from '@/lib/domain/campaign/message/messages';
import type { AskedSettings } from '@/lib/domain/materials/library/check-settings';
import { fr } from '@/lib/messages/typeset';
import { confirmWave } from './confirm-wave';
import { createWave } from './create-wave';
import { openMessage } from './open-message';
import { previewWave } from './preview-wave';
import { saveMessage } from './save-message';
import { plantSchool, plantUser } from './testing/plant-school';
import { updateWave } from './update-wave';

const NOW = new Date('2026-11-23T09:00:00Z');
const UAI = '0319901U';
const OTHER = '0319903W';
const REMINDER = 'relance-responsables';

let test: TestDatabase;
let school: SchoolScope;
let secretariat: SchoolScope;
let principal: SchoolScope;
let stranger: SchoolScope;
let waveId = '';

const ctx = () => ({
  db: test.db,
  now: NOW,
  newId: randomUUID,
  publicUrl: 'https://palier.example',
  secretKey: 'k'.repeat(32),
});
const asked = (typed: TypedMessage): AskedSettings => ({
  contrast: 'light',
  sizeId: 'mail',
  language: 'fr',
  typed,
});
const save = (
  typed: TypedMessage,
  baseVersion: number,
  change: { templateId?: string; scope?: SchoolScope } = {},
) =>
  saveMessage(ctx(), change.scope ?? secretariat, {
    waveId,
    templateId: change.templateId ?? REMINDER,
    baseVersion,
    settings: asked(typed),
  });
const open = async () => {
  const opened = await openMessage(ctx(), secretariat, { waveId });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
};

beforeAll(async () => {
  test = await createTestDatabase();
  school = await plantSchool(test.db, UAI, [
    { id: 'e1', classCode: '6A', guardians: [{ id: 'r1', mobile: '+33612345678' }] },
    { id: 'e2', classCode: '6A', guardians: [{ id: 'r2' }] },
    { id: 'e3', classCode: '6A', guardians: [{ id: 'r3' }] },
  ]);
  stranger = await plantSchool(test.db, OTHER, []);
  secretariat = await plantUser(test.db, UAI, 'secretariat');
  principal = await plantUser(test.db, UAI, 'principal');
});
afterAll(() => test.drop());

beforeEach(async () => {
  const made = await createWave(ctx(), secretariat, {
    title: 'Vague',
    audience: { goal: 'all_guardians' },
    subject: 'Objet',
    body: 'Texte.',
    reminders: [{ afterSchoolDays: 5, subject: 'Rappel', body: 'Encore.' }],
  });
  if (!made.ok) throw new Error(made.problem.code);
  waveId = made.value.waveId;
});

describe('the message of a draft', () => {
  it('is kept field by field and language by language; what it said before is a version', async () => {
    const typed = { fr: { subject: 'Autre', lead: 'Texte.', schoolContact: '05 00' }, ar: { lead: 'نص' } };
    expect(await save(typed, 1)).toEqual({ ok: true, value: { version: 2 } });
    const { wave, settings, versions } = await open();
    expect(settings.typed).toEqual(typed);
    expect(wave).toMatchObject({ version: 2, subject: 'Autre', body: 'Texte.' });
    expect(versions).toMatchObject([{ version: 1, subject: 'Objet', replacedBy: 'secretariat' }]);
    expect(await save(typed, 2)).toEqual({ ok: true, value: { version: 2 } });
  });

  it('gives its reminders the room and the telephone number, and nothing of its text', async () => {
    await save({ fr: { subject: 'Autre', extra: 'Plus.', schoolContact: '05 00' }, ar: { lead: 'نص' } }, 1);
    const reminders = await inSchool(test.db, school, (tx) => listFollowers(tx, waveId));
    expect(reminders).toMatchObject([
      {
        subject: 'Rappel',
        body: 'Encore.',
        message: { fr: { schoolContact: '05 00' } },
        templateId: REMINDER,
      },
    ]);
  });

  it('that two people change is merged, shown and never written over', async () => {
    expect((await save({ fr: { subject: 'À elle', lead: 'Texte.', extra: 'Un mot.' } }, 1)).ok).toBe(true);
    const second = await save({ fr: { subject: 'À lui', lead: 'Texte.', signature: 'Lui' } }, 1, {
      scope: principal,
    });
    expect(second).toMatchObject({
      ok: true,
      value: {
        conflict: {
          version: 2,
          changedBy: 'secretariat',
          merged: { typed: { fr: { subject: 'À lui', lead: 'Texte.', extra: 'Un mot.', signature: 'Lui' } } },
          conflicts: [{ language: 'fr', field: 'subject' }],
          taken: 1,
        },
      },
    });
    expect((await open()).wave.subject).toBe('À elle');
  });

  it('is not in the way of who changes the audience, nor loses its other fields by it', async () => {
    await save({ fr: { subject: 'Objet', lead: 'Texte.', extra: 'Un mot.' } }, 1);
    const change = {
      waveId,
      version: 2,
      title: 'Vague',
      audience: {},
      subject: 'Objet',
      body: 'Texte.',
      reminders: [],
    };
    expect((await updateWave(ctx(), secretariat, change)).ok).toBe(true);
    expect((await open()).settings.typed.fr).toEqual({ subject: 'Objet', lead: 'Texte.', extra: 'Un mot.' });
    // The audience was changed since, the message was not: nothing to merge.
    const saved = await save({ fr: { subject: 'Objet', lead: 'Texte.', extra: 'Deux.' } }, 2);
    expect(saved).toEqual({ ok: true, value: { version: 4 } });
  });

  it('goes with a new wave that starts from it, whole', async () => {
    const typed = { fr: { subject: 'Autre', lead: 'Texte.', extra: 'Un mot.' }, ar: { lead: 'نص' } };
    await save(typed, 1);
    const again = await createWave(ctx(), secretariat, {
      title: 'Encore',
      audience: {},
      subject: 'Autre',
      body: 'Texte.',
      copyOf: waveId,
    });
    waveId = again.ok ? again.value.waveId : '';
    expect((await open()).settings.typed).toEqual(typed);
  });

  it('may be another one; who still writes the former is told', async () => {
    expect(await save({}, 1, { templateId: 'invitation-atelier' })).toEqual({
      ok: true,
      value: { version: 2 },
    });
    expect((await open()).wave).toMatchObject({
      templateId: 'invitation-atelier',
      subject: fr`Atelier EduConnect : venez activer votre compte`,
    });
    expect(await save({ fr: { subject: 'Perdu' } }, 1)).toMatchObject({
      ok: false,
      problem: { code: 'message_changed' },
    });
  });

  it('refuses what is no field, no language, no version, another school, and what is confirmed', async () => {
    const code = async (saved: ReturnType<typeof save>) => {
      const result = await saved;
      return result.ok ? 'ok' : result.problem.code;
    };
    expect(await code(save({ fr: { place: 'Ici' } }, 1))).toBe('field_refused');
    expect(await code(save({ de: {} } as TypedMessage, 1))).toBe('not_offered');
    expect(await code(save({ fr: { subject: 'a\r\nBcc: x@y.fr' } }, 1))).toBe('field_refused');
    expect(await code(save({}, Number.NaN))).toBe('message_changed');
    expect(await code(save({}, 1, { templateId: 'autre' }))).toBe('unknown_wave');
    expect(await code(save({}, 1, { scope: stranger }))).toBe('unknown_wave');
    const teacher = await plantUser(test.db, UAI, 'class_teacher');
    expect(await code(save({}, 1, { scope: teacher }))).toBe('not_allowed');
    const at = '2026-11-24T10:00';
    expect((await confirmWave(ctx(), principal, { waveId, at, version: 1 })).ok).toBe(true);
    expect(await code(save({}, 1))).toBe('wave_confirmed');
  });

  it('with a fault is not confirmed', async () => {
    await save({ fr: { subject: 'Objet', lead: 'Bonjour {parent}' } }, 1);
    const confirmed = await confirmWave(ctx(), principal, { waveId, at: '2026-11-24T10:00', version: 2 });
    expect(confirmed).toMatchObject({ ok: false, problem: { code: 'message_faulty' } });
  });
});

describe('the language of a reader', () => {
  it('comes below the French once somebody has read its texts over, and is told until then', async () => {
    const note = (holderId: string, language: 'ar' | 'tr') =>
      inSchool(test.db, school, (tx) =>
        saveGuardianLanguage(tx, { schoolUai: UAI, holderId, language, notedBy: null, notedAt: NOW }),
      );
    await note('r1', 'ar');
    await note('r2', 'tr');
    const preview = async () => {
      const { wave } = await open();
      const { audience, subject, body, message } = wave;
      const previewed = await previewWave(ctx(), secretariat, {
        audience,
        subject,
        body: `${body} {mobile}`,
        message,
      });
      if (!previewed.ok) throw new Error(previewed.problem.code);
      return previewed.value;
    };
    const before = await preview();
    expect(before.readers).toEqual({ readers: 3, missing: { mobile: 2 }, languages: { ar: 1, tr: 1 } });
    expect(before.sample.html).not.toContain('dir="rtl"');
    expect(before.findings.map(({ code, language }) => `${code} ${language}`)).toEqual([
      'value_missing fr',
      'language_unread ar',
      'language_unread tr',
      'no_delegate fr',
    ]);
    await inSchool(test.db, school, (tx) =>
      addApproval(tx, {
        schoolUai: UAI,
        language: 'ar',
        approvedBy: principal.userId ?? '',
        approvedAt: NOW,
      }),
    );
    const after = await preview();
    expect(after.sample.html).toContain('dir="rtl"');
    expect(after.findings.map(({ code, language }) => `${code} ${language}`)).toEqual([
      'value_missing fr',
      'language_behind ar',
      'language_unread tr',
      'no_delegate fr',
    ]);
  });
});
