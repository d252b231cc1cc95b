import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { FAMILY_TEXTS, getPupilTexts } from '@/lib/messages/materials/propose-fields';
import { buildFrame, buildHelp, buildPupilHelp } from '../build-frame';
import { makeSay } from '../make-say';
import { printableName } from '../printable-text';
import type { FlyerData } from './schema';

export async function buildFlyer(
  draft: PieceDraft,
  values: FieldValues,
  context: PieceContext,
): Promise<FlyerData> {
  const { language } = draft;
  const say = makeSay(language, values, context);
  const toPupils = draft.pieceId === 'flyer-4-etapes-eleves';
  return {
    frame: buildFrame(draft, values, `${values.title ?? ''} – ${context.school.name}`),
    school: printableName(context.school.name),
    heading: say.title(values.title),
    lead: say.paragraph(values.lead),
    steps: say.steps(values.steps),
    extra: say.paragraph(values.extra),
    help: await (toPupils ? buildPupilHelp : buildHelp)(language, values, context),
    scan: toPupils ? getPupilTexts(language).help.scan : FAMILY_TEXTS[language].flyer.scan,
  };
}
