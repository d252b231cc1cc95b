import type { Tx } from '@/db/client';
import { listPieceSettings } from '@/db/queries/banners';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import type { ServiceContext } from '../context';
import { BANNER_PIECES, type BannerDesign } from './banner-input';

export type BannerModel = { id: string; pieceId: PieceId; title: string; settings: PieceSettings };

const listModels = async (tx: Tx): Promise<BannerModel[]> =>
  (await listPieceSettings(tx)).filter(({ pieceId }) => BANNER_PIECES.some((piece) => piece.id === pieceId));

/** The banners that the school has made its own in the library: a new one may start from each. */
export const listBannerModels = (
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<BannerModel[]> => inSchool(ctx.db, scope, listModels);

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
