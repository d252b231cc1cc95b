import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { isPale } from '@/lib/adapters/raster/read-picture';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { checkFields, type FieldProblem } from '@/lib/domain/materials/library/check-fields';
import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldId, FieldValues, Logo } from '@/lib/domain/materials/library/fields';
import { type FieldWarning, listWarnings } from '@/lib/domain/materials/library/list-warnings';
import { type PieceSettings, typedIn } from '@/lib/domain/materials/library/piece-settings';
import { getPiece, type Piece, type SchoolType } from '@/lib/domain/materials/library/pieces';
import { typeFor } from '@/lib/domain/materials/library/school-type';
import { ok, type Problem, type Result, refuse } from '@/lib/domain/result';
import { proposeFields } from '@/lib/messages/materials/propose-fields';
import type { PieceProblem } from '@/lib/print/check-request';
import type { Drawing } from '@/lib/print/drawing';
import { previewRequest } from '@/lib/print/preview-piece';
import { renderPieceDrawing } from '@/lib/print/render-piece';

/** A process of their own: who types does not wait behind a school's letters. It is kept while somebody writes. */
const renderer = createTypstRenderer({ idleMs: 10 * 60_000 });

export type DrawnDraft = {
  /** What is new of it; undefined when the words do not stand on the page: whoever asked keeps the last good one. */
  drawing: Drawing | undefined;
  /** Fields that cannot be printed as they are; the picture shows what was there before. */
  problems: FieldProblem[];
  warnings: (FieldWarning | { field: FieldId; code: 'logo_pale' })[];
  /** What the engine found with the page as a whole. */
  refusal: Problem<PieceProblem> | undefined;
};

/**
 * The picture of a piece while it is being written, with invented people on it. `typed` is what stands on the form,
 * `saved` what stands in for a field that is broken.
 */
async function drawDraft(
  draft: PieceDraft,
  saved: FieldValues,
  context: PieceContext | undefined,
  known: readonly string[],
): Promise<DrawnDraft> {
  const piece = getPiece(draft.pieceId);
  const proposed = proposeFields(draft.pieceId, draft.language, draft.schoolType);
  const problems = listFieldProblems(draft, proposed);
  const broken = new Set(problems.map(({ field }) => field));
  const sound = Object.fromEntries(Object.entries(draft.typed).filter(([field]) => !broken.has(field)));
  const stand = Object.fromEntries(
    Object.entries(saved).filter(([field, value]) => broken.has(field) && value),
  );
  const request = previewRequest(draft.pieceId, { ...draft, typed: { ...stand, ...sound } });
  const drawn = await renderPieceDrawing(
    { ...request, ...(context && { context }) },
    known,
    renderer.renderDrawing,
  );
  const warnings = listWarnings(piece, { ...proposed, ...sound }, request.context.on, draft.sizeId);
  const { logo } = sound as FieldValues;
  return {
    drawing: drawn.ok ? drawn.value : undefined,
    problems,
    warnings:
      logo && (await isPaleLogo(logo)) ? [...warnings, { field: 'logo', code: 'logo_pale' }] : warnings,
    refusal: drawn.ok ? undefined : drawn.problem,
  };
}

/** What stands on a form, in one language; what is left out is as it was saved. */
export type FormInput = {
  language?: string | undefined;
  contrast?: string | undefined;
  sizeId?: string | undefined;
  typed?: FieldValues | undefined;
  /** Names of the runs of the picture that is shown: they are left out. */
  known?: readonly string[] | undefined;
};

/** The picture of a form over the settings that were saved. Refusal: `not_offered` {what}. */
export async function drawForm(
  { piece, settings }: { piece: Piece; settings: PieceSettings },
  input: FormInput,
  schoolType: SchoolType,
  contextOf?: (draft: PieceDraft) => PieceContext,
): Promise<Result<DrawnDraft, 'not_offered'>> {
  const language = piece.languages.find((one) => one === (input.language ?? settings.language));
  const contrast = piece.contrasts.find((one) => one === (input.contrast ?? settings.contrast));
  const size = piece.sizes.find(({ id }) => id === (input.sizeId ?? settings.sizeId));
  if (!language) return refuse('not_offered', { what: 'language' });
  if (!contrast) return refuse('not_offered', { what: 'contrast' });
  if (!size) return refuse('not_offered', { what: 'size' });
  const saved = typedIn(settings, language);
  const draft = {
    pieceId: piece.id,
    language,
    contrast,
    sizeId: size.id,
    schoolType: typeFor(piece, schoolType),
    typed: input.typed ?? saved,
  };
  return ok(await drawDraft(draft, saved, contextOf?.(draft), input.known ?? []));
}

/** All that is wrong at once: a required field that is empty is told beside one that is too long. */
function listFieldProblems(draft: PieceDraft, proposed: FieldValues): FieldProblem[] {
  const piece = getPiece(draft.pieceId);
  const first = checkFields(piece, draft.typed, proposed);
  if (first.ok) return [];
  const found = first.problems.filter(({ code }) => code !== 'required');
  const values: FieldValues = { ...proposed, ...draft.typed };
  const empty = piece.fields.filter(({ id, required }) => required && !values[id]);
  return [...found, ...empty.map(({ id }): FieldProblem => ({ field: id, code: 'required' }))];
}

const pale = new LRUCache<string, boolean>({ max: 100 });

/** Told once a picture, by its digest: it stands on the form at every stroke. */
async function isPaleLogo({ base64 }: Logo): Promise<boolean> {
  const key = createHash('sha256').update(base64).digest('base64');
  const known = pale.get(key);
  if (known !== undefined) return known;
  const found = await isPale(Buffer.from(base64, 'base64'));
  pale.set(key, found);
  return found;
}
