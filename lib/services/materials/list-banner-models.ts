import type { Tx } from '@/db/client';
import { listOwnPieces, type OwnPiece } from '@/db/queries/print-pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../context';
import { BANNER_PIECES, type BannerDesign } from './banner-input';

const listModels = async (tx: Tx): Promise<OwnPiece[]> =>
  (await listOwnPieces(tx)).filter(({ pieceId }) => BANNER_PIECES.some((piece) => piece.id === pieceId));

/** The banners that the school has made its own in the library: a new one may start from each. */
export const listBannerModels = (ctx: Pick<ServiceContext, 'db'>, scope: SchoolScope): Promise<OwnPiece[]> =>
  inSchool(ctx.db, scope, listModels);

/** With the logo of the piece it is made from, in its language: a picture does not travel through the form. */
export async function withModelLogo(tx: Tx, design: BannerDesign): Promise<BannerDesign> {
  if (!design.schoolPieceId) return design;
  const model = (await listModels(tx)).find(
    ({ id, pieceId }) => id === design.schoolPieceId && pieceId === design.pieceId,
  );
  if (!model) return { ...design, schoolPieceId: null };
  const { typed } = model.settings;
  const logo = typed[design.language]?.logo ?? typed[model.settings.language]?.logo;
  return logo ? { ...design, typed: { ...design.typed, logo } } : design;
}
