import { LRUCache } from 'lru-cache';
import QRCode from 'qrcode';
import { readLogoSize } from '@/lib/domain/materials/library/check-logo';
import { type ColourId, DEFAULT_COLOUR, getPalette } from '@/lib/domain/materials/library/colours';
import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues, Logo } from '@/lib/domain/materials/library/fields';
import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import { colonIn, inFrench } from '@/lib/messages/materials/format-local';
import { FAMILY_TEXTS, fillIn, getPupilTexts } from '@/lib/messages/materials/propose-fields';
import { typesetTyped } from '@/lib/messages/typeset';
import type { Frame, HelpBlock, RunSentence } from './frame';
import { printableName, printableText, standsWhole } from './printable-text';
import { asSentence, withoutLoneWord } from './sentences';

const LARGE = 1.15;

/** A drawing as an SVG around its pixels: the one form in which a template is given pictures. */
function wrapLogo(logo: Logo): Frame['logo'] {
  const { width, height } = readLogoSize(logo) ?? { width: 1, height: 1 };
  const href = `data:${logo.mediaType};base64,${logo.base64}`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`,
    alt: printableText(logo.alt),
    ratio: width / height,
  };
}

/** Language as Typst sets it: two letters, and a region where it changes typography. */
export function languageOf(language: Language): Pick<Frame, 'lang' | 'region' | 'direction'> {
  const { tag, direction } = LANGUAGE_FACTS[language];
  const [lang = 'fr', region = null] = tag.split('-');
  return { lang, region, direction };
}

export function buildFrame(draft: PieceDraft, values: FieldValues, title: string): Frame {
  return {
    title: printableText(title),
    ...languageOf(draft.language),
    palette: getPalette((values.colours || DEFAULT_COLOUR) as ColourId, draft.contrast),
    strong: draft.contrast === 'strong',
    scale: values.textSize === 'large' ? LARGE : 1,
    logo: values.logo ? wrapLogo(values.logo) : null,
  };
}

/** Error correction Q: papers get folded, posters get wet. */
export const drawQr = async (url: string, alt: string) => ({
  svg: await drawOnce(url),
  alt: printableText(fillIn(alt, { url })),
});

const drawn = new LRUCache<string, string>({ max: 200 });

/** 3 ms, of a code that is the same on every piece of a school: a preview draws one at every stroke. */
async function drawOnce(url: string): Promise<string> {
  const known = drawn.get(url);
  if (known) return known;
  const svg = await QRCode.toString(url, { type: 'svg', margin: 0, errorCorrectionLevel: 'Q' });
  drawn.set(url, svg);
  return svg;
}

/** "05 61 00 00 00 · secretariat@…", empty when neither is known. */
export const joinContact = (phone: string, email: string): string =>
  [phone.replaceAll(' ', '\u00a0'), email].filter((way) => way.trim() !== '').join(' · ');

/** "L’établissement : 05 61…, secretariat@…": broken between its parts, not inside one that any line has room for. */
function contactLine(language: Language, who: string, ways: string): RunSentence[] {
  const parts = printableText(inFrench(language) ? typesetTyped(ways) : ways)
    .split(' · ')
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  const { direction } = LANGUAGE_FACTS[language];
  const comma = direction === 'rtl' ? '، ' : ', ';
  const run = parts.flatMap((part, at): RunSentence => {
    const whole = standsWhole(part) ? { latin: part } : printableName(part);
    return at === 0 ? [whole] : [comma, whole];
  });
  return [[{ strong: who }, colonIn(language), ...run]];
}

/** An address without what a reader need not type. */
export const shortenUrl = (url: string): string => printableText(url).replace(/^https?:\/\//, '');

/** The foot of a piece for guardians: whom to ask, the help page, and what nobody will ever ask for. */
export async function buildHelp(
  language: Language,
  values: FieldValues,
  { school, contacts, helpUrl }: PieceContext,
): Promise<HelpBlock> {
  const { help } = FAMILY_TEXTS[language];
  const { direction } = LANGUAGE_FACTS[language];
  return {
    heading: help.heading,
    lines: [
      ...contactLine(language, help.school, values.schoolContact ?? joinContact(school.phone, school.email)),
      ...contactLine(
        language,
        help.assistance,
        values.nationalContact ?? joinContact(contacts.assistancePhone, contacts.assistanceEmail),
      ),
      ...contactLine(language, help.page, shortenUrl(helpUrl)),
    ],
    warning: asSentence(withoutLoneWord(help.warning), direction),
    qr: await drawQr(helpUrl, help.qrAlt),
    qrCaption: help.qrCaption,
  };
}

/** The same for pupils, who ask people of the school: no number, no address of theirs is asked for. */
export async function buildPupilHelp(
  language: Language,
  values: FieldValues,
  { helpUrl }: PieceContext,
): Promise<HelpBlock> {
  const { help } = getPupilTexts(language);
  const asked = values.schoolContact ?? help.school;
  return {
    heading: help.heading,
    lines: [
      ...(asked === '' ? [] : [asSentence(asked, 'ltr')]),
      ...contactLine(language, FAMILY_TEXTS[language].help.page, shortenUrl(helpUrl)),
    ],
    warning: asSentence(help.warning, 'ltr'),
    qr: await drawQr(helpUrl, FAMILY_TEXTS[language].help.qrAlt),
    qrCaption: help.qrCaption,
  };
}
