import { and, asc, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { schoolPiece, schoolPieceVersion } from '@/db/schema/pieces';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';

export type PieceRow = typeof schoolPiece.$inferSelect;

/** The settings with the digest of a logo in its place: to compare versions, not to print them. */
const withLogoDigest = sql<PieceSettings>`coalesce(jsonb_set(${schoolPieceVersion.settings}, '{typed,fr,logo,base64}',
  to_jsonb(md5(${schoolPieceVersion.settings} #>> '{typed,fr,logo,base64}')), false), ${schoolPieceVersion.settings})`;

const currentVersion = and(
  eq(schoolPieceVersion.schoolUai, schoolPiece.schoolUai),
  eq(schoolPieceVersion.schoolPieceId, schoolPiece.id),
  eq(schoolPieceVersion.version, schoolPiece.currentVersion),
);

export type PieceInList = PieceRow & { changedAt: Date; changedBy: string | null; settings: PieceSettings };

/** The school's own pieces, those that were changed last first; or those that were put away. */
export async function listPieces(tx: Tx, which: 'kept' | 'archived'): Promise<PieceInList[]> {
  const rows = await tx
    .select({
      piece: schoolPiece,
      changedAt: schoolPieceVersion.changedAt,
      changedBy: appUser.name,
      settings: withLogoDigest,
    })
    .from(schoolPiece)
    .innerJoin(schoolPieceVersion, currentVersion)
    .leftJoin(appUser, eq(appUser.id, schoolPieceVersion.changedBy))
    .where(which === 'kept' ? isNull(schoolPiece.archivedAt) : isNotNull(schoolPiece.archivedAt))
    .orderBy(desc(schoolPieceVersion.changedAt), asc(schoolPiece.id));
  return rows.map(({ piece, ...rest }) => ({ ...piece, ...rest }));
}

export async function countPieces(tx: Tx): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(schoolPiece);
  return row?.count ?? 0;
}

/** `lock`: nobody else changes it till the end of the transaction. */
export async function findPieceRow(
  tx: Tx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<PieceRow | undefined> {
  const query = tx.select().from(schoolPiece).where(eq(schoolPiece.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row;
}

export async function insertPiece(tx: Tx, row: typeof schoolPiece.$inferInsert): Promise<void> {
  await tx.insert(schoolPiece).values(row);
}

export async function updatePiece(
  tx: Tx,
  { schoolUai, id }: Pick<PieceRow, 'schoolUai' | 'id'>,
  changes: Partial<Omit<PieceRow, 'schoolUai' | 'id'>>,
): Promise<void> {
  await tx
    .update(schoolPiece)
    .set(changes)
    .where(and(eq(schoolPiece.schoolUai, schoolUai), eq(schoolPiece.id, id)));
}

export type VersionRow = {
  version: number;
  /** The name that the piece had. */
  title: string;
  settings: PieceSettings;
  restoredFrom: number | null;
  changedAt: Date;
  changedBy: string | null;
};

const versionColumns = {
  version: schoolPieceVersion.version,
  title: schoolPieceVersion.title,
  restoredFrom: schoolPieceVersion.restoredFrom,
  changedAt: schoolPieceVersion.changedAt,
  changedBy: appUser.name,
};

/** A version as it was saved, with its logo. */
export async function findPieceVersion(
  tx: Tx,
  pieceId: string,
  version: number,
): Promise<VersionRow | undefined> {
  const [row] = await tx
    .select({ ...versionColumns, settings: schoolPieceVersion.settings })
    .from(schoolPieceVersion)
    .leftJoin(appUser, eq(appUser.id, schoolPieceVersion.changedBy))
    .where(and(eq(schoolPieceVersion.schoolPieceId, pieceId), eq(schoolPieceVersion.version, version)));
  return row;
}

/** The latest versions up to one, newest first, with digests for logos. */
export async function listVersionRows(
  tx: Tx,
  pieceId: string,
  { upTo, limit }: { upTo: number; limit: number },
): Promise<VersionRow[]> {
  return tx
    .select({ ...versionColumns, settings: withLogoDigest })
    .from(schoolPieceVersion)
    .leftJoin(appUser, eq(appUser.id, schoolPieceVersion.changedBy))
    .where(and(eq(schoolPieceVersion.schoolPieceId, pieceId), lte(schoolPieceVersion.version, upTo)))
    .orderBy(desc(schoolPieceVersion.version))
    .limit(limit);
}

export async function insertVersion(
  tx: Tx,
  row: typeof schoolPieceVersion.$inferInsert & Pick<VersionRow, 'title'>,
): Promise<void> {
  await tx.insert(schoolPieceVersion).values(row);
}
