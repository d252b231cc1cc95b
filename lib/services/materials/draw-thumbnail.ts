import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import { getPiece, isScreenPiece, type Piece } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf, typeFor } from '@/lib/domain/materials/library/school-type';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { PieceProblem } from '@/lib/print/check-request';
import { previewRequest } from '@/lib/print/preview-piece';
import { renderPiecePng } from '@/lib/print/render-piece';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { type FoundPiece, findSource, type PieceSource } from './find-source';

/** `etag` is made of the bytes: every process gives the same one for the same picture. */
export type Thumbnail = { png: Uint8Array; etag: string };

/** Twice what a card shows, for sharp screens. */
const PAPER_WIDTH = 420;
const BANNER_WIDTH = 640;

/** Some 1,000 pictures, by all that they were made from. */
const kept = new LRUCache<string, Promise<Result<Thumbnail, PieceProblem>>>({ max: 1_000 });

/**
 * A piece in small, as the gallery shows it, with an invented school and invented people: drawn once for all schools
 * that have set it alike. Refusals: `unknown_piece`, and what the engine refuses.
 */
export async function drawThumbnail(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  source: PieceSource,
): Promise<Result<Thumbnail, PieceProblem | 'unknown_piece'>> {
  const found = await inSchool(ctx.db, scope, (tx) => findSource(tx, source));
  if (!found) return refuse('unknown_piece');
  const { kind } = await getSchool(ctx, scope);
  return drawSmall(found, schoolTypeOf(kind));
}

/** The same of any settings: a région's template has no school. */
export function drawSmall(
  { piece, settings }: Pick<FoundPiece, 'piece' | 'settings'>,
  schoolType: PieceRequest['draft']['schoolType'],
): Promise<Result<Thumbnail, PieceProblem>> {
  const { language, contrast, sizeId } = settings;
  const request = previewRequest(piece.id, {
    language,
    contrast,
    sizeId,
    schoolType: typeFor(piece, schoolType),
    typed: withExamples(piece, typedIn(settings, language)),
  });
  const key = createHash('sha256').update(JSON.stringify(request)).digest('base64');
  const known = kept.get(key);
  if (known) return known;
  const drawing = draw(request);
  kept.set(key, drawing);
  // What was refused or failed may be asked again: the engine may have been stopped.
  drawing.then(
    (result) => result.ok || kept.delete(key),
    () => kept.delete(key),
  );
  return drawing;
}

async function draw(request: PieceRequest): Promise<Result<Thumbnail, PieceProblem>> {
  const widthPx = isScreenPiece(getPiece(request.draft.pieceId)) ? BANNER_WIDTH : PAPER_WIDTH;
  const png = await renderPiecePng(request, { widthPx });
  if (!png.ok) return png;
  const etag = `"${createHash('sha256').update(png.value).digest('base64url').slice(0, 27)}"`;
  return ok({ png: png.value, etag });
}

/** A required field that is still empty is shown by an example, as on a piece that nobody has touched. */
const withExamples = ({ fields }: Piece, typed: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([field, value]) => value !== '' || !fields.some(({ id, required }) => id === field && required),
    ),
  );
