import { and, asc, desc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import {
  columnMapping,
  importBatch,
  importFile,
  importRow,
  matchDecision,
  stateLabel,
} from '@/db/schema/import';
import type { Day } from '@/lib/domain/directory/types';
import type { ColumnMapping } from '@/lib/domain/import/columns';
import type { FileKind } from '@/lib/domain/import/types';
import type { AccountState, HolderId } from '@/lib/domain/roster/types';

export type StoredFile = typeof importFile.$inferSelect;
export type StoredRow = typeof importRow.$inferSelect;
/** A file as the screens list it: without what it said. */
export type FileCard = Omit<StoredFile, 'payload'>;

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
};

export async function insertBatch(tx: Tx, batch: typeof importBatch.$inferInsert): Promise<void> {
  await tx.insert(importBatch).values(batch);
}

/** The batch, locked until the transaction ends: two people cannot apply it at once. */
export async function lockBatch(tx: Tx, id: string): Promise<typeof importBatch.$inferSelect | undefined> {
  const [batch] = await tx.select().from(importBatch).where(eq(importBatch.id, id)).for('update');
  return batch;
}

export async function saveFile(tx: Tx, file: typeof importFile.$inferInsert): Promise<void> {
  const { schoolUai: _uai, id: _id, batchId: _batch, ...rest } = file;
  await tx
    .insert(importFile)
    .values(file)
    .onConflictDoUpdate({ target: [importFile.schoolUai, importFile.id], set: rest });
}

