import { recordAudit } from '@/db/queries/audit';
import { lockForm } from '@/db/queries/form-lock';
import { countPieces, findPieceRow, insertPiece, insertVersion } from '@/db/queries/pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { TITLE_LENGTH } from '@/lib/domain/materials/library/piece-title';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { nameCopy } from '@/lib/messages/materials/desk';
import type { ServiceContext } from '../context';
import { MOST_PIECES } from './create-piece';
import { findPieceGround } from './piece-ground';

/** A second piece that starts as this one stands, with its template and locks. Refusals as in `createPiece`. */
export async function duplicatePiece(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  { id: from }: { id: string },
): Promise<Result<{ id: string }, 'not_allowed' | 'unknown_piece' | 'too_many_pieces'>> {
  if (!can(scope.grants, 'edit_pieces')) return refuse('not_allowed');
  const id = ctx.newId();
  return inSchool(ctx.db, scope, async (tx) => {
    await lockForm(tx, id);
    if (await findPieceRow(tx, id)) return ok({ id });
    const ground = await findPieceGround(tx, from);
    if (!ground) return refuse('unknown_piece');
    if ((await countPieces(tx)) >= MOST_PIECES) return refuse('too_many_pieces', { max: MOST_PIECES });
    const { pieceId, title, templateId, templateVersion } = ground.piece;
    const copyTitle = nameCopy(title, TITLE_LENGTH);
    const by = { schoolUai: scope.uai, createdBy: scope.userId, createdAt: ctx.now };
    await insertPiece(tx, {
      ...by,
      id,
      pieceId,
      title: copyTitle,
      templateId,
      templateVersion,
      currentVersion: 1,
    });
    await insertVersion(tx, {
      schoolUai: scope.uai,
      schoolPieceId: id,
      version: 1,
      title: copyTitle,
      settings: ground.current.settings,
      changedBy: scope.userId,
      changedAt: ctx.now,
    });
    await recordAudit(tx, scope, ctx.now, 'piece.duplicated', { pieceId: id, title: copyTitle });
    return ok({ id });
  });
}
