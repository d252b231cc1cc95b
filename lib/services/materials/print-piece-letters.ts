import { recordAudit } from '@/db/queries/audit';
import { insertAct } from '@/db/queries/contact';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import { PIECES, type PieceId } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { nameFile } from '@/lib/messages/print-runs';
import type { PieceProblem } from '@/lib/print/check-request';
import { MAX_LETTERS } from '@/lib/print/render-letters';
import { renderPiecePdf } from '@/lib/print/render-piece';
import type { PrintLook } from './print/choose-piece';
import { type PrepareProblem, prepareRun } from './print/prepare-run';
import { asPeople } from './print/render-unit';
import type { LettersContext, PrintedLetters } from './print-letters';

/** What can be set on a letter of the library. */
export type LetterSetting = Pick<PrintLook, 'language' | 'contrast' | 'typed'>;

/** The letters of the library. */
export const LETTER_PIECES: readonly PieceId[] = PIECES.filter((piece) => piece.kind === 'letter').map(
  (piece) => piece.id,
);

/**
 * A letter of the library in one PDF, at once: what a command asks for. The same people as a run has, with the same
 * mark. Refusals: those of a run and of its piece, `no_letters`, `too_many_letters` {count, max}.
 */
export async function printPieceLetters(
  ctx: LettersContext,
  scope: SchoolScope,
  input: {
    piece: PieceId;
    classCode?: string;
    include?: 'not_covered' | 'all';
    /** The roster and the date of the letters; today when it is left out. */
    on?: Day;
    /** How it looks and what was typed, over the settings of the piece; a language said is that of every letter. */
    setting?: LetterSetting;
  },
): Promise<Result<PrintedLetters, PrepareProblem | PieceProblem | 'no_letters' | 'too_many_letters'>> {
  const { piece, classCode, include = 'not_covered', on, setting: look = {} } = input;
  const prepared = await prepareRun(
    ctx,
    scope,
    {
      piece,
      choice: classCode ? { by: 'classes', classCodes: [classCode] } : { by: 'everybody' },
      include,
      options: {
        files: 'one',
        bothSides: false,
        coverPage: false,
        tickingSheet: false,
        inFamilyLanguage: look.language === undefined,
      },
      look,
    },
    on,
  );
  if (!prepared.ok) return prepared;
  const { decided, setting } = prepared.value;
  const { documents, served } = decided;
  if (documents.length === 0) return refuse('no_letters');
  if (documents.length > MAX_LETTERS) {
    return refuse('too_many_letters', { count: documents.length, max: MAX_LETTERS });
  }
  const { draft, context } = setting;
  const rendered = await renderPiecePdf({ draft, context, people: asPeople(documents, setting) });
  if (!rendered.ok) return rendered;
  const readers = [...new Set(documents.flatMap((one) => one.holderIds))];
  const act = {
    actId: ctx.newId(),
    kind: 'letter' as const,
    at: ctx.now,
    note: null,
    recordedBy: scope.userId,
  };
  const counts = { letters: documents.length, families: served.length };
  await inSchool(ctx.db, scope, async (tx) => {
    await insertAct(tx, scope.uai, act, readers);
    await recordAudit(tx, scope, ctx.now, 'letters.printed', {
      template: piece,
      class: classCode ?? null,
      ...counts,
      actId: act.actId,
    });
  });
  return ok({
    ...counts,
    actId: act.actId,
    pdf: rendered.value,
    fileName: nameFile(piece, classCode ?? '', context.on),
  });
}
