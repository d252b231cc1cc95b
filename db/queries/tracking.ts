import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { guardian } from '@/db/schema/roster';
import { suppression } from '@/db/schema/tracking';
import type { HolderId } from '@/lib/domain/roster/types';

/** Addresses that must not be written to, in lower case. */
export async function listSuppressed(tx: Tx): Promise<Set<string>> {
  const rows = await tx.select({ address: suppression.address }).from(suppression);
  return new Set(rows.map((r) => r.address));
}

/** Returns whether the address was new on the list. */
export async function addSuppression(
  tx: Tx,
  row: { schoolUai: string; address: string; reason: 'opposition' | 'bounce' | 'complaint'; at: Date },
): Promise<boolean> {
  const added = await tx
    .insert(suppression)
    .values(row)
    .onConflictDoNothing()
    .returning({ address: suppression.address });
  return added.length > 0;
}

/** The raw address that SIECLE holds for a guardian; undefined when there is no such guardian any more. */
export async function findGuardianEmail(
  tx: Tx,
  holderId: HolderId,
): Promise<{ email: string | null } | undefined> {
  const [row] = await tx.select({ email: guardian.email }).from(guardian).where(eq(guardian.id, holderId));
  return row;
}
