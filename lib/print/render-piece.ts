import { countPages } from '@/lib/adapters/pdf/count-pages';
import { renderPng } from '@/lib/adapters/raster/render-png';
import { type RenderProblem, TypstError } from '@/lib/adapters/typst/compile-child';
import {
  renderPdf as sharedRenderPdf,
  renderSvg as sharedRenderSvg,
  type TypstRenderer,
} from '@/lib/adapters/typst/render-pdf';
import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { findLongestField } from '@/lib/domain/materials/library/find-longest-field';
import { getPiece, type Piece } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { buildPiece, type PieceJob } from './build-piece';
import { checkRequest, countPeople, type PieceProblem } from './check-request';
import type { Drawing } from './drawing';
import type { Frame } from './frame';
import { nameSvg } from './name-svg';

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
  const { piece, values, proposed } = checked.value;
  const job = await buildPiece(request, checked.value, mustFit);
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

export type PdfOptions = {
  mustFit?: boolean;
  /** Each letter begins on a sheet of its own; other pieces are as without. */
  bothSides?: boolean;
  renderPdf?: TypstRenderer['renderPdf'];
};

/**
 * A piece as a PDF/UA-1 for the printer, the same bytes for the same request; letters are compiled a second time where
 * one of them flows on, made smaller where that is enough, else with its pages numbered.
 * Problems: `PieceProblem`; texts that do not fit are one, never a page more and never cut off.
 */
export async function renderPiecePdf(
  request: PieceRequest,
  { mustFit = false, bothSides = false, renderPdf = sharedRenderPdf }: PdfOptions = {},
): Promise<Result<Uint8Array, PieceProblem>> {
  const result = await compile(request, mustFit, async (job) => {
    if (job.piece !== 'lettre') return renderPdf(job);
    const pdf = await renderPdf(job);
    if (!pdf.ok) return pdf;
    const flowsOn = countPages(pdf.value) > countPeople(request.people);
    if (!flowsOn && !bothSides) return pdf;
    const numbered = { ...job, data: { ...(job.data as object), numbered: flowsOn } };
    // Pages that are left empty on a sheet's back hide whether a letter flows on: it has been seen before.
    return renderPdf(bothSides ? { ...numbered, parts: [...job.parts, 'both-sides'] } : numbered);
  });
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
  return nameCompiled(await compile(request, true, renderSvg));
}

/** A letter to a real family as an SVG, as it will be printed: made smaller, or on several pages, where it must be. */
export async function renderLetterSvg(request: PieceRequest): Promise<Result<string, PieceProblem>> {
  return nameCompiled(
    await compile(request, false, (job) =>
      sharedRenderSvg(
        job.piece === 'lettre' ? { ...job, data: { ...(job.data as object), numbered: true } } : job,
      ),
    ),
  );
}

function nameCompiled(
  result: Result<{ out: string; job: PieceJob }, PieceProblem>,
): Result<string, PieceProblem> {
  if (!result.ok) return result;
  const { out, job } = result.value;
  return ok(nameSvg(out, nameOf(job)));
}

/** What a picture is called for who does not see it. */
function nameOf({ data }: PieceJob): string {
  const { alt, frame } = data as { alt?: string; frame: { title: string } };
  return alt ?? frame.title;
}

/**
 * The title of a document stands in the rules of its whole text: with it nearly all of a page would be laid out anew where
 * only a title is being written. A picture does not carry it.
 */
function withoutTitle({ data, ...job }: PieceJob): PieceJob {
  const titled = data as { frame: Frame };
  return { ...job, data: { ...titled, frame: { ...titled.frame, title: 'Palier' } } };
}

/** The same in two, without the runs named by `known`: what is sent at a stroke. */
export async function renderPieceDrawing(
  request: PieceRequest,
  known: readonly string[],
  renderDrawing: TypstRenderer['renderDrawing'],
): Promise<Result<Drawing, PieceProblem>> {
  const result = await compile(request, true, (job) => renderDrawing({ ...withoutTitle(job), known }));
  if (!result.ok) return result;
  const { out, job } = result.value;
  return ok({ ...out, frame: nameSvg(out.frame, nameOf(job)) });
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
