import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { school } from '@/db/schema/directory';
import { type BatchStatus, importBatch, importFile, importRow } from '@/db/schema/import';
import type { Day } from '@/lib/domain/directory/types';
import type { FileKind } from '@/lib/domain/import/types';
import { insertRows, type StoredRow } from './import-rows';
import { isUuid } from './is-uuid';

export type StoredFile = typeof importFile.$inferSelect;
/** A file as the screens list it: whether what it said is still kept, and not what it was. */
export type FileCard = Omit<StoredFile, 'payload'> & { isKept: boolean };

const cardColumns = {
  schoolUai: importFile.schoolUai,
  batchId: importFile.batchId,
  id: importFile.id,
  name: importFile.name,
  sha256: importFile.sha256,
  kind: importFile.kind,
  observedOn: importFile.observedOn,
  status: importFile.status,
  errorCode: importFile.errorCode,
  errorDetail: importFile.errorDetail,
  rowsRead: importFile.rowsRead,
  rowsAccepted: importFile.rowsAccepted,
  rowsWarned: importFile.rowsWarned,
  rowsRefused: importFile.rowsRefused,
  rowsUndecided: importFile.rowsUndecided,
  summary: importFile.summary,
  isKept: sql<boolean>`${importFile.payload} is not null`,
};

/** The clock on the wall of the school. */
export async function findTimeZone(tx: Tx, schoolUai: string): Promise<string> {
  const [own] = await tx.select({ timeZone: school.timeZone }).from(school).where(eq(school.uai, schoolUai));
  if (!own) throw new Error(`no school ${schoolUai} in its own scope`);
  return own.timeZone;
}

/** Year in which the running school year of the school began. */
export async function findSchoolYear(tx: Tx, schoolUai: string): Promise<number> {
  const [own] = await tx
    .select({ rentreeOn: school.rentreeOn })
    .from(school)
    .where(eq(school.uai, schoolUai));
  if (!own) throw new Error(`no school ${schoolUai} in its own scope`);
  return Number(own.rentreeOn.slice(0, 4));
}

export async function insertBatch(tx: Tx, batch: typeof importBatch.$inferInsert): Promise<void> {
  await tx.insert(importBatch).values(batch);
}

/** The batch, locked until the transaction ends: two people cannot apply it at once. */
export async function lockBatch(tx: Tx, id: string): Promise<typeof importBatch.$inferSelect | undefined> {
  if (!isUuid(id)) return undefined;
  const [batch] = await tx.select().from(importBatch).where(eq(importBatch.id, id)).for('update');
  return batch;
}

/** Keeps a checked file and what was put aside of it. */
export async function insertFile(
  tx: Tx,
  file: typeof importFile.$inferInsert,
  rows: readonly Omit<StoredRow, 'schoolUai' | 'fileId'>[],
): Promise<void> {
  await tx.insert(importFile).values(file);
  await insertRows(tx, file.schoolUai, file.id, rows);
}

export async function updateFile(
  tx: Tx,
  id: string,
  changes: Partial<Omit<StoredFile, 'schoolUai' | 'batchId' | 'id'>>,
): Promise<void> {
  await tx.update(importFile).set(changes).where(eq(importFile.id, id));
}

/** The files of a batch, without what they say. */
export async function listFilesOfBatch(tx: Tx, batchId: string): Promise<FileCard[]> {
  return tx
    .select(cardColumns)
    .from(importFile)
    .where(eq(importFile.batchId, batchId))
    .orderBy(asc(importFile.name));
}

export async function findFile(tx: Tx, id: string): Promise<StoredFile | undefined> {
  if (!isUuid(id)) return undefined;
  const [file] = await tx.select().from(importFile).where(eq(importFile.id, id)).for('update');
  return file;
}

/** The usable files of the drops that wait for a decision, with what they say; the drops are locked. */
export async function lockOpenLists(tx: Tx): Promise<StoredFile[]> {
  const open = await tx
    .select({ id: importBatch.id })
    .from(importBatch)
    .where(eq(importBatch.status, 'checked'))
    .orderBy(asc(importBatch.id))
    .for('update');
  if (open.length === 0) return [];
  const ids = open.map((batch) => batch.id);
  return tx
    .select()
    .from(importFile)
    .where(
      and(
        inArray(importFile.batchId, ids),
        inArray(importFile.status, ['ready', 'unchanged']),
        isNotNull(importFile.payload),
      ),
    )
    .orderBy(asc(importFile.name));
}

