import { recordAudit } from '@/db/queries/audit';
import { updatePiece } from '@/db/queries/pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { compareIn } from './compare-template';

/**
 * Says that the school does not want this newer version of the région's template: it is told no more, the next one is.
 * `declined: false` takes that back. `templateVersion`: the one that the person was shown; another since is refused
 * (`piece_changed`). Refusals besides: `not_allowed`, `unknown_piece`, `up_to_date`.
 */
export async function declineTemplate(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id, templateVersion, declined }: { id: string; templateVersion: number; declined: boolean },
): Promise<Result<null, 'not_allowed' | 'unknown_piece' | 'up_to_date' | 'piece_changed'>> {
  if (!can(scope.grants, 'edit_pieces')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const compared = await compareIn(tx, id, { lock: true });
    if (!compared.ok) return compared;
    const { piece, newer, isDeclined } = compared.value;
    if (templateVersion !== newer.version) return refuse('piece_changed');
    if (declined === isDeclined) return ok(null);
    await updatePiece(tx, piece, { declinedVersion: declined ? newer.version : null });
    const detail = { pieceId: id, title: piece.title, templateVersion };
    if (declined) await recordAudit(tx, scope, ctx.now, 'piece.template_declined', detail);
    else await recordAudit(tx, scope, ctx.now, 'piece.template_reconsidered', detail);
    return ok(null);
  });
}
