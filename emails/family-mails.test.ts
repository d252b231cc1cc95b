import mjml2html from 'mjml';
import { describe, expect, it } from 'vitest';
import { MESSAGE_IDS, type MessageId } from '@/lib/domain/campaign/message/messages';
import { contrastRatio } from '@/lib/domain/materials/library/colours';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import { SCHOOL_TYPES } from '@/lib/domain/materials/library/pieces';
import { FAMILY_TEXTS } from '@/lib/messages/materials/propose-fields';
import { MAIL_COLOURS as C } from './parts/family-mail';
import { exampleContent } from './parts/preview-data';
import { EXAMPLE_READER, type MailReader } from './parts/reader';
import { buildData, prepareFamilyMail } from './prepare-family-mail';
import { MAIL_TEMPLATES } from './registry';
import { visibleText } from './testing/visible-text';

const READER: MailReader = { ...EXAMPLE_READER, optOutUrl: 'https://palier.invalid/opposition/x.y' };
/** Gmail cuts off what is longer. */
const GMAIL_BYTES = 102_000;

const each = MESSAGE_IDS.flatMap((id) =>
  LANGUAGES.flatMap((language) => SCHOOL_TYPES.map((schoolType) => [id, language, schoolType] as const)),
);

const merge = async (
  id: MessageId,
  reader: Partial<MailReader> = {},
  typed: Partial<Record<Language, FieldValues>> = {},
) => {
  const content = exampleContent(id);
  const all = { ...content.typed, ...typed, fr: { ...content.typed.fr, ...typed.fr } };
  return (await prepareFamilyMail({ ...content, typed: all })).merge({ ...READER, ...reader });
};

