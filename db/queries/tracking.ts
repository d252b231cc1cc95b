import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { guardian, pupil } from '@/db/schema/roster';
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

/** What leads to nobody, and since when that is known: a server or a call has said so. */
export async function listDeadHashes(
  tx: Tx,
): Promise<Map<string, { reason: 'bounce' | 'wrong_number'; recordedOn: Day }>> {
  const rows = await tx
    .select({
      addressHash: suppression.addressHash,
      reason: suppression.reason,
      recordedOn: suppression.recordedOn,
    })
    .from(suppression);
  return new Map(
    rows.flatMap(({ addressHash, reason, recordedOn }) =>
      reason === 'bounce' || reason === 'wrong_number' ? [[addressHash, { reason, recordedOn }]] : [],
    ),
  );
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

/** What is known of a box or a line, and not somebody's will: it gives way to that, and to a purge. */
const FACTS = sql`('bounce', 'wrong_number')`;

/**
 * Returns how many of the addresses were new on the list, or are there for a graver reason than before: somebody's will
 * takes the place of a bounce, and what they say themselves that of what a call said for them (`actId`), which could be
 * taken back. Any other that is there keeps its first day and reason.
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
    /** The act of the ledger that it comes with, and goes with. */
    actId?: string;
  },
): Promise<number> {
  if (addressHashes.length === 0) return 0;
  const added = await tx
    .insert(suppression)
    .values(addressHashes.map((addressHash) => ({ schoolUai, addressHash, ...given })))
    .onConflictDoUpdate({
      target: [suppression.schoolUai, suppression.addressHash],
      set: {
        reason: sql`excluded.reason`,
        recordedOn: sql`excluded.recorded_on`,
        actId: sql`excluded.act_id`,
      },
      setWhere: sql`excluded.reason not in ${FACTS}
        and (${suppression.reason} in ${FACTS} or (${suppression.actId} is not null and excluded.act_id is null))`,
    })
    .returning({ addressHash: suppression.addressHash });
  return added.length;
}

/** Takes off the list what came with an act; returns what it was. */
export async function removeSuppressionsOf(tx: Tx, schoolUai: string, actId: string): Promise<string[]> {
  const removed = await tx
    .delete(suppression)
    .where(and(eq(suppression.schoolUai, schoolUai), eq(suppression.actId, actId)))
    .returning({ addressHash: suppression.addressHash });
  return removed.map((row) => row.addressHash);
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
export async function removeObjections(
  tx: Tx,
  schoolUai: string,
  addressHashes: readonly string[],
): Promise<boolean> {
  const removed = await tx
    .delete(suppression)
    .where(
      and(
        eq(suppression.schoolUai, schoolUai),
        inArray(suppression.addressHash, [...addressHashes]),
        isObjection,
      ),
    )
    .returning({ addressHash: suppression.addressHash });
  return removed.length > 0;
}

/** Somebody of the roster, with the raw address and number that SIECLE holds for them. */
export type StoredContact = { id: HolderId; email: string | null; mobile: string | null };

/** These people, guardians and pupils; a pupil has no number of their own. */
export async function listContactsOf(tx: Tx, holderIds: readonly HolderId[]): Promise<StoredContact[]> {
  const ids = [...holderIds];
  const guardians = await tx
    .select({ id: guardian.id, email: guardian.email, mobile: guardian.mobile })
    .from(guardian)
    .where(inArray(guardian.id, ids));
  const pupils = await tx
    .select({ id: pupil.id, email: pupil.email })
    .from(pupil)
    .where(inArray(pupil.id, ids));
  return [...guardians, ...pupils.map((one) => ({ ...one, mobile: null }))];
}

/** The raw address that SIECLE holds for a guardian; undefined when there is no such guardian any more. */
export async function findGuardianEmail(
  tx: Tx,
  holderId: HolderId,
): Promise<{ email: string | null } | undefined> {
  const [row] = await tx.select({ email: guardian.email }).from(guardian).where(eq(guardian.id, holderId));
  return row;
}
