import { type ColourId, DEFAULT_COLOUR, getPalette } from '@/lib/domain/materials/library/colours';
import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { LANGUAGE_FACTS } from '@/lib/domain/materials/library/languages';
import { getPiece, type PieceSize } from '@/lib/domain/materials/library/pieces';
import { colonIn } from '@/lib/messages/materials/format-local';
import { describeBanner } from './banniere/build-document';
import { buildHelp } from './build-frame';
import type { RunSentence } from './frame';
import { makeSay } from './make-say';
import { escapeMarkup } from './name-svg';
import { plainText } from './sentences';

/** A banner or a post in the forms in which an ENT takes it. */
export type EntMessage = {
  title: string;
  /** What its picture says, for whoever does not see it. */
  alt: string;
  /** Where the whole picture, or the last line, leads to. */
  link: string;
  /** For a field that takes no form. */
  text: string;
  /** To be pasted where a page is edited: no style, no script, no picture from elsewhere. */
  html: string;
};

/** Sentences as HTML: what was typed is text, whatever it looks like. */
const toHtml = (sentence: RunSentence): string =>
  sentence
    .map((run) => {
      if (typeof run === 'string') return escapeMarkup(run.replaceAll('\u200b', ''));
      if ('strong' in run) return `<strong>${escapeMarkup(run.strong)}</strong>`;
      return 'latin' in run ? `<bdi dir="ltr">${escapeMarkup(run.latin)}</bdi>` : '<br>';
    })
    .join('');

/** The words of a banner or a post, from checked values. */
export async function buildEntMessage(
  draft: PieceDraft,
  values: FieldValues,
  context: PieceContext,
): Promise<EntMessage> {
  const say = makeSay(draft.language, values, context);
  const { tag, direction } = LANGUAGE_FACTS[draft.language];
  const link = values.link || context.helpUrl;
  const title = say.sentence(values.title);
  const lead = say.sentence(values.lead);
  const extra = say.sentence(values.extra);
  const call = say.sentence(values.call);
  const steps = say.steps(values.steps);
  const isPost = getPiece(draft.pieceId).kind === 'post';
  const help = isPost ? await buildHelp(draft.language, values, context) : undefined;
  const contacts = help ? [...help.lines.slice(0, -1), help.warning] : [];
  // A post has a title of its own in the ENT; where a banner's words stand, nothing else says what they are about.
  const head = isPost ? [] : [plainText(title)];
  const paragraphs = [lead, extra].filter((part) => part.length > 0);
  const list = steps.map(
    (step) => `<li><strong>${escapeMarkup(plainText(step.title))}</strong><br>${toHtml(step.text)}</li>`,
  );
  const html = [
    `<div lang="${tag}" dir="${direction}">`,
    ...head.map((words) => `<p><strong>${escapeMarkup(words)}</strong></p>`),
    ...paragraphs.map((part) => `<p>${toHtml(part)}</p>`),
    ...(list.length > 0 ? [`<ol>${list.join('')}</ol>`] : []),
    ...contacts.map((part) => `<p>${toHtml(part)}</p>`),
    `<p><a href="${escapeMarkup(link)}">${toHtml(call)}</a></p>`,
    '</div>',
  ];
  const text = [
    ...head,
    ...paragraphs.map(plainText),
    ...steps.map((step, at) => `${at + 1}. ${plainText(step.title)}\n   ${plainText(step.text)}`),
    ...contacts.map(plainText),
    `${plainText(call)}${colonIn(draft.language)}${link}`,
  ];
  return {
    title: plainText(title),
    alt: describeBanner([title, lead, call]),
    link,
    text: text.join('\n\n'),
    html: html.join(''),
  };
}

/** The picture as a link, for an ENT whose page takes HTML: `<a><img alt></a>`. */
export function buildBannerHtml(
  message: EntMessage,
  picture: { url: string; size: Pick<PieceSize, 'width' | 'height'> },
): string {
  const { width, height } = picture.size;
  const image = `<img src="${escapeMarkup(picture.url)}" alt="${escapeMarkup(message.alt)}" width="${width}" height="${height}" style="max-width:100%;height:auto">`;
  return `<a href="${escapeMarkup(message.link)}">${image}</a>`;
}

/** The message at the top of an Edifice ENT (NEO, ONE): the fields of `POST /timeline/flashmsg/structure/:id`. */
export type EdificeFlashMessage = {
  title: string;
  contents: Record<string, string>;
  startDate: string;
  endDate: string;
  profiles: ('Relative' | 'Student')[];
  customColor: string;
};

/** Profiles by whom the piece speaks to; the colour is that of the piece. */
export function buildFlashMessage(
  draft: PieceDraft,
  values: FieldValues,
  message: EntMessage,
  shown: { startsAt: Date; endsAt: Date },
): EdificeFlashMessage {
  const [language = 'fr'] = LANGUAGE_FACTS[draft.language].tag.split('-');
  return {
    title: message.title,
    contents: { [language]: message.html },
    startDate: shown.startsAt.toISOString(),
    endDate: shown.endsAt.toISOString(),
    profiles: [getPiece(draft.pieceId).audience === 'pupils' ? 'Student' : 'Relative'],
    customColor: getPalette((values.colours || DEFAULT_COLOUR) as ColourId, draft.contrast).accent,
  };
}
