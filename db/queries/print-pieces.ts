import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { guardianLanguage, languageApproval, regionLanguageApproval } from '@/db/schema/languages';
import { schoolPiece, schoolPieceVersion } from '@/db/schema/pieces';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { PieceId } from '@/lib/domain/materials/library/pieces';

export type OwnPiece = { id: string; pieceId: PieceId; title: string; settings: PieceSettings };

/** The pieces that the school has made its own and has not put away, as they are now. */
export async function listOwnPieces(tx: Tx): Promise<OwnPiece[]> {
  return tx
    .select({
      id: schoolPiece.id,
      pieceId: schoolPiece.pieceId,
      title: schoolPiece.title,
      settings: schoolPieceVersion.settings,
    })
    .from(schoolPiece)
    .innerJoin(
      schoolPieceVersion,
      and(
        eq(schoolPieceVersion.schoolUai, schoolPiece.schoolUai),
        eq(schoolPieceVersion.schoolPieceId, schoolPiece.id),
        eq(schoolPieceVersion.version, schoolPiece.currentVersion),
      ),
    )
    .where(isNull(schoolPiece.archivedAt))
    .orderBy(asc(schoolPiece.title), asc(schoolPiece.id));
}

/** The languages in which somebody of the school or its région has read the texts over. */
export async function listApprovedLanguages(tx: Tx): Promise<Set<Language>> {
  const own = await tx.select({ language: languageApproval.language }).from(languageApproval);
  const ofRegion = await tx
    .select({ language: regionLanguageApproval.language })
    .from(regionLanguageApproval);
  return new Set([...own, ...ofRegion].map((row) => row.language));
}

/** The language noted for each guardian of whom one is; of these people only, or of all. */
export async function listGuardianLanguages(
  tx: Tx,
  holderIds?: readonly string[],
): Promise<Map<string, Language>> {
  const rows = await tx
    .select({ id: guardianLanguage.holderId, language: guardianLanguage.language })
    .from(guardianLanguage)
    .where(holderIds && inArray(guardianLanguage.holderId, [...holderIds]));
  return new Map(rows.map((row) => [row.id, row.language]));
}

export async function saveGuardianLanguage(tx: Tx, row: typeof guardianLanguage.$inferInsert): Promise<void> {
  const { language, notedBy, notedAt } = row;
  await tx
    .insert(guardianLanguage)
    .values(row)
    .onConflictDoUpdate({
      target: [guardianLanguage.schoolUai, guardianLanguage.holderId],
      set: { language, notedBy, notedAt },
    });
}

export async function deleteGuardianLanguage(tx: Tx, schoolUai: string, holderId: string): Promise<void> {
  await tx
    .delete(guardianLanguage)
    .where(and(eq(guardianLanguage.schoolUai, schoolUai), eq(guardianLanguage.holderId, holderId)));
}
