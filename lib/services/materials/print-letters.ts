import { recordAudit } from '@/db/queries/audit';
import { findAct, insertAct, lockAct } from '@/db/queries/contact';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { PIECES, type PieceId } from '@/lib/domain/materials/library/pieces';
import type { WithoutOwnLanguage } from '@/lib/domain/materials/print/choose-letter-language';
import { printClassesOf } from '@/lib/domain/materials/print/print-rights';
import type { PrintChoice } from '@/lib/domain/materials/print/selection';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { nameFile } from '@/lib/messages/print-runs';
import type { PieceProblem } from '@/lib/print/check-request';
import { inParts, renderPile } from '@/lib/print/render-pile';
import type { ServiceContext } from '../context';
import { deriveActId } from '../derive-act-id';
import type { PrintLook } from './print/choose-piece';
import { type PrepareProblem, prepareRun } from './print/prepare-run';
import { asPeople } from './print/render-unit';

/** The letters of the library. */
export const LETTER_PIECES: readonly PieceId[] = PIECES.filter((piece) => piece.kind === 'letter').map(
  (piece) => piece.id,
);

/** The letter that families get first. */
export const FIRST_LETTER: PieceId = 'lettre-premiere-information';

/** What can be set on a letter of the library. */
export type LetterSetting = Pick<PrintLook, 'language' | 'contrast' | 'typed'>;

export type PrintLettersInput = {
  piece: PieceId;
  classCode?: string;
  /** Only the families of these pupils. */
  pupilIds?: readonly string[];
  include?: 'not_covered' | 'all';
  /** The roster and the date of the letters; today when it is left out. */
  on?: Day;
  /** How it looks and what was typed, over what the piece proposes; a language said is that of every letter. */
  setting?: LetterSetting;
  /** Names the page that was sent: sent twice for the same people, it marks them once. */
  form?: string;
};

export type PrintedLetters = {
  pdf: Uint8Array;
  letters: number;
  families: number;
  fileName: string;
  /** The contact recorded for those the letters are addressed to: by it the mark can be undone. */
  actId: string;
  /** The language of the letters as it was asked for, if nobody here has read it over. */
  unread: Language[];
  /** Those who would read another language, of which nobody here has read the texts over yet. */
  without: WithoutOwnLanguage;
};

export type LettersContext = Pick<ServiceContext, 'db' | 'now' | 'publicUrl' | 'newId'>;

export type LettersRefusal = PrepareProblem | PieceProblem | 'not_allowed' | 'nobody_chosen' | 'no_letters';

/**
 * Letters of the library in one PDF, at once: a letter per family and address in class order, by default for families
 * that are not covered, as it is found now. Everybody to whom one is addressed has been contacted: that is recorded
 * with the journal's entry, or neither is. A family gets its own language by the rule of every run
 * (`chooseLetterLanguage`). Refusals: `not_allowed`, `nobody_chosen`, `no_letters`, those of a run and of its piece.
 */
export async function printLetters(
  ctx: LettersContext,
  scope: SchoolScope,
  input: PrintLettersInput,
): Promise<Result<PrintedLetters, LettersRefusal>> {
  const { piece, classCode, pupilIds, include = 'not_covered', on, setting: look = {} } = input;
  const within = printClassesOf(scope.grants, piece);
  if (within !== 'all' && within.length === 0) return refuse('not_allowed');
  if (pupilIds?.length === 0) return refuse('nobody_chosen');
  if (classCode && within !== 'all' && !within.includes(classCode)) {
    return refuse('class_not_yours', { class: classCode });
  }
  const prepared = await prepareRun(
    ctx,
    scope,
    {
      piece,
      choice: chooseBy(classCode, pupilIds),
      include,
      options: {
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
  const { decided, setting, unread, without } = prepared.value;
  const { documents } = decided;
  if (documents.length === 0) return refuse('no_letters');
  const rendered = await renderPile(
    setting,
    inParts(documents).map((part) => asPeople(part, setting)),
  );
  if (!rendered.ok) return rendered;
  const readers = [...new Set(documents.flatMap((one) => one.holderIds))];
  const act = {
    actId: input.form ? deriveActId(input.form, [scope.uai, scope.userId, ...readers]) : ctx.newId(),
    kind: 'letter' as const,
    at: ctx.now,
    note: null,
    recordedBy: scope.userId,
  };
  const counts = { letters: documents.length, families: decided.served.length };
  await inSchool(ctx.db, scope, async (tx) => {
    await lockAct(tx, act.actId);
    if (await findAct(tx, act.actId)) return;
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
    fileName: nameFile(piece, classCode ?? '', setting.context.on),
    unread,
    without,
  });
}

function chooseBy(classCode: string | undefined, pupilIds: readonly string[] | undefined): PrintChoice {
  if (pupilIds) return { by: 'families', pupilIds: [...pupilIds], ...(classCode && { classCode }) };
  return classCode ? { by: 'classes', classCodes: [classCode] } : { by: 'everybody' };
}
