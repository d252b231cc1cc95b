import type { MessageForm } from '@/lib/domain/campaign/message/messages';
import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import { BASE_LANGUAGE } from '@/lib/domain/materials/library/piece-settings';
import { FRENCH_MESSAGES } from '@/lib/messages/mails/french-messages';
import { MAIL_TEXTS } from '@/lib/messages/mails/texts';
import { compileMail } from './compile';
import { buildPart, fillFor, type MailContent, type ReaderKind, sideOf, valuesIn } from './parts/build-part';
import type { FamilyMailData } from './parts/family-data';
import { escapeHtml, type MarkedText, markOf, putTogether, takeApart, withoutMarks } from './parts/marks';
import type { MailReader } from './parts/reader';

/** One reader's message. */
export type FamilyMail = { subject: string; html: string; text: string };

/** A message made ready: for one more reader only the marks are replaced. */
export type PreparedMail = { merge(reader: MailReader): FamilyMail };

type Rendered = { html: MarkedText; text: MarkedText };

/**
 * Makes a message ready for all its readers. MJML is compiled once a process, Liquid runs once for each kind of reader
 * (language, one child or several, mobile known or not, with a way out or none); what a school has typed is data for
 * Liquid and never becomes markup or template.
 */
export async function prepareFamilyMail(content: MailContent): Promise<PreparedMail> {
  const mail = await compileMail(content.form.id);
  const subject = takeApart(fillFor(content, BASE_LANGUAGE, valuesIn(content, BASE_LANGUAGE).subject ?? ''));
  const rendered = new Map<string, Rendered>();
  const render = (language: Language | null, kind: ReaderKind, hasOptOut: boolean): Rendered => {
    const key = `${language} ${kind.hasOneChild} ${kind.hasMobile} ${hasOptOut}`;
    const known = rendered.get(key);
    if (known) return known;
    const { html, text } = mail.merge(buildData(content, language, kind, hasOptOut));
    const made = { html: takeApart(html), text: takeApart(tidy(text)) };
    rendered.set(key, made);
    return made;
  };
  return {
    merge(reader) {
      const kind = {
        hasOneChild: reader.childFirstNames.length === 1,
        hasMobile: reader.mobileEnding !== null,
      };
      const { html, text } = render(reader.language, kind, reader.optOutUrl !== '');
      return {
        subject: putTogether(subject, reader),
        html: putTogether(html, reader, escapeHtml),
        text: putTogether(text, reader),
      };
    },
  };
}

/** No more than one empty line in a row, and none at either end. */
const tidy = (text: string) =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

/** The languages of a reader's mail: French, which the school answers for, and below it their own. */
export const languagesOf = (language: Language | null): Language[] =>
  language === null || language === BASE_LANGUAGE ? [BASE_LANGUAGE] : [BASE_LANGUAGE, language];

/** Everything that Liquid fills in, with marks for what differs from reader to reader. */
export function buildData(
  content: MailContent,
  language: Language | null,
  kind: ReaderKind,
  hasOptOut: boolean,
): FamilyMailData {
  const languages = languagesOf(language);
  const parts = languages.map((each) => buildPart(content, each, kind));
  const { form, ground } = content;
  return {
    subject: parts[0]?.heading ?? '',
    preheader: preheaderOf(form),
    schoolName: withoutMarks(ground.school.name),
    below: languages.slice(1).map((each) => {
      const { tag, direction } = LANGUAGE_FACTS[each];
      return { tag, direction, side: sideOf(direction), text: MAIL_TEXTS[each].below };
    }),
    parts: hasOptOut ? parts : parts.map((part) => ({ ...part, optOut: '' })),
    optOutUrl: markOf('optOut'),
  };
}

const preheaderOf = ({ id }: MessageForm) => FRENCH_MESSAGES[id].preheader;
