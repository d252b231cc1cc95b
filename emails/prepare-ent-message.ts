import { isForPupils } from '@/lib/domain/campaign/message/messages';
import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import { MAIL_TEXTS } from '@/lib/messages/mails/texts';
import { buildPart, fillFor, type MailContent, valuesIn } from './parts/build-part';
import type { FamilyMailPart } from './parts/family-data';
import { escapeHtml, putTogether, takeApart } from './parts/marks';
import type { MailReader } from './parts/reader';
import { languagesOf } from './prepare-family-mail';

/** A message as an ENT takes it: the same for everybody who reads the same languages. */
export type EntText = { subject: string; html: string; text: string };

/** Ready in every language: `in(null)` is French alone. */
export type PreparedEntMessage = { in(language: Language | null): EntText };

/** Nobody in particular: what a text asks of one reader cannot be filled, and is told before anything leaves. */
const NOBODY: MailReader = {
  greeting: '',
  recipientName: '',
  firstName: '',
  familyName: '',
  childFirstNames: [],
  classCodes: [],
  mobileEnding: null,
  language: null,
  optOutUrl: '',
};

/**
 * Makes a message ready for the messaging of an ENT: paragraphs, lists and one link in the plain HTML that its editor
 * takes, no name and no link of one person. Whatever a school has typed is text.
 */
export function prepareEntMessage(content: MailContent): PreparedEntMessage {
  const made = new Map<Language | null, EntText>();
  return {
    in(language) {
      const known = made.get(language);
      if (known) return known;
      const built = buildEntText(content, language);
      made.set(language, built);
      return built;
    },
  };
}

function buildEntText(content: MailContent, language: Language | null): EntText {
  const languages = languagesOf(language);
  const parts = languages.map((each) =>
    fillMarks(buildPart(content, each, { hasOneChild: false, hasMobile: true }, 'many')),
  );
  const below = languages.slice(1).map((each) => ({ ...LANGUAGE_FACTS[each], text: MAIL_TEXTS[each].below }));
  const hasWays =
    content.form.id === 'information-responsables' || content.form.id === 'relance-responsables';
  const blocks = parts.map((part) => listBlocks(part, { hasWays: hasWays && !isForPupils(content.form.id) }));
  const [french = '', ...others] = blocks.map((lines, i) => htmlOf(parts[i], lines));
  const notes = below.map(
    ({ tag, direction, text }) => `<p lang="${tag}" dir="${direction}">${escapeHtml(text)}</p>`,
  );
  return {
    subject: clear(fillFor(content, 'fr', valuesIn(content, 'fr').subject ?? '')),
    html: [...notes, french, ...others].join('<hr>'),
    text: [...below.map(({ text }) => text), ...blocks.map(textOf)].join('\n\n==========\n\n'),
  };
}

const clear = (text: string) => putTogether(takeApart(text), NOBODY);

/** The same as a page of its own, for a preview: with the letters of an ENT's reader and not those of a bare browser. */
export const showEntText = ({ subject, html, text }: EntText): EntText => ({
  subject,
  html: `<body style="margin:24px;font:16px/1.5 Arial,Helvetica,sans-serif;color:#1f2430;background:#fff">${html}</body>`,
  text,
});

/** No mark stays: a private sign in somebody's message box would be a hole. */
const fillMarks = (part: FamilyMailPart): FamilyMailPart =>
  JSON.parse(JSON.stringify(part), (_, value: unknown) => (typeof value === 'string' ? clear(value) : value));

type Block =
  | { kind: 'title' | 'heading' | 'paragraph' | 'small'; text: string }
  | { kind: 'list'; isOrdered: boolean; items: { title: string; text: string }[] }
  | { kind: 'link'; text: string; url: string };

function listBlocks(part: FamilyMailPart, { hasWays }: { hasWays: boolean }): Block[] {
  const paragraphs = (texts: readonly string[]) => texts.map((text): Block => ({ kind: 'paragraph', text }));
  const labelled = part.help.lines.map(({ label, value }) => `${label}${part.colon}${value}`);
  return [
    { kind: 'title', text: part.heading },
    ...paragraphs([part.greeting, ...part.paragraphs]),
    ...paragraphs(part.facts.map(({ label, value }) => `${label}${part.colon}${value}`)),
    ...paragraphs(part.extra),
    ...(hasWays
      ? ([
          { kind: 'heading', text: part.ways.heading },
          { kind: 'list', isOrdered: false, items: part.ways.items },
        ] satisfies Block[])
      : []),
    { kind: 'heading', text: part.steps.heading },
    { kind: 'list', isOrdered: true, items: part.steps.items },
    ...paragraphs(part.warnings),
    { kind: 'heading', text: part.help.heading },
    ...(part.help.button ? [{ kind: 'link', text: part.help.button, url: part.help.url } as const] : []),
    ...paragraphs([...labelled, ...part.closing]),
    ...part.footer.map((text): Block => ({ kind: 'small', text })),
  ];
}

const htmlOf = (part: FamilyMailPart | undefined, blocks: readonly Block[]): string =>
  `<div lang="${part?.tag ?? 'fr-FR'}" dir="${part?.direction ?? 'ltr'}">${blocks.map(htmlOfBlock).join('')}</div>`;

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return `<p><strong>${escapeHtml(block.text)}</strong></p>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text).replaceAll('\n', '<br>')}</p>`;
    case 'small':
      return `<p><em>${escapeHtml(block.text)}</em></p>`;
    case 'link':
      return `<p><a href="${escapeHtml(block.url)}">${escapeHtml(block.text)}</a></p>`;
    case 'list': {
      const tag = block.isOrdered ? 'ol' : 'ul';
      const items = block.items.map(
        ({ title, text }) => `<li><strong>${escapeHtml(title)}</strong><br>${escapeHtml(text)}</li>`,
      );
      return `<${tag}>${items.join('')}</${tag}>`;
    }
  }
}

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      switch (block.kind) {
        case 'list':
          return block.items
            .map(({ title, text }, i) => `${block.isOrdered ? `${i + 1}.` : '–'} ${title}\n   ${text}`)
            .join('\n');
        case 'link':
          return `${block.text}\n${block.url}`;
        default:
          return block.text;
      }
    })
    .join('\n\n');