/** The newest applied export of a kind: what a new one is compared with. */
export async function findLastApplied(
  tx: Tx,
  kind: FileKind,
): Promise<{ observedOn: Day; sha256: string } | undefined> {
  const [file] = await tx
    .select({ observedOn: sql<Day>`${importFile.observedOn}`, sha256: importFile.sha256 })
    .from(importFile)
    .where(and(eq(importFile.kind, kind), eq(importFile.status, 'applied'), isNotNull(importFile.observedOn)))
    .orderBy(desc(importFile.observedOn))
    .limit(1);
  return file;
}

type Applicable = { sha256: string; kind: FileKind; observedOn: Day; rowsAccepted: number };

/**
 * Tells whether the very same file has been applied for the same day, with as many rows: once a label has been told
 * or a person has been added, the same file says more than it did and is to be applied again.
 */
export async function findAlreadyApplied(
  tx: Tx,
  sha256s: readonly string[],
): Promise<(file: Applicable) => boolean> {
  if (sha256s.length === 0) return () => false;
  const { sha256, kind, observedOn, rowsAccepted } = importFile;
  const applied = await tx
    .select({ sha256, kind, observedOn, rowsAccepted })
    .from(importFile)
    .where(and(inArray(sha256, [...sha256s]), eq(importFile.status, 'applied')));
  return (file) =>
    applied.some(
      (before) =>
        before.sha256 === file.sha256 &&
        before.kind === file.kind &&
        before.observedOn === file.observedOn &&
        before.rowsAccepted >= file.rowsAccepted,
    );
}

/** From here on the batch can only be applied to its end. */
export async function beginApplying(tx: Tx, id: string): Promise<void> {
  await tx.update(importBatch).set({ status: 'applying' }).where(eq(importBatch.id, id));
}

/** Ends a batch: what its files said is emptied. Rows set aside stay with their reasons, unless all is given up. */
export async function closeBatch(
  tx: Tx,
  id: string,
  status: 'applied' | 'discarded',
  at: Date,
): Promise<void> {
  await tx
    .update(importBatch)
    .set({ status, appliedAt: status === 'applied' ? at : null })
    .where(eq(importBatch.id, id));
  const files = await tx
    .update(importFile)
    .set({ payload: null })
    .where(eq(importFile.batchId, id))
    .returning({ id: importFile.id });
  if (status === 'discarded' && files.length > 0) {
    const ids = files.map((file) => file.id);
    await tx.delete(importRow).where(inArray(importRow.fileId, ids));
  }
}

export type BatchCard = {
  id: string;
  status: BatchStatus;
  createdAt: Date;
  appliedAt: Date | null;
  createdBy: string | null;
  files: FileCard[];
};

/** The newest batches with their files. */
export async function listBatches(tx: Tx, limit: number, id?: string): Promise<BatchCard[]> {
  const batches = await tx
    .select({
      id: importBatch.id,
      status: importBatch.status,
      createdAt: importBatch.createdAt,
      appliedAt: importBatch.appliedAt,
      createdBy: appUser.name,
    })
    .from(importBatch)
    .leftJoin(appUser, eq(appUser.id, importBatch.createdBy))
    .where(id ? eq(importBatch.id, id) : undefined)
    .orderBy(desc(importBatch.createdAt))
    .limit(limit);
  if (batches.length === 0) return [];
  const files = await tx
    .select(cardColumns)
    .from(importFile)
    .where(
      inArray(
        importFile.batchId,
        batches.map((b) => b.id),
      ),
    )
    .orderBy(asc(importFile.observedOn), asc(importFile.name));
  return batches.map((b) => ({ ...b, files: files.filter((f) => f.batchId === b.id) }));
}

/** One file of one batch, as the screens list it. */
export async function findFileCard(tx: Tx, batchId: string, id: string): Promise<FileCard | undefined> {
  const [file] = await tx
    .select(cardColumns)
    .from(importFile)
    .where(and(eq(importFile.batchId, batchId), eq(importFile.id, id)));
  return file;
}
