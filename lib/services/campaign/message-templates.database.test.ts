import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { mintRegionScope, mintSchoolScope, type RegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase } from '@/db/testing/create-test-database';
import type { AskedSettings } from '@/lib/domain/materials/library/check-settings';
import type { Language } from '@/lib/domain/materials/library/languages';
import { getWave } from '../delivery/get-wave';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { createTemplate } from '../materials/create-template';
import { listGallery } from '../materials/list-gallery';
import { openTemplate } from '../materials/open-template';
import { publishTemplate } from '../materials/publish-template';
import { retireTemplate } from '../materials/retire-template';
import { saveTemplate } from '../materials/save-template';
import { answerMessageTemplate, compareMessageTemplate } from './compare-message-template';
import { createWave } from './create-wave';
import { listRegionMessages } from './message-template';
import { openMessage } from './open-message';
import { restoreMessage } from './restore-message';
import { saveMessage } from './save-message';
import { createMessageTemplate, getTemplateForm } from './template-forms';
import { updateWave } from './update-wave';

/** Toulouse, in OCC, and Paris, in IDF. */
const [UAI, FAR] = ['0312345X', '0751234A'];
const ID = 'relance-responsables';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let own: SchoolScope;
let far: SchoolScope;
let region: RegionScope;
let templateId = '';
let minute = 0;
const ctx = () => {
  minute += 1;
  return { db: database.db, now: new Date(Date.UTC(2026, 10, 23, 9, minute)), newId: randomUUID };
};

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  for (const uai of [UAI, FAR]) {
    await createSchool(ctx(), { uai, name: `Collège ${uai}`, kind: 'college', rentreeOn: '2026-09-01' });
  }
  const principal = (uai: string) =>
    mintSchoolScope({ uai, userId: null, grants: [{ role: 'principal', classCodes: 'all' }] });
  [own, far] = [principal(UAI), principal(FAR)];
  const userId = randomUUID();
  await database.ownerDb.$client.unsafe(
    `insert into app_user (id, email, name, password_hash) values ('${userId}', 'drane@example.org', 'Dominique', 'x')`,
  );
  region = mintRegionScope({ regionCode: 'OCC', userId });
});
afterAll(() => database.drop());
beforeEach(async () => {
  const made = await createMessageTemplate(ctx(), region, { messageId: ID });
  templateId = made.ok ? made.value.id : '';
});

const SUBJECT = 'Votre compte EduConnect, par la région';
const asked = (typed: AskedSettings['typed']): AskedSettings => ({
  contrast: 'light',
  sizeId: 'mail',
  language: 'fr' as Language,
  typed,
});

async function publish(typed: AskedSettings['typed'], locked: string[], id = templateId) {
  const opened = await openTemplate(ctx(), region, { id });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { revision } = opened.value.template;
  const input = { id, revision, title: 'Rappel régional', settings: asked(typed), locked };
  const saved = await saveTemplate(ctx(), region, input, getTemplateForm);
  if (!saved.ok || !('revision' in saved.value)) throw new Error(JSON.stringify(saved));
  const note = 'Nouvelle version';
  const published = await publishTemplate(ctx(), region, { id, revision: saved.value.revision, note });
  if (!published.ok) throw new Error(published.problem.code);
}

const WAVE = {
  title: 'Rappel',
  audience: {},
  templateId: ID,
  body: 'Bonjour à toutes les familles.',
} as const;
async function draft(change: Partial<Parameters<typeof createWave>[2]> = {}, scope = own) {
  const input = { ...WAVE, subject: SUBJECT, regionTemplateId: templateId, ...change };
  return createWave(ctx(), scope, input);
}
async function drafted(change: Parameters<typeof draft>[0] = {}) {
  const made = await draft(change);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.waveId;
}
const opened = async (waveId: string) => {
  const found = await openMessage(ctx(), own, { waveId });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};
const refusal = (code: string, field?: string) => ({
  ok: false,
  problem: field ? { code, detail: { field } } : expect.objectContaining({ code }),
});

