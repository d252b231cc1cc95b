import type { Tx } from '@/db/client';
import { findPieceVersion, type VersionRow } from '@/db/queries/pieces';
import { findOfferedTemplate } from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { findPieceGround, type PieceGround } from './piece-ground';
import { isVersion } from './restore-version';

export type OpenedPiece = PieceGround & {
  /** The version that was asked for, the current one by default. */
  base: VersionRow;
  /** The version of its template that the région offers now, when it is a newer one. */
  newerTemplate: { version: number; isDeclined: boolean } | undefined;
};

/** A school's piece to be edited, as it stands or as it stood in one version. Refusals: `unknown_piece`, `unknown_version`. */
export async function openPiece(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { id, version }: { id: string; version?: number },
): Promise<Result<OpenedPiece, 'unknown_piece' | 'unknown_version'>> {
  return inSchool(ctx.db, scope, async (tx) => {
    const ground = await findPieceGround(tx, id);
    if (!ground) return refuse('unknown_piece');
    const { piece, current, template } = ground;
    const asked = version ?? current.version;
    const base = asked === current.version ? current : await findOld(tx, piece.id, asked);
    if (!base) return refuse('unknown_version');
    const offered = template && (await findOfferedTemplate(tx, template.templateId));
    const isNewer = template && offered && offered.version > template.version;
    const newerTemplate = isNewer
      ? { version: offered.version, isDeclined: piece.declinedVersion === offered.version }
      : undefined;
    return ok({ ...ground, base, newerTemplate });
  });
}

const findOld = async (tx: Tx, pieceId: string, version: number): Promise<VersionRow | undefined> =>
  isVersion(version) ? findPieceVersion(tx, pieceId, version) : undefined;
