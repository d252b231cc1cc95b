import type { Tx } from '@/db/client';
import { isUuid } from '@/db/queries/is-uuid';
import { findPieceRow, findPieceVersion, type PieceRow, type VersionRow } from '@/db/queries/pieces';
import { findTemplateVersion, type TemplateVersionRow } from '@/db/queries/templates';

/** A school's piece with its current version, and the template that it was made from, as it was last taken over. */
export type PieceGround = {
  piece: PieceRow;
  current: VersionRow;
  template: TemplateVersionRow | undefined;
};

/** Undefined when the school has no such piece, whatever the id looks like. */
export async function findPieceGround(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<PieceGround | undefined> {
  const piece = isUuid(id) ? await findPieceRow(tx, id, options) : undefined;
  if (!piece) return undefined;
  const current = await findPieceVersion(tx, piece.id, piece.currentVersion);
  if (!current) throw new Error(`piece ${piece.id} has no version ${piece.currentVersion}`);
  const { templateId, templateVersion } = piece;
  const template =
    templateId && templateVersion ? await findTemplateVersion(tx, templateId, templateVersion) : undefined;
  return { piece, current, template };
}
