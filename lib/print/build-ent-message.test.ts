import { describe, expect, it } from 'vitest';
import type { PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { proposeFields } from '@/lib/messages/materials/propose-fields';
import { buildBannerHtml, buildEntMessage, buildFlashMessage } from './build-ent-message';
import { previewContext, previewRequest } from './preview-piece';

const build = (
  id: 'article-ent' | 'banniere-ent' | 'banniere-ent-eleves',
  rest: Partial<PieceDraft> = {},
) => {
  const draft = { ...previewRequest(id).draft, ...rest };
  const values: FieldValues = { ...proposeFields(id, draft.language, draft.schoolType), ...draft.typed };
  return { draft, values, message: buildEntMessage(draft, values, previewContext) };
};

describe('a post for the home page of the ENT', () => {
  it('is a text and an HTML with the four steps, the contacts and a link to the help page', async () => {
    const message = await build('article-ent').message;
    expect(message.title).toBe('Parents\u00a0: activez votre compte EduConnect');
    expect(message.text).toMatch(/1\. Ouvrez educonnect\.education\.gouv\.fr[\s\S]*4\. Confirmez/);
    expect(message.text).toContain('05\u00a061\u00a000\u00a000\u00a000');
    expect(message.html).toMatch(/^<div lang="fr-FR" dir="ltr"><p>L’ENT \(Mon ENT Occitanie\)/);
    expect(message.html.match(/<li>/g)).toHaveLength(4);
    expect(message.html).toContain(
      '<a href="https://palier.example.org/a/amandiers">Ouvrir la page d’aide</a>',
    );
  });

  it('holds what was typed as text, never as markup', async () => {
    const lead = '<script>alert("x")</script> & "#{';
    const message = await build('article-ent', { typed: { lead } }).message;
    expect(message.html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &quot;#{');
    expect(message.html).not.toContain('<script');
    expect(message.text).toContain(lead);
  });

  it('is read from the right in Arabic, its numbers from the left', async () => {
    const message = await build('article-ent', { language: 'ar' }).message;
    expect(message.html).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(message.html).toContain('<bdi dir="ltr">05\u00a061\u00a000\u00a000\u00a000</bdi>');
  });
});

describe('a banner of the ENT', () => {
  it('is a link around a picture that says what it shows, the same as the picture itself', async () => {
    const title = 'Dire "oui" & <non>';
    const message = await build('banniere-ent', { typed: { title } }).message;
    const html = buildBannerHtml(message, {
      url: 'https://palier.example.org/b/1.png',
      size: { width: 1200, height: 200 },
    });
    expect(html).toBe(
      '<a href="https://palier.example.org/a/amandiers"><img src="https://palier.example.org/b/1.png" alt="Dire &quot;oui&quot; &amp; &lt;non&gt;. Cinq minutes, un seul compte pour tous vos enfants. Comment faire" width="1200" height="200" style="max-width:100%;height:auto"></a>',
    );
  });

  it('says what it is about where it is words alone, before anything else', async () => {
    const title = 'Parents, activez <EduConnect>';
    const message = await build('banniere-ent', { typed: { title } }).message;
    expect(message.text).toMatch(/^Parents, activez <EduConnect>\n\nCinq minutes/);
    expect(message.html).toContain(
      '"ltr"><p><strong>Parents, activez &lt;EduConnect&gt;</strong></p><p>Cinq minutes',
    );
  });

  it('leads where its link says', async () => {
    const link = 'https://ent.example.org/aide';
    expect((await build('banniere-ent', { typed: { link } }).message).link).toBe(link);
  });

  it.each([
    ['banniere-ent', 'Relative'],
    ['banniere-ent-eleves', 'Student'],
  ] as const)('becomes the flash message of an Edifice ENT: %s is for %s', async (id, profile) => {
    const { draft, values, message } = build(id);
    const shown = { startsAt: new Date('2026-09-07T06:00:00Z'), endsAt: new Date('2026-10-02T16:00:00Z') };
    const { html, title } = await message;
    expect(buildFlashMessage(draft, values, await message, shown)).toEqual({
      title,
      contents: { fr: html },
      startDate: '2026-09-07T06:00:00.000Z',
      endDate: '2026-10-02T16:00:00.000Z',
      profiles: [profile],
      customColor: '#1f4e79',
    });
  });
});
