import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { PieceSize } from '@/lib/domain/materials/library/pieces';
import { buildFrame } from '../build-frame';
import type { RunSentence } from '../frame';
import { makeSay } from '../make-say';
import { printableName } from '../printable-text';
import { plainText } from '../sentences';
import type { BanniereData } from './schema';

/** What a banner says, for whoever does not see it: its words, a full stop between them. */
export const describeBanner = (sentences: readonly RunSentence[]): string =>
  sentences
    .map(plainText)
    .filter((text) => text !== '')
    .map((text) => text.replace(/[.!]$/, ''))
    .join('. ');

export function buildBanniere(
  draft: PieceDraft,
  values: FieldValues,
  context: PieceContext,
  size: PieceSize,
): BanniereData {
  const say = makeSay(draft.language, values, context);
  const heading = say.sentence(values.title);
  const lead = say.title(values.lead);
  const call = say.sentence(values.call);
  return {
    frame: buildFrame(draft, values, plainText(heading)),
    width: size.width,
    height: size.height,
    school: printableName(context.school.name),
    heading,
    lead,
    call,
    alt: describeBanner([heading, say.sentence(values.lead), call]),
  };
}
