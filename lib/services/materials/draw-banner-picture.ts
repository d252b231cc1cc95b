import type { SchoolScope } from '@/db/scope';
import type { Contrast } from '@/lib/domain/materials/library/colours';
import type { PieceDraft, PieceRequest } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { ok, type Result } from '@/lib/domain/result';
import type { PieceProblem } from '@/lib/print/check-request';
import { renderPiecePng, renderPieceSvg } from '@/lib/print/render-piece';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { buildPieceContext } from './build-piece-context';

export const BANNER_PIECES = ['banniere-ent', 'banniere-ent-eleves'] as const;
export type BannerPiece = (typeof BANNER_PIECES)[number];

export type DrawBannerPictureInput = {
  piece: BannerPiece;
  /** "1200x200"; the first of the piece's when it is not said. */
  sizeId?: string;
  language?: Language;
  contrast?: Contrast;
  /** What was typed, by field; it is checked. */
  typed?: Record<string, unknown>;
  format: 'png' | 'svg';
};

export type DrawnBannerPicture = { bytes: Uint8Array; sizeId: string };

/**
 * A banner of a school with its settings, as a picture of its own size. Whoever works in the school may draw one: it
 * names nobody, and showing it is another verb. Refusals: those of `renderPieceSvg`.
 */
export async function drawBannerPicture(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
  input: DrawBannerPictureInput,
): Promise<Result<DrawnBannerPicture, PieceProblem>> {
  const school = await getSchool(ctx, scope);
  const draft: PieceDraft = {
    pieceId: input.piece,
    language: input.language ?? 'fr',
    contrast: input.contrast ?? 'light',
    sizeId: input.sizeId ?? getPiece(input.piece).sizes[0].id,
    schoolType: schoolTypeOf(school.kind),
    typed: (input.typed ?? {}) as FieldValues,
  };
  const context = buildPieceContext(ctx, school, draft);
  const request: PieceRequest = { draft, context, people: { merge: 'none' } };
  const drawn = input.format === 'png' ? await renderPiecePng(request) : await renderPieceSvg(request);
  if (!drawn.ok) return drawn;
  const bytes = typeof drawn.value === 'string' ? new TextEncoder().encode(drawn.value) : drawn.value;
  return ok({ bytes, sizeId: draft.sizeId });
}
