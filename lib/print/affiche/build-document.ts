import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { LANGUAGE_FACTS } from '@/lib/domain/materials/library/languages';
import type { PieceSize } from '@/lib/domain/materials/library/pieces';
import { formatClockIn, formatWeekdayIn } from '@/lib/messages/materials/format-local';
import { FAMILY_TEXTS } from '@/lib/messages/materials/propose-fields';
import { buildFrame, buildHelp, shortenUrl } from '../build-frame';
import { makeSay } from '../make-say';
import { printableName } from '../printable-text';
import { asSentence, withoutLoneWord } from '../sentences';
import type { AfficheData } from './schema';

/** A date that stands alone begins with a capital, in the languages that have them. */
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export async function buildAffiche(
  draft: PieceDraft,
  values: FieldValues,
  context: PieceContext,
  size: PieceSize,
): Promise<AfficheData> {
  const { language } = draft;
  const texts = FAMILY_TEXTS[language];
  const { direction } = LANGUAGE_FACTS[language];
  const say = makeSay(language, values, context);
  const help = await buildHelp(language, { ...values, nationalContact: '' }, context);
  const when = [
    values.date && formatWeekdayIn(language, values.date),
    values.time && formatClockIn(language, values.time),
  ].filter((part): part is string => Boolean(part));
  return {
    frame: buildFrame(draft, values, `${values.title ?? ''} – ${context.school.name}`),
    widthMm: size.width,
    heightMm: size.height,
    school: printableName(context.school.name),
    heading: say.title(values.title),
    lead: say.paragraph(values.lead),
    facts:
      draft.pieceId === 'affiche-hall'
        ? []
        : [
            { label: texts.meeting.when, value: asSentence(capitalise(when.join(' ·\u00a0')), direction) },
            { label: texts.meeting.where, value: say.sentence(values.place) },
          ],
    steps: say.steps(values.steps),
    extra: say.paragraph(values.extra),
    qr: help.qr,
    scan: withoutLoneWord(texts.flyer.scan),
    address: shortenUrl(context.helpUrl),
    contact: help.lines.length > 1 ? (help.lines[0] ?? []) : [],
  };
}
