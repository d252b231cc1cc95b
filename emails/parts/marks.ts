import type { ReaderVariable } from '@/lib/domain/campaign/message/variables';
import type { Language } from '@/lib/domain/materials/library/languages';
import { type MailReader, valueFor } from './reader';

/*
 * A message is rendered once for all readers of a kind, with marks where they differ; for each reader the marks are
 * replaced. Two signs of the private use area stand around a mark; nobody can type one, since they are taken out.
 */
const OPEN = '\ue000';
const CLOSE = '\ue001';

export type Mark = 'greeting' | 'recipient' | 'children' | 'optOut' | `${ReaderVariable}/${Language}`;

export const markOf = (mark: Mark): string => `${OPEN}${mark}${CLOSE}`;

/** What somebody has typed holds no mark. */
export const withoutMarks = (text: string): string => text.replace(/[\ue000\ue001]/g, '');

/** A value that a reader does not have: said before sending, and never a hole in a sentence. */
const MISSING = '…';

function markValue(mark: Mark, reader: MailReader): string {
  switch (mark) {
    case 'greeting':
      return reader.greeting;
    case 'recipient':
      return reader.recipientName;
    case 'children':
      return reader.childFirstNames.join(', ');
    case 'optOut':
      return reader.optOutUrl;
    default: {
      const [variable, language] = mark.split('/') as [ReaderVariable, Language];
      return valueFor(variable, reader, language) || MISSING;
    }
  }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** A text with marks, taken apart once: every second piece is a mark. */
export type MarkedText = readonly string[];

export const takeApart = (text: string): MarkedText => text.split(/\ue000([^\ue001]*)\ue001/);

/** Fills in what one reader gets; `write` makes a value fit for the place, as `escapeHtml` does. */
export function putTogether(
  text: MarkedText,
  reader: MailReader,
  write: (value: string) => string = (value) => value,
): string {
  let whole = '';
  for (let at = 0; at < text.length; at += 1) {
    const piece = text[at] ?? '';
    whole += at % 2 === 0 ? piece : write(markValue(piece as Mark, reader));
  }
  return whole;
}
