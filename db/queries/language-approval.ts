import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { languageApproval, regionLanguageApproval } from '@/db/schema/languages';
import type { Language } from '@/lib/domain/materials/library/languages';

export type Approval = { language: Language; approvedAt: Date; approvedBy: string | null };

/** What the scope's school has approved. */
export async function listApprovals(tx: Tx): Promise<Approval[]> {
  return tx
    .select({
      language: languageApproval.language,
      approvedAt: languageApproval.approvedAt,
      approvedBy: appUser.name,
    })
    .from(languageApproval)
    .leftJoin(appUser, eq(appUser.id, languageApproval.approvedBy));
}

/** What a région has approved: in its own scope, or in that of one of its schools. */
export async function listRegionApprovals(tx: Tx): Promise<Omit<Approval, 'approvedBy'>[]> {
  return tx
    .select({ language: regionLanguageApproval.language, approvedAt: regionLanguageApproval.approvedAt })
    .from(regionLanguageApproval);
}

/** Returns whether it was new: who approved first stays. */
export async function addApproval(tx: Tx, row: typeof languageApproval.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(languageApproval)
    .values(row)
    .onConflictDoNothing()
    .returning({ language: languageApproval.language });
  return added.length > 0;
}

/** Returns whether there was one. */
export async function removeApproval(tx: Tx, language: Language): Promise<boolean> {
  const removed = await tx
    .delete(languageApproval)
    .where(eq(languageApproval.language, language))
    .returning({ language: languageApproval.language });
  return removed.length > 0;
}

/** Returns whether it was new. */
export async function addRegionApproval(
  tx: Tx,
  row: typeof regionLanguageApproval.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(regionLanguageApproval)
    .values(row)
    .onConflictDoNothing()
    .returning({ language: regionLanguageApproval.language });
  return added.length > 0;
}

/** Returns whether there was one. */
export async function removeRegionApproval(tx: Tx, language: Language): Promise<boolean> {
  const removed = await tx
    .delete(regionLanguageApproval)
    .where(eq(regionLanguageApproval.language, language))
    .returning({ language: regionLanguageApproval.language });
  return removed.length > 0;
}
