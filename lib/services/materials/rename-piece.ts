import { recordAudit } from '@/db/queries/audit';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { readTitle, TITLE_LENGTH } from '@/lib/domain/materials/library/piece-title';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { addVersion } from './add-version';
import { findPieceGround } from './piece-ground';

/**
 * Gives the school's piece another name, on screens only, as its next version: it can be brought back. Refusals:
 * `not_allowed`, `invalid_title`, `unknown_piece`.
 */
export async function renamePiece(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: { id: string; title: unknown },
): Promise<Result<null, 'not_allowed' | 'invalid_title' | 'unknown_piece'>> {
  if (!can(scope.grants, 'edit_pieces')) return refuse('not_allowed');
  const title = readTitle(input.title);
  if (!title) return refuse('invalid_title', { max: TITLE_LENGTH });
  return inSchool(ctx.db, scope, async (tx) => {
    const ground = await findPieceGround(tx, input.id, { lock: true });
    if (!ground) return refuse('unknown_piece');
    if (ground.piece.title === title) return ok(null);
    await addVersion(tx, scope, ctx.now, ground, ground.current.settings, { title });
    await recordAudit(tx, scope, ctx.now, 'piece.renamed', { pieceId: input.id, title });
    return ok(null);
  });
}
