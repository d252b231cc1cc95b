import { listVersionRows, type VersionRow } from '@/db/queries/pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { diffSettings, type PieceSettings, type Place } from '@/lib/domain/materials/library/piece-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { findPieceGround, type PieceGround } from './piece-ground';
import { isVersion } from './restore-version';

const PER_PAGE = 20;

export type ListedVersion = Omit<VersionRow, 'settings'> & {
  settings: PieceSettings;
  /** The version before it; undefined for the first. */
  before: Pick<VersionRow, 'settings' | 'title'> | undefined;
  changes: Place[];
};

export type PieceVersions = Pick<PieceGround, 'piece'> & {
  versions: ListedVersion[];
  /** The number from which to read on; undefined at the first version. */
  older: number | undefined;
};

/** Who changed what, newest first; logos are told apart by a digest in their place. */
export async function listVersions(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { id, upTo }: { id: string; upTo?: number },
): Promise<Result<PieceVersions, 'unknown_piece'>> {
  return inSchool(ctx.db, scope, async (tx) => {
    const ground = await findPieceGround(tx, id);
    if (!ground) return refuse('unknown_piece');
    const { piece } = ground;
    const from = upTo && isVersion(upTo) ? Math.min(upTo, piece.currentVersion) : piece.currentVersion;
    const rows = await listVersionRows(tx, piece.id, { upTo: from, limit: PER_PAGE + 1 });
    const versions = rows.slice(0, PER_PAGE).map((row, at): ListedVersion => {
      const before = rows[at + 1];
      return { ...row, before, changes: before ? diffSettings(before.settings, row.settings) : [] };
    });
    return ok({ piece, versions, older: rows[PER_PAGE]?.version });
  });
}
