import { describe, expect, it } from 'vitest';
import { compileMail } from './compile';
import { MAILS } from './registry';
import { visibleText } from './testing/visible-text';

const { preview: week, schema } = MAILS['bilan-hebdomadaire'];
const mergeWeek = async (change: Partial<typeof week> = {}) =>
  (await compileMail('bilan-hebdomadaire')).merge({ ...week, ...change });

describe('the weekly digest', () => {
  it('is valid MJML, and its preview fills every value', async () => {
    const mail = (await compileMail('bilan-hebdomadaire')).merge(schema.parse(week));
    for (const part of [mail.html, mail.text]) {
      expect(part).not.toMatch(/\{\{|\{%|undefined|null/);
      expect(part).toContain(week.subject);
    }
  });

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
    for (const part of [visibleText(html), flat(text)]) {
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
    expect(visibleText(html)).toContain('{{ stopUrl }}');
  });
});

describe('a message of the région to the staff', () => {
  const { preview, schema: shape } = MAILS['message-regional'];
  const merge = async (change: Partial<typeof preview> = {}) =>
    (await compileMail('message-regional')).merge(shape.parse({ ...preview, ...change }));

  it('says the same in both parts, in French typography, and loads nothing', async () => {
    const { html, text } = await merge();
    const flat = (words: string) => words.replace(/\s+/g, ' ');
    const said = [
      preview.headline,
      ...preview.paragraphs,
      ...preview.facts.map((f) => f.text),
      ...preview.list,
    ];
    for (const part of [visibleText(html), flat(text)]) {
      expect(part).not.toMatch(/\{\{|\{%|undefined|null/);
      for (const words of said) expect(part).toContain(flat(words));
    }
    expect(text).not.toMatch(/ [:;!?»%]|« |'/);
    expect(html).not.toMatch(/<img|<script|<link|@import/i);
  });

  it('takes what a région has typed for text, and leaves out what there is not', async () => {
    const evil = '<script>alert("1")</script>{{ subject }}';
    const { html } = await merge({ paragraphs: [evil], facts: [{ mark: evil, text: evil }], list: [] });
    expect(html).not.toContain('<script');
    expect(visibleText(html)).toContain('{{ subject }}');
    expect(html).not.toContain(preview.listTitle);
  });
});
