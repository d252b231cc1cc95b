import { inSchool, type SchoolScope } from '@/db/scope';
import { renderPng } from '@/lib/adapters/raster/render-png';
import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import { isScreenPiece, type Piece } from '@/lib/domain/materials/library/pieces';
import { typeFor } from '@/lib/domain/materials/library/school-type';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { PieceProblem } from '@/lib/print/check-request';
import { previewPeople } from '@/lib/print/preview-piece';
import { renderPiecePdf, renderPieceSvg } from '@/lib/print/render-piece';
import type { ServiceContext } from '../context';
import { findSource, type PieceSource } from './find-source';
import { getSchoolGround } from './get-school-ground';
import { listLanguages } from './list-languages';

export const FILE_FORMATS = ['pdf', 'png', 'svg'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export type DownloadInput = PieceSource & {
  format: FileFormat;
  language?: string | undefined;
  sizeId?: string | undefined;
  /** The person has been told that nobody has read this language over. */
  knowsUnread: boolean;
};

export type PieceFile = { body: Uint8Array | string; mediaType: string; fileName: string };

export type DownloadRefusal = PieceProblem | 'unknown_piece' | 'language_to_read_over';

/** What a piece is downloaded as. */
export const formatsOf = (piece: Pick<Piece, 'kind'>): readonly FileFormat[] =>
  isScreenPiece(piece) ? ['png', 'svg'] : ['pdf'];

/**
 * A piece as a file, of the school as its settings say. One with names on it has invented ones: the real ones are for a
 * print run. Refusals: `unknown_piece`, `not_offered`, `language_to_read_over`, what the engine refuses.
 */
export async function downloadPiece(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
  input: DownloadInput,
): Promise<Result<PieceFile, DownloadRefusal>> {
  const found = await inSchool(ctx.db, scope, (tx) => findSource(tx, input));
  if (!found) return refuse('unknown_piece');
  const { piece, settings, title } = found;
  const language = piece.languages.find((one) => one === (input.language ?? settings.language));
  if (!language) return refuse('not_offered', { what: 'language' });
  if (!formatsOf(piece).includes(input.format)) return refuse('not_offered', { what: 'format' });
  const states = await listLanguages(ctx, scope);
  const isApproved = states.some((state) => state.language === language && state.isApproved);
  if (!isApproved && !input.knowsUnread) return refuse('language_to_read_over', { language });
  const { contextOf, schoolType } = await getSchoolGround(ctx, scope);
  const draft: PieceRequest['draft'] = {
    pieceId: piece.id,
    language,
    contrast: settings.contrast,
    sizeId: input.sizeId ?? settings.sizeId,
    schoolType: typeFor(piece, schoolType),
    typed: typedIn(settings, language),
  };
  const request: PieceRequest = {
    draft,
    context: contextOf({ pieceId: piece.id, language }),
    people: previewPeople(piece.id, draft),
  };
  const name = [fileSafe(title), language, draft.sizeId].join('-');
  return render(request, piece, input.format, name);
}

async function render(
  request: PieceRequest,
  { sizes }: Piece,
  format: FileFormat,
  name: string,
): Promise<Result<PieceFile, PieceProblem>> {
  if (format === 'pdf') {
    const pdf = await renderPiecePdf(request, { mustFit: true });
    return pdf.ok ? ok({ body: pdf.value, mediaType: 'application/pdf', fileName: `${name}.pdf` }) : pdf;
  }
  const svg = await renderPieceSvg(request);
  if (!svg.ok) return svg;
  if (format === 'svg') return ok({ body: svg.value, mediaType: 'image/svg+xml', fileName: `${name}.svg` });
  const width = sizes.find(({ id }) => id === request.draft.sizeId)?.width ?? sizes[0].width;
  return ok({
    body: await renderPng(svg.value, width),
    mediaType: 'image/png',
    fileName: `${name}.png`,
  });
}

const fileSafe = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
