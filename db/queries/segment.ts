import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { segment, wave } from '@/db/schema/campaign';
import type { Audience } from '@/lib/domain/campaign/types';

export type StoredSegment = typeof segment.$inferSelect;

/** Every segment of the school by name, those put away too. */
export const listSegmentRows = (tx: Tx): Promise<StoredSegment[]> =>
  tx.select().from(segment).orderBy(asc(segment.name), asc(segment.id));

export async function findSegment(tx: Tx, id: string): Promise<StoredSegment | undefined> {
  const [row] = await tx.select().from(segment).where(eq(segment.id, id));
  return row;
}

/** The segment, held against every other change until the transaction ends. */
export async function lockSegment(tx: Tx, id: string): Promise<StoredSegment | undefined> {
  const [row] = await tx.select().from(segment).where(eq(segment.id, id)).for('update');
  return row;
}

/** Lets those who give names to segments of a school go one after the other. */
export async function lockSegmentNames(tx: Tx, schoolUai: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`segments ${schoolUai}`}, 0))`);
}

export async function insertSegment(
  tx: Tx,
  row: Pick<StoredSegment, 'schoolUai' | 'id' | 'name' | 'rule' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  await tx.insert(segment).values(row);
}

export async function changeSegment(
  tx: Tx,
  { schoolUai, id }: Pick<StoredSegment, 'schoolUai' | 'id'>,
  change: Partial<{ name: string; rule: Audience; version: number; deletedAt: Date | null }>,
): Promise<void> {
  await tx
    .update(segment)
    .set(change)
    .where(and(eq(segment.schoolUai, schoolUai), eq(segment.id, id)));
}

/** The names in use, those of segments that were put away left out. */
export async function listSegmentNames(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.select({ id: segment.id, name: segment.name }).from(segment).where(isNull(segment.deletedAt));
}

export type SegmentUse = { segmentId: string; waveId: string; title: string; isDraft: boolean };

/** The waves that were started from segments, the newest first; neither their reminders nor what was cancelled. */
export async function listSegmentUses(tx: Tx): Promise<SegmentUse[]> {
  const rows = await tx
    .select({ segmentId: wave.segmentId, waveId: wave.id, title: wave.title, status: wave.status })
    .from(wave)
    .where(and(sql`${wave.segmentId} is not null`, isNull(wave.followsId), ne(wave.status, 'cancelled')))
    .orderBy(sql`${wave.createdAt} desc`, asc(wave.id));
  return rows.flatMap(({ segmentId, status, ...one }) =>
    segmentId ? [{ ...one, segmentId, isDraft: status === 'draft' }] : [],
  );
}