describe('every message, in every language, for a collège and a lycée', () => {
  it.each(MESSAGE_IDS)('%s compiles without a warning', async (id) => {
    const result = await mjml2html(MAIL_TEMPLATES[id].mjml, { validationLevel: 'soft', fonts: {} });
    expect(result.errors).toEqual([]);
  });

  it.each(each)(
    '%s in %s for a %s is whole: nothing open, nothing cut, the same in both parts',
    async (id, language, schoolType) => {
      const content = exampleContent(id, schoolType);
      const data = buildData(content, language, { hasOneChild: false, hasMobile: true }, true);
      MAIL_TEMPLATES[id].schema.parse({ ...data, optOutUrl: READER.optOutUrl });
      const { subject, html, text } = (await prepareFamilyMail(content)).merge({ ...READER, language });
      for (const part of [subject, html, text])
        expect(part).not.toMatch(/\{\{|\{%|\{\p{L}+\}|undefined|null|\ue000/u);
      expect(Buffer.byteLength(html)).toBeLessThan(GMAIL_BYTES);
      expect(subject.length).toBeLessThanOrEqual(70);
      // Word for word, in the same order; signs of a list and rules are the text part's own.
      const words = (said: string) => said.match(/[\p{L}\p{M}\p{N}@]+/gu) ?? [];
      const link = /https:\/\/palier\.invalid\/\S+/g;
      const listed = text.replace(/^\d+\. /gm, '').replace(link, '');
      expect(words(listed)).toEqual(words(visibleText(html)));
      expect(new Set(text.match(link))).toEqual(new Set([content.ground.helpUrl, READER.optOutUrl]));
    },
  );

  it.each(each.filter(([, language, type]) => language !== 'fr' && type === 'college'))(
    '%s in %s comes below the French, marked as that language and from its own side',
    async (id, language) => {
      const { html, text } = await merge(id, { language });
      const { tag, direction } = LANGUAGE_FACTS[language];
      const at = html.indexOf(
        `lang="${tag}" dir="${direction}" style="text-align:${direction === 'rtl' ? 'right' : 'left'}"`,
      );
      expect(at).toBeGreaterThan(0);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toMatch(/<html[^>]* lang="fr"/);
      const own = FAMILY_TEXTS[language].routes.stepsHeading;
      expect(text.indexOf(own)).toBeGreaterThan(text.indexOf('Les quatre étapes'));
      expect(text).toContain('Léa, Tom');
    },
  );

  it.each(MESSAGE_IDS)('%s links to the help page and the way out alone, and loads nothing', async (id) => {
    const { html } = await merge(id, { language: 'ar' });
    const links = [...html.matchAll(/(?:href|src|url\()=?["']?([^"')]+)/g)].map((m) => m[1] ?? '');
    expect(new Set(links)).toEqual(new Set(['https://palier.invalid/aide/0000000A', READER.optOutUrl]));
    // No picture at all: nothing to block, nothing that needs a text in its place, nothing that tells who has opened it.
    expect(html).not.toMatch(/<img|<script|<link|@import|background-image/i);
  });

  it('is readable: every pair of colours in which text and ground meet', () => {
    for (const ground of [C.paper, C.box]) {
      for (const text of [C.ink, C.soft, C.accent]) {
        expect(contrastRatio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrastRatio(C.paper, C.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('has French typography in its French', async () => {
    for (const id of MESSAGE_IDS) expect((await merge(id)).text).not.toMatch(/ [:;!?»%]|« |'/);
  });
});

describe('a message to one reader', () => {
  it('speaks of the mobile that the school holds, or asks for one; of one child as one', async () => {
    const known = await merge('relance-responsables', { mobileEnding: '07', childFirstNames: ['Léa'] });
    const unknown = await merge('relance-responsables', { mobileEnding: null });
    expect(known.text).toContain('••\u00a0••\u00a0••\u00a0••\u00a007');
    expect(known.text).toContain('Votre enfant est élève');
    expect(unknown.text).toContain('Donnez-le au secrétariat');
    expect(unknown.text).toContain('Vos enfants sont élèves');
    expect(unknown.text).not.toContain('••');
  });

  it('fills the variables of the text, in the order of each language, and leaves no hole', async () => {
    const lead = '{prénom} {{ Nom }} : {enfants}, {classes}, {mobile}, {etablissement}, {inconnu}';
    const typed = { fr: { lead, subject: 'Pour {enfants}' }, en: { lead: 'For {enfants}' } };
    const mail = await merge('relance-responsables', { language: 'en', mobileEnding: null }, typed);
    expect(mail.subject).toBe('Pour Léa et Tom');
    expect(mail.text).toContain('Camille EXEMPLE : Léa et Tom, 6A, 4C, …, Collège de l’Exemple, {inconnu}');
    expect(mail.text).toContain('For Léa and Tom');
  });

  it('says who sends it, why, from where the data come and how to object', async () => {
    const { text, html } = await merge('information-responsables');
    for (const part of [text, visibleText(html)]) {
      for (const said of [
        'Collège de l’Exemple à Mme Camille EXEMPLE',
        'responsable légal',
        'SIECLE',
        'délégué à la protection des données',
      ]) {
        expect(part).toContain(said);
      }
    }
  });

  it('leaves out what the school has emptied, and contacts that nobody gave', async () => {
    const { text, html } = await merge(
      'relance-responsables',
      { optOutUrl: '' },
      {
        fr: { call: '', schoolContact: '', nationalContact: '' },
      },
    );
    expect(text).not.toMatch(
      /assistance nationale|Ouvrir la page|L’établissement\u00a0: \n|Ne plus recevoir/,
    );
    expect(html).not.toContain('href');
  });

  it('takes hostile names and texts for text, never for markup, template or a mark of ours', async () => {
    const evil = `<script>alert("1")</script>{{ optOutUrl }}{% for i in (1..9) %}x{% endfor %}</mj-text>&amp;'\ue000recipient\ue001`;
    const seen = evil.replace(/[\ue000\ue001]/g, '');
    const mail = await merge(
      'relance-responsables',
      { recipientName: evil, greeting: evil, childFirstNames: [evil], mobileEnding: evil, language: 'ar' },
      { fr: { subject: evil, lead: evil, extra: evil, call: evil, signature: evil, schoolContact: evil } },
    );
    expect(mail.html).not.toContain('<script');
    expect(visibleText(mail.html)).toContain(seen);
    expect(mail.text).toContain(seen);
  });

  it('never links to what is no page', async () => {
    const { html } = await merge('relance-responsables', {}, { fr: { link: 'javascript:alert(1)' } });
    expect(html).not.toContain('javascript:');
  });
});
