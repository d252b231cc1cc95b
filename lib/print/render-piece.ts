import { renderPng } from '@/lib/adapters/raster/render-png';
import { type RenderProblem, TypstError } from '@/lib/adapters/typst/compile-child';
import {
  renderPdf as sharedRenderPdf,
  renderSvg as sharedRenderSvg,
  type TypstRenderer,
} from '@/lib/adapters/typst/render-pdf';
import { checkFields } from '@/lib/domain/materials/library/check-fields';
import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { findLongestField } from '@/lib/domain/materials/library/find-longest-field';
import { getPiece, type Piece, type PieceSize } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { proposeFields } from '@/lib/messages/materials/propose-fields';
import { buildPiece, type PieceJob } from './build-piece';
import { nameSvg } from './name-svg';

export type PieceProblem =
  /** A language, contrast, size or school type that the piece does not come in: `detail.what`. */
  | 'not_offered'
  /** `detail`: the field, its code and what fills its sentence, of the first of `checkFields`. */
  | 'field_refused'
  | 'no_people'
  /** {count, max}: print by class. */
  | 'too_many_people'
  /** The words do not stand in their place; `detail.field` is the one most likely too long, '' when it is the people. */
  | 'overflow'
  /** `detail.texts` cannot be printed, `detail.field` holds it, '' when it is a name. */
  | 'unprintable_sign'
  | 'render_timeout'
  | 'render_stopped';

/** As for the letters of `renderFamilyLetters`: memory grows with them. */
const MAX_PEOPLE = 2000;

type Checked = { piece: Piece; size: PieceSize; values: FieldValues; proposed: FieldValues };

function checkRequest({ draft, people }: PieceRequest): Result<Checked, PieceProblem> {
  const piece = getPiece(draft.pieceId);
  const size = piece.sizes.find((one) => one.id === draft.sizeId);
  if (!size) return refuse('not_offered', { what: 'size' });
  if (!piece.languages.includes(draft.language)) return refuse('not_offered', { what: 'language' });
  if (!piece.contrasts.includes(draft.contrast)) return refuse('not_offered', { what: 'contrast' });
  if (!piece.schoolTypes.includes(draft.schoolType)) return refuse('not_offered', { what: 'school_type' });
  const proposed = proposeFields(draft.pieceId, draft.language, draft.schoolType);
  const checked = checkFields(piece, draft.typed, proposed);
  if (!checked.ok) {
    const [{ field, code, detail = {} } = { field: '', code: 'not_understood' }] = checked.problems;
    return refuse('field_refused', { ...detail, field, code });
  }
  const count = countPeople(people);
  if (count === 0) return refuse('no_people');
  if (count > MAX_PEOPLE) return refuse('too_many_people', { count, max: MAX_PEOPLE });
  return ok({ piece, size, values: checked.values, proposed });
}

/** How many pages or piles it makes; 1 for a piece without names. */
function countPeople(people: PieceRequest['people']): number {
  switch (people.merge) {
    case 'none':
      return 1;
    case 'families':
      return people.letters.letters.length;
    case 'pupils':
      return people.pupils.length;
    case 'accounts':
      return people.accounts.length;
    case 'classes':
      return people.piles.length;
  }
}

/** The first field of a piece that holds one of the signs; '' when none does. */
const findFieldWith = (piece: Piece, values: FieldValues, signs: string[]): string =>
  piece.fields.find(({ id }) => {
    const typed = JSON.stringify(values[id] ?? '');
    return signs.some((sign) => sign !== '' && typed.includes(sign));
  })?.id ?? '';

/** A template that has no room left says so by a panic, see `parts/kit.typ`. */
const OVERFLOW = /"?overflow:(\w+)/;

async function compile<Out>(
  request: PieceRequest,
  mustFit: boolean,
  run: (job: PieceJob & { timeoutMs: number }) => Promise<Result<Out, RenderProblem>>,
): Promise<Result<{ out: Out; job: PieceJob }, PieceProblem>> {
  const checked = checkRequest(request);
  if (!checked.ok) return checked;
  const { piece, size, values, proposed } = checked.value;
  const job = await buildPiece(request, values, size, mustFit);
  try {
    const result = await run({ ...job, timeoutMs: 30_000 + 150 * countPeople(request.people) });
    if (result.ok) return ok({ out: result.value, job });
    const { code, detail } = result.problem;
    if (code !== 'missing_glyph') return refuse(code, detail);
    const texts = String(detail?.texts ?? '');
    return refuse('unprintable_sign', { texts, field: findFieldWith(piece, values, texts.split(' ')) });
  } catch (cause) {
    if (!(cause instanceof TypstError) || !OVERFLOW.test(cause.message)) throw cause;
    return refuse('overflow', { field: findLongestField(piece, values, proposed) ?? '' });
  }
}

/**
 * A piece as a PDF/UA-1 for the printer, the same bytes for the same request.
 * Problems: `PieceProblem`; texts that do not fit are one, never a page more and never cut off.
 */
export async function renderPiecePdf(
  request: PieceRequest,
  options: { mustFit?: boolean; renderPdf?: TypstRenderer['renderPdf'] } = {},
): Promise<Result<Uint8Array, PieceProblem>> {
  const { mustFit = false, renderPdf = sharedRenderPdf } = options;
  const result = await compile(request, mustFit, renderPdf);
  return result.ok ? ok(result.value.out) : result;
}

/**
 * A piece as an SVG, for a preview and for banners, which is what tells what does not fit; pages of several stand one
 * below the other, so preview with one letter, one pupil.
 */
export async function renderPieceSvg(
  request: PieceRequest,
  renderSvg: TypstRenderer['renderSvg'] = sharedRenderSvg,
): Promise<Result<string, PieceProblem>> {
  const result = await compile(request, true, renderSvg);
  if (!result.ok) return result;
  const { out, job } = result.value;
  const { alt, frame } = job.data as { alt?: string; frame: { title: string } };
  return ok(nameSvg(out, alt ?? frame.title));
}

/** A banner as a PNG of its own size, or a piece of paper `widthPx` wide for a thumbnail. */
export async function renderPiecePng(
  request: PieceRequest,
  options: { widthPx?: number; renderSvg?: TypstRenderer['renderSvg'] } = {},
): Promise<Result<Uint8Array, PieceProblem>> {
  const svg = await renderPieceSvg(request, options.renderSvg);
  if (!svg.ok) return svg;
  const size = getPiece(request.draft.pieceId).sizes.find((one) => one.id === request.draft.sizeId);
  const widthPx = options.widthPx ?? (size?.unit === 'px' ? size.width : 800);
  return ok(await renderPng(svg.value, widthPx));
}
