import { recordAudit } from '@/db/queries/audit';
import { updatePiece } from '@/db/queries/pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { findPieceGround } from './piece-ground';

/** Puts a piece away: it leaves the gallery, nothing of it is lost, `bringBackPiece` undoes it. */
export async function archivePiece(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<null, 'not_allowed' | 'unknown_piece'>> {
  if (!can(scope.grants, 'edit_pieces')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const ground = await findPieceGround(tx, id, { lock: true });
    if (!ground) return refuse('unknown_piece');
    if (ground.piece.archivedAt) return ok(null);
    await updatePiece(tx, ground.piece, { archivedAt: ctx.now });
    await recordAudit(tx, scope, ctx.now, 'piece.archived', { pieceId: id, title: ground.piece.title });
    return ok(null);
  });
}
