import type { PieceContext, PieceDraft, PupilAccount } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { PieceSize } from '@/lib/domain/materials/library/pieces';
import { letterTexts } from '@/lib/messages/letters';
import { formatDayIn } from '@/lib/messages/materials/format-local';
import { fillIn, getPupilTexts } from '@/lib/messages/materials/propose-fields';
import { buildFrame, buildPupilHelp } from '../build-frame';
import { makeSay } from '../make-say';
import { printableName, printableText } from '../printable-text';
import type { FicheEleveData } from './schema';

export async function buildFicheEleve(
  draft: PieceDraft,
  values: FieldValues,
  context: PieceContext,
  size: PieceSize,
  accounts: readonly PupilAccount[],
): Promise<FicheEleveData> {
  const { sheet } = getPupilTexts(draft.language);
  const say = makeSay(draft.language, values, context);
  return {
    frame: buildFrame(draft, values, `${values.title ?? ''} – ${context.school.name}`),
    perSheet: size.perSheet === 8 ? 8 : 1,
    school: printableName(context.school.name),
    heading: say.sentence(values.title),
    lead: say.paragraph(values.lead),
    steps: say.steps(values.steps),
    extra: say.paragraph(values.extra),
    labels: { identifier: sheet.identifier, code: sheet.code, keepSecret: sheet.keepSecret },
    short: say.title(sheet.short),
    help: await buildPupilHelp(draft.language, values, context),
    pupils: accounts.map((account) => ({
      bookmark: letterTexts.bookmark(printableText(account.classCode), printableText(account.name)),
      name: printableName(account.name),
      classCode: printableText(account.classCode),
      identifier: printableText(account.identifier),
      code: printableText(account.provisionalCode),
      validUntil: account.validUntilOn
        ? fillIn(sheet.validUntil, { day: formatDayIn(draft.language, account.validUntilOn) })
        : '',
    })),
  };
}
