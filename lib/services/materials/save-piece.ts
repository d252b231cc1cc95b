import { recordAudit } from '@/db/queries/audit';
import { findPieceVersion, type VersionRow } from '@/db/queries/pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { type AskedSettings, checkSettings } from '@/lib/domain/materials/library/check-settings';
import {
  diffSettings,
  listLockBreaches,
  mergeSettings,
  type PieceSettings,
  type Place,
} from '@/lib/domain/materials/library/piece-settings';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { addVersion } from './add-version';
import { findPieceGround } from './piece-ground';
import { isVersion } from './restore-version';

export type SavePieceInput = {
  id: string;
  /** The version that the person had before them: another one since means that somebody else has saved. */
  baseVersion: number;
  settings: AskedSettings;
};

/** Somebody else has saved meanwhile: nothing was written, and both are handed over. */
export type SaveConflict = {
  version: number;
  changedBy: string | null;
  changedAt: Date;
  theirs: PieceSettings;
  mine: PieceSettings;
  /** Theirs and mine together, mine where both have changed the same. */
  merged: PieceSettings;
  conflicts: Place[];
  /** How many changes were theirs alone. */
  taken: number;
};

export type SaveRefusal =
  | 'not_allowed'
  | 'unknown_piece'
  | 'not_offered'
  | 'field_refused'
  | 'field_locked'
  | 'unknown_version';

/**
 * Saves a piece as its next version; what is as it was makes none (`version` is then the current one). Locked fields
 * are refused whatever is posted: `field_locked` {field}.
 */
export async function savePiece(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: SavePieceInput,
): Promise<Result<{ version: number } | { conflict: SaveConflict }, SaveRefusal>> {
  if (!can(scope.grants, 'edit_pieces')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx): Promise<Awaited<ReturnType<typeof savePiece>>> => {
    const ground = await findPieceGround(tx, input.id, { lock: true });
    if (!ground) return refuse('unknown_piece');
    const { piece, current, template } = ground;
    const checked = checkSettings(getPiece(piece.pieceId), input.settings);
    if (!checked.ok) return checked;
    const mine = checked.value;
    const [breach] = template ? listLockBreaches(template.settings, template.locked, mine) : [];
    const changes = diffSettings(current.settings, mine);
    if (changes.length === 0) return ok({ version: current.version });
    if (input.baseVersion !== current.version) {
      const known = isVersion(input.baseVersion);
      const base = known ? await findPieceVersion(tx, piece.id, input.baseVersion) : undefined;
      if (!base) return refuse('unknown_version');
      // Somebody has only renamed it, or undone what they did: there is nothing to merge.
      const isUntouched = diffSettings(base.settings, current.settings).length === 0;
      if (!isUntouched) return ok({ conflict: buildConflict(base.settings, current, mine) });
    }
    if (breach) return refuse('field_locked', { field: breach });
    const version = await addVersion(tx, scope, ctx.now, ground, mine);
    await recordAudit(tx, scope, ctx.now, 'piece.changed', {
      pieceId: piece.id,
      title: piece.title,
      version,
      fields: changes.length,
    });
    return ok({ version });
  });
}

function buildConflict(base: PieceSettings, current: VersionRow, mine: PieceSettings): SaveConflict {
  const { version, changedBy, changedAt, settings: theirs } = current;
  return { version, changedBy, changedAt, theirs, mine, ...mergeSettings(base, theirs, mine) };
}
