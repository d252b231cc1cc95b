import { recordAudit } from '@/db/queries/audit';
import { findPieceVersion } from '@/db/queries/pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { applyLocks, diffSettings } from '@/lib/domain/materials/library/piece-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { addVersion } from './add-version';
import { findPieceGround } from './piece-ground';

/**
 * Brings an older version back, with its name, as a new one: nothing in between is lost. What the région has locked since stays as the
 * région has it. Refusals: `not_allowed`, `unknown_piece`, `unknown_version`, `nothing_to_restore`.
 */
export async function restoreVersion(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id, version: from }: { id: string; version: number },
): Promise<
  Result<{ version: number }, 'not_allowed' | 'unknown_piece' | 'unknown_version' | 'nothing_to_restore'>
> {
  if (!can(scope.grants, 'edit_pieces')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const ground = await findPieceGround(tx, id, { lock: true });
    if (!ground) return refuse('unknown_piece');
    const { piece, current, template } = ground;
    const old = isVersion(from) ? await findPieceVersion(tx, piece.id, from) : undefined;
    if (!old) return refuse('unknown_version');
    const settings = template ? applyLocks(template.settings, template.locked, old.settings) : old.settings;
    const { title } = old;
    if (title === piece.title && diffSettings(current.settings, settings).length === 0) {
      return refuse('nothing_to_restore');
    }
    const version = await addVersion(tx, scope, ctx.now, ground, settings, { title, restoredFrom: from });
    await recordAudit(tx, scope, ctx.now, 'piece.restored', { pieceId: id, title, from });
    return ok({ version });
  });
}

/** Numbers come from addresses and forms: what no version can have is not asked for. */
export const isVersion = (version: number): boolean =>
  Number.isInteger(version) && version > 0 && version < 1_000_000;
