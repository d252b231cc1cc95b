import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { guardian } from '@/db/schema/roster';
import { suppression } from '@/db/schema/tracking';
import type { SuppressionReason } from '@/lib/domain/campaign/types';
import type { Day } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';

/** The addresses that must not be written to, as `hashAddress` gives them, and why. */
export async function listSuppressedHashes(tx: Tx): Promise<Map<string, SuppressionReason>> {
  const rows = await tx
    .select({ addressHash: suppression.addressHash, reason: suppression.reason })
    .from(suppression);
  return new Map(rows.map((r) => [r.addressHash, r.reason]));
}

/** The addresses at which a server has said that nobody reads, and since when that is known. */
export async function listBouncedHashes(tx: Tx): Promise<Map<string, Day>> {
  const rows = await tx
    .select({ addressHash: suppression.addressHash, recordedOn: suppression.recordedOn })
    .from(suppression)
    .where(eq(suppression.reason, 'bounce'));
  return new Map(rows.map((r) => [r.addressHash, r.recordedOn]));
}

/** Takes a bounced address off the list; somebody's will stays. Returns whether it was there. */
export async function removeBounce(tx: Tx, schoolUai: string, addressHash: string): Promise<boolean> {
  const removed = await tx
    .delete(suppression)
    .where(
      and(
        eq(suppression.schoolUai, schoolUai),
        eq(suppression.addressHash, addressHash),
        eq(suppression.reason, 'bounce'),
      ),
    )
    .returning({ addressHash: suppression.addressHash });
  return removed.length > 0;
}

/**
 * Returns how many of the addresses were new on the list, or are there for a graver reason than before: somebody's will
 * takes the place of a bounce. Any other that is there keeps its first day and reason.
 */
export async function addSuppressions(
  tx: Tx,
  {
    schoolUai,
    addressHashes,
    ...given
  }: {
    schoolUai: string;
    addressHashes: readonly string[];
    reason: SuppressionReason;
    recordedOn: Day;
  },
): Promise<number> {
  const added = await tx
    .insert(suppression)
    .values(addressHashes.map((addressHash) => ({ schoolUai, addressHash, ...given })))
    .onConflictDoUpdate({
      target: [suppression.schoolUai, suppression.addressHash],
      set: { reason: sql`excluded.reason`, recordedOn: sql`excluded.recorded_on` },
      setWhere: sql`${suppression.reason} = 'bounce' and excluded.reason <> 'bounce'`,
    })
    .returning({ addressHash: suppression.addressHash });
  return added.length;
}

/** Somebody's will, unlike an address that bounced. */
const isObjection = inArray(suppression.reason, ['opposition', 'complaint']);

export async function countObjections(tx: Tx): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(suppression).where(isObjection);
  return row?.count ?? 0;
}

/** Whether the address of this hash has said no. */
export async function isObjected(tx: Tx, addressHash: string): Promise<boolean> {
  const rows = await tx
    .select({ reason: suppression.reason })
    .from(suppression)
    .where(and(eq(suppression.addressHash, addressHash), isObjection));
  return rows.length > 0;
}

/** Returns whether there was one. */
export async function removeObjection(tx: Tx, schoolUai: string, addressHash: string): Promise<boolean> {
  const removed = await tx
    .delete(suppression)
    .where(and(eq(suppression.schoolUai, schoolUai), eq(suppression.addressHash, addressHash), isObjection))
    .returning({ addressHash: suppression.addressHash });
  return removed.length > 0;
}

/** The raw address that SIECLE holds for a guardian; undefined when there is no such guardian any more. */
export async function findGuardianEmail(
  tx: Tx,
  holderId: HolderId,
): Promise<{ email: string | null } | undefined> {
  const [row] = await tx.select({ email: guardian.email }).from(guardian).where(eq(guardian.id, holderId));
  return row;
}
