import { describe, expect, it } from 'vitest';
import { ALL_MESSAGE_IDS, type MessageId } from '@/lib/domain/campaign/message/messages';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { exampleContent } from './parts/preview-data';
import { prepareEntMessage } from './prepare-ent-message';
import { visibleText } from './testing/visible-text';

const build = (id: MessageId, typed: FieldValues = {}) => {
  const content = exampleContent(id);
  return prepareEntMessage({ ...content, typed: { fr: { ...content.typed.fr, ...typed } } });
};
const each = ALL_MESSAGE_IDS.flatMap((id) =>
  exampleContent(id).form.languages.map((language) => [id, language] as const),
);

describe('a message in the ENT', () => {
  it.each(each)('%s in %s is whole, and about nobody in particular', (id, language) => {
    const { subject, html, text } = build(id).in(language);
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\{\{|\{\p{L}+\}|undefined|null|\ue000|\ue001/u);
      expect(part).not.toMatch(/Camille|Léa|EXEMPLE|opposition/);
    }
    const words = (said: string) => said.match(/[\p{L}\p{M}@]+/gu) ?? [];
    const link = /https:\/\/\S+/g;
    expect(words(text.replace(link, ''))).toEqual(words(visibleText(html)));
    expect(html).not.toMatch(/<(?!\/?(?:div|p|strong|em|a|ul|ol|li|br|hr)\b)/);
    expect(html.match(/href="[^"]*"/g)).toEqual(
      (language === 'fr' ? [1] : [1, 2]).map(() => 'href="https://palier.invalid/aide/0000000A"'),
    );
  });

  it('holds what was typed as text, never as markup, and no mark of ours', () => {
    const lead = '<script>alert(1)</script>\n\n\ue000greeting\ue001 & {prénom} "x"';
    const { html, text } = build('relance-responsables', { lead }).in(null);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script');
    expect(text).toContain('greeting & … "x"');
  });

  it('of pupils has their steps, and neither FranceConnect nor a number that families call', () => {
    const { text } = build('activation-eleves').in(null);
    expect(text).toMatch(/^Active ton compte EduConnect/);
    expect(text).toContain('Prends ta feuille EduConnect');
    expect(text).not.toMatch(/FranceConnect|0\s809|responsable légal/);
    expect(text).toContain('parce que tu es élève');
  });

  it('of pupils before the switch-over names its day and asks for their sheet, also in easy French', () => {
    const content = exampleContent('avant-bascule-eleves');
    for (const language of [null, 'fr-falc'] as const) {
      const { text } = prepareEntMessage(content).in(language);
      const own = text.split('==========').at(-1);
      expect(own).toMatch(/18 janvier 2027/);
      expect(own).toMatch(/feuille EduConnect/);
    }
  });

  it('of families has both ways to activate, where the mail has them', () => {
    expect(build('relance-responsables').in(null).text).toContain('FranceConnect');
    expect(build('avant-bascule').in(null).text).toContain('educonnect.education.gouv.fr');
  });

  it('says in its own language that the message is further down, for each language there is', () => {
    for (const language of LANGUAGES.filter((one) => one !== 'fr')) {
      expect(build('relance-responsables').in(language).text).toMatch(/==========/);
    }
  });
});
