import type { TypstRenderer } from '@/lib/adapters/typst/render-pdf';
import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import { renderPiecePdf } from '../render-piece';

/** A piece as a PDF with a renderer of the test's own; throws with its name when it is refused. */
export async function drawPiece(
  request: PieceRequest,
  renderer: TypstRenderer,
  mustFit = true,
): Promise<Uint8Array> {
  const result = await renderPiecePdf(request, { mustFit, renderPdf: renderer.renderPdf });
  const { pieceId, language, contrast, sizeId } = request.draft;
  if (result.ok) return result.value;
  throw new Error(`${pieceId} ${language} ${contrast} ${sizeId}: ${JSON.stringify(result.problem)}`);
}
