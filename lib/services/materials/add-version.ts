import type { Tx } from '@/db/client';
import { insertVersion, updatePiece } from '@/db/queries/pieces';
import type { SchoolScope } from '@/db/scope';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { PieceGround } from './piece-ground';

/** Saves settings, and the name, as the next version of a piece that is locked. Returns its number. */
export async function addVersion(
  tx: Tx,
  scope: SchoolScope,
  now: Date,
  { piece }: Pick<PieceGround, 'piece'>,
  settings: PieceSettings,
  rest: { title?: string; restoredFrom?: number; templateVersion?: number } = {},
): Promise<number> {
  const version = piece.currentVersion + 1;
  const { title = piece.title, templateVersion } = rest;
  await insertVersion(tx, {
    schoolUai: scope.uai,
    schoolPieceId: piece.id,
    version,
    title,
    settings,
    restoredFrom: rest.restoredFrom ?? null,
    changedBy: scope.userId,
    changedAt: now,
  });
  await updatePiece(tx, piece, {
    currentVersion: version,
    title,
    ...(templateVersion && { templateVersion, declinedVersion: null }),
  });
  return version;
}
