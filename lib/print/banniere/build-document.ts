import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { PieceSize } from '@/lib/domain/materials/library/pieces';
import { buildFrame, makeSay } from '../build-frame';
import { printableName } from '../printable-text';
import { plainText } from '../sentences';
import type { BanniereData } from './schema';

export function buildBanniere(
  draft: PieceDraft,
  values: FieldValues,
  context: PieceContext,
  size: PieceSize,
): BanniereData {
  const say = makeSay(draft.language, values, context);
  const heading = say.sentence(values.title);
  const lead = say.sentence(values.lead);
  const alt = [heading, lead, say.sentence(values.call)].map(plainText).filter((text) => text !== '');
  return {
    frame: buildFrame(draft, values, plainText(heading)),
    width: size.width,
    height: size.height,
    school: printableName(context.school.name),
    heading,
    lead,
    call: say.sentence(values.call),
    alt: alt.map((text) => text.replace(/[.!]$/, '')).join('. '),
  };
}
