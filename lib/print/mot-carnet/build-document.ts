import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { FAMILY_TEXTS } from '@/lib/messages/materials/propose-fields';
import { buildFrame, buildHelp } from '../build-frame';
import { makeSay } from '../make-say';
import { printableName } from '../printable-text';
import type { MotCarnetData } from './schema';

export async function buildMotCarnet(
  draft: PieceDraft,
  values: FieldValues,
  context: PieceContext,
): Promise<MotCarnetData> {
  const { help, note } = FAMILY_TEXTS[draft.language];
  const say = makeSay(draft.language, values, context);
  const { qr, lines } = await buildHelp(draft.language, { ...values, nationalContact: '' }, context);
  return {
    frame: buildFrame(draft, values, `${values.title ?? ''} – ${context.school.name}`),
    school: printableName(context.school.name),
    heading: say.sentence(values.title),
    lead: say.paragraph(values.lead),
    extra: say.paragraph(values.extra),
    contact: lines.length > 1 ? (lines[0] ?? []) : [],
    qr,
    scan: help.qrCaption,
    seen: note.seen,
    signature: note.signature,
  };
}
