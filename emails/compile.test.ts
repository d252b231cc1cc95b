import { describe, expect, it } from 'vitest';
import { compileMail } from './compile';
import { MAIL_IDS, MAIL_TEMPLATES, MAILS, type MailData } from './registry';

const preview = MAIL_TEMPLATES['relance-responsables'].preview;
const merge = async (change: Partial<typeof preview> = {}) =>
  (await compileMail('relance-responsables')).merge({ ...preview, ...change });

/** The text a reader sees. */
const visible = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>|<head[\s\S]*?<\/head>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&#34;|&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

describe('every mail template', () => {
  it.each(MAIL_IDS)('%s is valid MJML and its preview fills every value', async (id) => {
    const { schema, preview: data } = MAILS[id];
    const mail = (await compileMail(id)).merge(schema.parse(data) as MailData<typeof id>);
    for (const part of [mail.html, mail.text]) {
      expect(part).not.toMatch(/\{\{|\{%|undefined|null/);
      expect(part).toContain(data.subject);
    }
  });
});

describe('the reminder to guardians', () => {
  it('holds two links, the help page and the opt-out, and loads nothing', async () => {
    const { html } = await merge();
    const links = [...html.matchAll(/(?:href|src|url\()=?["']?([^"')]+)/g)].map((m) => m[1]);
    expect(links).toEqual([preview.helpUrl, preview.optOutUrl]);
    expect(html).not.toMatch(/<img|<script|<link|@import/i);
  });

  it('writes out the official address, names the children and gives the way out', async () => {
    const mail = await merge();
    for (const part of [visible(mail.html), mail.text]) {
      expect(part).toContain('educonnect.education.gouv.fr');
      expect(part).toContain('Léa, Tom');
      expect(part).toContain('SIECLE');
      expect(part).toContain('délégué à la protection des données');
    }
    expect(mail.text).toContain(preview.optOutUrl);
  });

  it('speaks of the mobile that the school holds, or asks for one', async () => {
    const known = await merge({ mobileEnding: '07' });
    const unknown = await merge({ mobileEnding: null });
    expect(known.text).toContain('••\u00a0••\u00a0••\u00a0••\u00a007');
    expect(known.text).not.toContain('Donnez-le au secrétariat');
    expect(unknown.text).toContain('Donnez-le au secrétariat');
    expect(unknown.text).not.toContain('••');
  });

  it('speaks of one child as one child', async () => {
    expect((await merge({ childFirstNames: ['Léa'] })).text).toContain('Votre enfant dans');
    expect((await merge()).text).toContain('Vos enfants dans');
  });

  it('leaves out contacts that nobody gave', async () => {
    const { text } = await merge({
      school: { ...preview.school, contact: '', email: '' },
      assistanceContact: '',
    });
    expect(text).not.toMatch(/assistance nationale|L’établissement\u00a0: \n/);
    expect(text).toContain('à la protection des données.');
  });

  it('takes hostile names and texts for text, never for markup or template', async () => {
    const evil = `<script>alert("1")</script>{{ optOutUrl }}{% for i in (1..9) %}x{% endfor %}</mj-text>&amp;'`;
    const mail = await merge({
      subject: evil,
      paragraphs: [evil],
      greeting: evil,
      recipientName: evil,
      childFirstNames: [evil],
      mobileEnding: evil,
      school: { name: evil, email: evil, contact: evil, entName: evil },
      assistanceContact: evil,
    });
    expect(mail.html).not.toContain('<script');
    expect(visible(mail.html)).toContain(evil);
    expect(mail.text).toContain(evil);
  });

  it('has French typography in its own sentences', async () => {
    const { text } = await merge();
    expect(text).not.toMatch(/ [:;!?»%]|« |'/);
  });
});

describe('the weekly digest', () => {
  const { preview: week } = MAILS['bilan-hebdomadaire'];
  const mergeWeek = async (change: Partial<typeof week> = {}) =>
    (await compileMail('bilan-hebdomadaire')).merge({ ...week, ...change });

  it('loads nothing, and links to our own pages only', async () => {
    const { html } = await mergeWeek();
    const links = [...html.matchAll(/(?:href|src|url\()=?["']?([^"')]+)/g)].map((m) => m[1] ?? '');
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !link.startsWith('https://palier.invalid/'))).toEqual([]);
    expect(html).not.toMatch(/<img|<script|<link|@import/i);
  });

  it('says the same in both parts, in French typography', async () => {
    const { html, text } = await mergeWeek();
    const flat = (words: string) => words.replace(/\s+/g, ' ');
    const said = week.sections.flatMap(({ items }) => items.map((item) => item.text));
    for (const part of [visible(html), flat(text)]) {
      for (const words of [week.headline, week.nudge, ...said]) expect(part).toContain(flat(words));
    }
    expect(text).toContain(week.stopUrl);
    expect(text).not.toMatch(/ [:;!?»%]|« |'/);
  });

  it('leaves out what there is not', async () => {
    const { html, text } = await mergeWeek({ bar: null, nudge: '', sections: [], choiceUrl: '' });
    expect(html).not.toMatch(/class="(track|warn)"/);
    expect(text).not.toContain('Régler mes envois');
  });

  it('takes what a school has typed for text', async () => {
    const evil = '<script>alert("1")</script>{{ stopUrl }}';
    const { html } = await mergeWeek({
      desk: evil,
      sections: [{ title: evil, items: [{ mark: evil, text: evil, url: '' }] }],
    });
    expect(html).not.toContain('<script');
    expect(visible(html)).toContain('{{ stopUrl }}');
  });
});