/** Replaces what was put aside of a file. */
export async function replaceRows(
  tx: Tx,
  schoolUai: string,
  fileId: string,
  rows: readonly Omit<StoredRow, 'schoolUai' | 'fileId'>[],
): Promise<void> {
  await tx.delete(importRow).where(and(eq(importRow.schoolUai, schoolUai), eq(importRow.fileId, fileId)));
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into import_row (school_uai, file_id, line, outcome, reason, detail, statement)
    select distinct on (line, reason) ${schoolUai}, ${fileId}::uuid, line, outcome, reason, detail, statement
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(line int, outcome text, reason text, detail jsonb, statement jsonb)`);
}

export async function listFilesOfBatch(tx: Tx, batchId: string): Promise<StoredFile[]> {
  return tx.select().from(importFile).where(eq(importFile.batchId, batchId)).orderBy(asc(importFile.name));
}

export async function findFile(tx: Tx, id: string): Promise<StoredFile | undefined> {
  const [file] = await tx.select().from(importFile).where(eq(importFile.id, id)).for('update');
  return file;
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

/**
 * Whether the very same file has been applied for the same day, with as many rows: once a label has been told or a
 * person has been added, the same file says more than it did and is to be applied again.
 */
export async function isAlreadyApplied(
  tx: Tx,
  file: { sha256: string; kind: FileKind; observedOn: Day; rowsAccepted: number },
): Promise<boolean> {
  const rows = await tx
    .select({ id: importFile.id })
    .from(importFile)
    .where(
      and(
        eq(importFile.sha256, file.sha256),
        eq(importFile.kind, file.kind),
        eq(importFile.observedOn, file.observedOn),
        eq(importFile.status, 'applied'),
        gte(importFile.rowsAccepted, file.rowsAccepted),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Ends a batch: what its files said is emptied; counts, reasons and put-aside rows stay. */
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
  await tx.update(importFile).set({ payload: null }).where(eq(importFile.batchId, id));
}

export type BatchCard = {
  id: string;
  status: 'checked' | 'applied' | 'discarded';
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

export async function listRowsOfFiles(
  tx: Tx,
  fileIds: readonly string[],
  limit: number,
): Promise<StoredRow[]> {
  if (fileIds.length === 0) return [];
  return tx
    .select()
    .from(importRow)
    .where(inArray(importRow.fileId, [...fileIds]))
    .orderBy(asc(importRow.fileId), asc(importRow.outcome), asc(importRow.line))
    .limit(limit);
}

export type UndecidedRow = StoredRow & { fileName: string; kind: FileKind | null; observedOn: Day | null };

/** Rows of applied files that a person must decide, oldest file first. */
export async function listUndecided(tx: Tx): Promise<UndecidedRow[]> {
  const rows = await tx
    .select({
      row: importRow,
      fileName: importFile.name,
      kind: importFile.kind,
      observedOn: importFile.observedOn,
    })
    .from(importRow)
    .innerJoin(
      importFile,
      and(eq(importFile.schoolUai, importRow.schoolUai), eq(importFile.id, importRow.fileId)),
    )
    .where(and(eq(importRow.outcome, 'undecided'), eq(importFile.status, 'applied')))
    .orderBy(asc(importFile.observedOn), asc(importRow.line));
  return rows.map(({ row, ...file }) => ({ ...row, ...file }));
}

/** The rows that one decision settles: the same person in every list that put it aside. */
export const resolveRows = (tx: Tx, rowKey: string) => settleRows(tx, rowKey, 'resolved');

/** The same rows when they mean nobody of the school. */
export const dismissRows = (tx: Tx, rowKey: string) => settleRows(tx, rowKey, 'refused');

async function settleRows(tx: Tx, rowKey: string, outcome: 'resolved' | 'refused'): Promise<number> {
  const rows = await tx
    .update(importRow)
    .set({ outcome })
    .where(and(eq(importRow.outcome, 'undecided'), sql`${importRow.statement}->>'rowKey' = ${rowKey}`))
    .returning({ line: importRow.line });
  return rows.length;
}

export async function listDecisions(tx: Tx): Promise<Map<string, HolderId>> {
  const rows = await tx
    .select({ rowKey: matchDecision.rowKey, holderId: matchDecision.holderId })
    .from(matchDecision);
  return new Map(rows.map((r) => [r.rowKey, r.holderId]));
}

export async function saveDecision(tx: Tx, decision: typeof matchDecision.$inferInsert): Promise<void> {
  const { holderId, decidedAt, decidedBy } = decision;
  await tx
    .insert(matchDecision)
    .values(decision)
    .onConflictDoUpdate({
      target: [matchDecision.schoolUai, matchDecision.rowKey],
      set: { holderId, decidedAt, decidedBy },
    });
}

/** The school's own labels over the shipped table. */
export async function listStateLabels(tx: Tx): Promise<Map<string, AccountState>> {
  const rows = await tx
    .select({ label: stateLabel.label, state: stateLabel.state })
    .from(stateLabel)
    .orderBy(stateLabel.label);
  return new Map(rows.map((r) => [r.label, r.state]));
}

export async function saveStateLabel(
  tx: Tx,
  schoolUai: string,
  label: string,
  state: AccountState,
): Promise<void> {
  await tx
    .insert(stateLabel)
    .values({ schoolUai, label, state })
    .onConflictDoUpdate({ target: [stateLabel.schoolUai, stateLabel.label], set: { state } });
}

export async function removeStateLabel(tx: Tx, label: string): Promise<void> {
  await tx.delete(stateLabel).where(eq(stateLabel.label, label));
}

/** Every remembered way to read a list, by header signature. */
export async function listMappings(tx: Tx): Promise<Map<string, ColumnMapping>> {
  const rows = await tx
    .select({ signature: columnMapping.signature, kind: columnMapping.kind, columns: columnMapping.columns })
    .from(columnMapping);
  return new Map(rows.map(({ signature, ...mapping }) => [signature, mapping]));
}

export async function saveMapping(
  tx: Tx,
  schoolUai: string,
  signature: string,
  mapping: ColumnMapping,
): Promise<void> {
  await tx
    .insert(columnMapping)
    .values({ schoolUai, signature, ...mapping })
    .onConflictDoUpdate({ target: [columnMapping.schoolUai, columnMapping.signature], set: mapping });
}