describe('a message of the région', () => {
  it('is seen by its own schools once it is published, apart from the pieces, until it is retired', async () => {
    expect(await listRegionMessages(ctx(), own)).toEqual([]);
    await publish({ fr: { subject: SUBJECT } }, ['subject']);
    expect(await listRegionMessages(ctx(), own)).toMatchObject([{ templateId, pieceId: ID, version: 1 }]);
    expect(await listRegionMessages(ctx(), far)).toEqual([]);
    expect((await listGallery(ctx(), own)).templates).toEqual([]);
    await retireTemplate(ctx(), region, { id: templateId, retired: true });
    expect(await listRegionMessages(ctx(), own)).toEqual([]);
    expect(await draft()).toEqual(refusal('unknown_template'));
  });

  it('gives a draft its other languages and fields, and keeps what is fixed', async () => {
    await publish({ fr: { subject: SUBJECT, call: 'Ouvrir l’aide' }, en: { lead: 'Hello.' } }, [
      'subject',
      'call',
    ]);
    const { wave, template } = await opened(await drafted());
    expect(wave.message).toEqual({ fr: { call: 'Ouvrir l’aide' }, en: { lead: 'Hello.' } });
    expect(template).toMatchObject({ version: 1, locked: ['subject', 'call'] });
    expect(await draft({ subject: 'Un autre objet' })).toEqual(refusal('field_locked', 'subject'));
    expect((await draft({ body: 'Nos propres mots.' })).ok).toBe(true);
  });

  it('is held wherever a draft is changed: in the form of the wave and in that of the message', async () => {
    await publish({ fr: { subject: SUBJECT, call: 'Ouvrir l’aide' } }, ['subject', 'call']);
    const waveId = await drafted();
    const change = { ...WAVE, waveId, version: 1, subject: 'Un autre objet' };
    expect(await updateWave(ctx(), own, change)).toEqual(refusal('field_locked', 'subject'));
    expect((await updateWave(ctx(), own, { ...change, subject: SUBJECT, body: 'À nous.' })).ok).toBe(true);
    const save = (typed: AskedSettings['typed']) =>
      saveMessage(ctx(), own, { waveId, templateId: ID, baseVersion: 2, settings: asked(typed) });
    const fixed = { subject: SUBJECT, call: 'Ouvrir l’aide', lead: 'À nous.' };
    expect(await save({ fr: { ...fixed, call: 'Cliquez' } })).toEqual(refusal('field_locked', 'call'));
    expect((await save({ fr: { ...fixed, extra: 'Le hall est ouvert.' } })).ok).toBe(true);
    // A message of the product is not the région's any more.
    const other = { waveId, templateId: 'avant-bascule', baseVersion: 3, settings: asked({}) };
    expect((await saveMessage(ctx(), own, other)).ok).toBe(true);
    expect((await opened(waveId)).template).toBeUndefined();
  });

  it('holds for the reminders that say it again, in each verb, and follows a newer version there too', async () => {
    await publish({ fr: { subject: SUBJECT, call: 'Ouvrir l’aide' } }, ['subject', 'call']);
    const reminder = (subject: string) => [{ afterSchoolDays: 5, subject, body: 'Encore une fois.' }];
    const refused = refusal('reminder_locked', 'reminders');
    expect(await draft({ reminders: reminder('Autre objet') })).toEqual(refused);
    const waveId = await drafted({ reminders: reminder(SUBJECT) });
    const followers = async () => {
      const read = await getWave(ctx(), own, { waveId });
      return read.ok && read.value.followers.map(({ subject, body, message }) => [subject, body, message]);
    };
    const held = [SUBJECT, 'Encore une fois.', { fr: { call: 'Ouvrir l’aide' } }];
    expect(await followers()).toEqual([held]);
    const change = { ...WAVE, waveId, version: 1, subject: SUBJECT };
    expect(await updateWave(ctx(), own, { ...change, reminders: reminder('Autre objet') })).toEqual(refused);
    expect((await updateWave(ctx(), own, { ...change, reminders: reminder(SUBJECT) })).ok).toBe(true);
    expect(await followers()).toEqual([held]);
    await publish({ fr: { subject: 'Nouvel objet', lead: 'Le texte de tous.' } }, ['subject', 'lead']);
    const seen = { version: 2, templateVersion: 2 };
    expect((await answerMessageTemplate(ctx(), own, { waveId, seen, answer: 'take' })).ok).toBe(true);
    expect(await followers()).toEqual([['Nouvel objet', 'Le texte de tous.', {}]]);
  });

  it('of a first information has reminders of another message: the région’s own, where it offers one', async () => {
    const made = await createMessageTemplate(ctx(), region, { messageId: 'information-responsables' });
    const informs = made.ok ? made.value.id : '';
    await publish({ fr: { subject: 'Bienvenue' } }, ['subject'], informs);
    const reminder = { afterSchoolDays: 5, subject: 'Nos mots', body: 'À nous.' };
    const input = {
      templateId: 'information-responsables' as const,
      regionTemplateId: informs,
      subject: 'Bienvenue',
      reminders: [reminder],
    };
    for (const offered of await listRegionMessages(ctx(), own)) {
      if (offered.pieceId === ID)
        await retireTemplate(ctx(), region, { id: offered.templateId, retired: true });
    }
    expect((await draft(input)).ok).toBe(true);
    await publish({ fr: { subject: SUBJECT } }, ['subject']);
    expect(await draft(input)).toEqual(refusal('reminder_locked', 'reminders'));
    expect((await draft({ ...input, reminders: [{ ...reminder, subject: SUBJECT }] })).ok).toBe(true);
  });

  it('tells a draft of a newer version, which takes it over and keeps its own words', async () => {
    await publish({ fr: { subject: SUBJECT } }, ['subject']);
    const waveId = await drafted({ body: 'Nos propres mots.' });
    expect(await compareMessageTemplate(ctx(), own, { waveId })).toEqual(refusal('up_to_date'));
    await publish({ fr: { subject: 'Nouvel objet', call: 'Aide' } }, ['subject', 'call']);
    const compared = await compareMessageTemplate(ctx(), own, { waveId });
    expect(compared).toMatchObject({
      ok: true,
      value: {
        changes: [
          { language: 'fr', field: 'subject' },
          { language: 'fr', field: 'call' },
        ],
        newlyLocked: ['call'],
        opened: [],
      },
    });
    const seen = { version: 1, templateVersion: 2 };
    expect(
      await answerMessageTemplate(ctx(), own, { waveId, seen: { ...seen, version: 9 }, answer: 'take' }),
    ).toEqual(refusal('message_changed'));
    expect((await answerMessageTemplate(ctx(), own, { waveId, seen, answer: 'take' })).ok).toBe(true);
    const { wave, newer, versions } = await opened(waveId);
    expect(wave).toMatchObject({
      subject: 'Nouvel objet',
      body: 'Nos propres mots.',
      message: { fr: { call: 'Aide' } },
      version: 2,
    });
    expect([newer, versions[0]?.subject]).toEqual([undefined, SUBJECT]);
    // What it said before comes back, but for what the région has fixed since.
    const change = { fr: { subject: 'Nouvel objet', call: 'Aide', lead: 'Autre chose.' } };
    const save = { waveId, templateId: ID, baseVersion: 2, settings: asked(change) };
    expect((await saveMessage(ctx(), own, save)).ok).toBe(true);
    const restore = (version: number, baseVersion: number, scope = own) =>
      restoreMessage(ctx(), scope, { waveId, version, baseVersion });
    expect(await restore(7, 3)).toEqual(refusal('unknown_version'));
    expect(await restore(1, 3, far)).toEqual(refusal('unknown_wave'));
    expect((await restore(1, 3)).ok).toBe(true);
    expect((await opened(waveId)).wave).toMatchObject({
      subject: 'Nouvel objet',
      body: 'Nos propres mots.',
      message: { fr: { call: 'Aide' } },
    });
  });

  it('may be declined for one draft, until the next version, and that is taken back', async () => {
    await publish({ fr: { subject: SUBJECT } }, []);
    const waveId = await drafted();
    await publish({ fr: { subject: 'Deux' } }, []);
    const answer = (how: 'decline' | 'reconsider') =>
      answerMessageTemplate(ctx(), own, {
        waveId,
        seen: { version: 1, templateVersion: 2 },
        answer: how,
      });
    await Promise.all([answer('decline'), answer('decline')]);
    expect((await opened(waveId)).newer).toEqual({ version: 2, isDeclined: true });
    const noted = await database.ownerDb.select().from(auditEvent);
    const isOfThis = (detail: object) => JSON.stringify(detail).includes(waveId);
    const declined = noted.filter(
      ({ event, detail }) => event === 'wave.template_declined' && isOfThis(detail),
    );
    expect(declined).toHaveLength(1);
    await answer('reconsider');
    expect((await opened(waveId)).newer).toEqual({ version: 2, isDeclined: false });
    await answer('decline');
    await publish({ fr: { subject: 'Trois' } }, []);
    expect((await opened(waveId)).newer).toEqual({ version: 3, isDeclined: false });
  });

  it('is saved as what it is: a message’s form refuses what only a school knows, a piece’s takes no message', async () => {
    const input = { id: templateId, revision: 1, title: 'x', settings: asked({}), locked: ['place'] };
    expect(await saveTemplate(ctx(), region, input, getTemplateForm)).toEqual(refusal('not_lockable'));
    expect(await saveTemplate(ctx(), region, { ...input, locked: [] })).toEqual(refusal('unknown_template'));
    expect(await createMessageTemplate(ctx(), region, { messageId: 'affiche-hall' })).toEqual(
      refusal('unknown_piece'),
    );
    expect(await createTemplate(ctx(), region, { pieceId: ID })).toEqual(refusal('unknown_piece'));
  });
});
