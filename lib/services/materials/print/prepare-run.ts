import { z } from 'zod';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { CONTRASTS } from '@/lib/domain/materials/library/colours';
import { TEXT_SIZES } from '@/lib/domain/materials/library/fields';
import { isReadOver, LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import type { WithoutOwnLanguage } from '@/lib/domain/materials/print/choose-letter-language';
import { type PrintOptions, printOptionsSchema } from '@/lib/domain/materials/print/options';
import { getPrintMerge, printClassesOf } from '@/lib/domain/materials/print/print-rights';
import { choiceSchema, type PrintChoice } from '@/lib/domain/materials/print/selection';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { buildPieceContext } from '../build-piece-context';
import { listPieces, type PrintablePiece, setPiece } from './choose-piece';
import { type Decided, decideLetters, decidePupilLetters, listWithoutOwnLanguage } from './decide-documents';
import { loadPrintGround, type PrintGround } from './load-print-ground';
import type { UnitSetting } from './render-unit';

/** Of one run; a school has fewer families. */
export const MAX_DOCUMENTS = 20_000;

export const lookSchema = z.object({
  language: z.enum(LANGUAGES).optional(),
  contrast: z.enum(CONTRASTS).optional(),
  sizeId: z.string().max(20).optional(),
  textSize: z.enum(TEXT_SIZES).optional(),
  date: z.string().max(10).optional(),
  typed: z.record(z.string(), z.unknown()).optional(),
});

export const runInput = z.object({
  piece: z.string().min(1).max(60),
  choice: choiceSchema,
  include: z.enum(['not_covered', 'all']),
  options: printOptionsSchema,
  look: lookSchema,
});
export type RunInput = z.input<typeof runInput>;

export type PrepareProblem =
  | 'invalid_run'
  | 'unknown_piece'
  | 'needs_codes'
  | 'class_not_yours'
  | 'too_many_documents'
  | 'not_offered'
  | 'field_refused';

export type PreparedRun = {
  piece: PrintablePiece;
  setting: UnitSetting;
  settings: PrintablePiece['settings'];
  choice: PrintChoice;
  include: 'not_covered' | 'all';
  options: PrintOptions;
  within: 'all' | readonly string[];
  ground: PrintGround;
  decided: Decided;
  /** Languages of these letters, chosen for them all, that nobody here has read over. */
  unread: Language[];
  /** Those who would read another language, of which nobody here has read the texts over yet. */
  without: WithoutOwnLanguage;
};

export type PrintContext = Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>;

/**
 * What a run would be if it were printed now, or as of a day: who gets a document, who does not and why. Nothing is made or kept.
 * Refusals: `invalid_run`, `unknown_piece` (also one that is not for this person), `needs_codes`, `class_not_yours`,
 * `too_many_documents` {max}, `not_offered`, `field_refused`.
 */
export async function prepareRun(
  ctx: PrintContext,
  scope: SchoolScope,
  input: RunInput,
  asOf?: Day,
): Promise<Result<PreparedRun, PrepareProblem>> {
  const parsed = runInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_run');
  const { choice, include, options, look } = parsed.data;
  const school = await getSchool(ctx, scope);
  const schoolType = schoolTypeOf(school.kind);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<PreparedRun, PrepareProblem>> => {
    const pieces = await listPieces(tx, scope, schoolType);
    const piece = pieces.find((one) => one.key === parsed.data.piece);
    if (!piece) return refuse('unknown_piece');
    const merge = getPrintMerge(piece.pieceId);
    if (merge === 'accounts') return refuse('needs_codes');
    const set = setPiece(piece, look, schoolType);
    if (!set.ok) return set;
    const { draft, settings } = set.value;
    const within = printClassesOf(scope.grants, piece.pieceId);
    const foreign =
      choice.by === 'classes' && within !== 'all' && choice.classCodes.find((code) => !within.includes(code));
    if (foreign) return refuse('class_not_yours', { class: foreign });
    const on = asOf ?? dayIn(school.timeZone, ctx.now);
    const ground = await loadPrintGround(tx, on, within);
    const context = buildPieceContext(ctx, school, { ...draft, on });
    const decided =
      merge === 'families'
        ? decideLetters(ground, { choice, include }, { context, ...draft, ...options })
        : decidePupilLetters(ground, { choice, include });
    if (decided.documents.length > MAX_DOCUMENTS) {
      return refuse('too_many_documents', { max: MAX_DOCUMENTS });
    }
    const used = new Set(decided.documents.map(({ content }) => languageOf(content) ?? draft.language));
    return ok({
      piece,
      setting: { draft, context, typed: settings.typed, options },
      settings,
      choice,
      include,
      options,
      within,
      ground,
      decided,
      unread: [...used].filter((one) => !isReadOver(one, ground.approved)),
      without: listWithoutOwnLanguage(decided.documents),
    });
  });
}

const languageOf = (content: Decided['documents'][number]['content']): Language | undefined =>
  content.merge === 'families' ? content.language : undefined;
