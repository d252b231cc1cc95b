import { and, asc, desc, eq, getTableColumns, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { importBatch, importFile, importRow } from '@/db/schema/import';
import type { Day } from '@/lib/domain/directory/types';
import type { FileKind } from '@/lib/domain/import/types';

export type StoredRow = typeof importRow.$inferSelect;
/** Replaces what was put aside of a file. */
export async function replaceRows(
  tx: Tx,
  schoolUai: string,
  fileId: string,
  rows: readonly Omit<StoredRow, 'schoolUai' | 'fileId'>[],
): Promise<void> {
  await tx.delete(importRow).where(and(eq(importRow.schoolUai, schoolUai), eq(importRow.fileId, fileId)));
  await insertRows(tx, schoolUai, fileId, rows);
}

/** Keeps what was put aside of a file that nothing is kept of yet. */
export async function insertRows(
  tx: Tx,
  schoolUai: string,
  fileId: string,
  rows: readonly Omit<StoredRow, 'schoolUai' | 'fileId'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into import_row (school_uai, file_id, line, outcome, reason, detail, statement)
    select distinct on (line, reason) ${schoolUai}, ${fileId}::uuid, line, outcome, reason, detail, statement
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(line int, outcome text, reason text, detail jsonb, statement jsonb)`);
}

/** What was put aside of one file with one outcome: findings, the lines they are about, and labels nobody knew. */
export type RowCount = {
  fileId: string;
  outcome: StoredRow['outcome'];
  rows: number;
  lines: number;
  hasUnknownLabel: boolean;
};

/** The whole of what is kept, counted, however many rows a screen shows. */
export async function countRows(tx: Tx, fileIds: readonly string[]): Promise<RowCount[]> {
  if (fileIds.length === 0) return [];
  return tx
    .select({
      fileId: importRow.fileId,
      outcome: importRow.outcome,
      rows: sql<number>`count(*)::int`,
      lines: sql<number>`count(distinct ${importRow.line})::int`,
      hasUnknownLabel: sql<boolean>`bool_or(${importRow.reason} = 'unknown_label')`,
    })
    .from(importRow)
    .where(inArray(importRow.fileId, [...fileIds]))
    .groupBy(importRow.fileId, importRow.outcome);
}

/** The first rows of each outcome of each file, in the order of lines. */
export async function listFirstRows(
  tx: Tx,
  fileIds: readonly string[],
  limitPerOutcome: number,
): Promise<StoredRow[]> {
  if (fileIds.length === 0) return [];
  const ranked = tx.$with('ranked').as(
    tx
      .select({
        ...getTableColumns(importRow),
        rank: sql<number>`row_number() over (partition by ${importRow.fileId}, ${importRow.outcome}
          order by ${importRow.line}, ${importRow.reason})`.as('rank'),
      })
      .from(importRow)
      .where(inArray(importRow.fileId, [...fileIds])),
  );
  const rows = await tx
    .with(ranked)
    .select()
    .from(ranked)
    .where(sql`${ranked.rank} <= ${limitPerOutcome}`)
    .orderBy(ranked.fileId, ranked.outcome, ranked.line);
  return rows.map(({ rank: _, ...row }) => row);
}

/** Refused rows first, then those that wait for a person, then warnings, each in the order of lines. */
const byUrgency = sql`array_position(array['refused', 'undecided', 'warned', 'resolved'], ${importRow.outcome})`;

/** The rows of one file: all, or those of one outcome; a page of them, or the whole. */
export async function listRowsOfFile(
  tx: Tx,
  fileId: string,
  { outcome, limit, offset = 0 }: { outcome?: StoredRow['outcome']; limit?: number; offset?: number } = {},
): Promise<StoredRow[]> {
  const query = tx
    .select()
    .from(importRow)
    .where(and(eq(importRow.fileId, fileId), outcome && eq(importRow.outcome, outcome)))
    .orderBy(byUrgency, asc(importRow.line), asc(importRow.reason))
    .offset(offset);
  return limit === undefined ? query : query.limit(limit);
}

/** Labels for which rows are refused in drops that were not given up, per list, newest list first. */
export async function listRefusedLabels(
  tx: Tx,
): Promise<{ label: string; rows: number; fileName: string }[]> {
  const label = sql<string>`coalesce(${importRow.detail}->>'value', '')`;
  return tx
    .select({ label: label.as('label'), rows: sql<number>`count(*)::int`, fileName: importFile.name })
    .from(importRow)
    .innerJoin(
      importFile,
      and(eq(importFile.schoolUai, importRow.schoolUai), eq(importFile.id, importRow.fileId)),
    )
    .innerJoin(
      importBatch,
      and(eq(importBatch.schoolUai, importFile.schoolUai), eq(importBatch.id, importFile.batchId)),
    )
    .where(
      and(
        eq(importRow.reason, 'unknown_label'),
        eq(importRow.outcome, 'refused'),
        ne(importBatch.status, 'discarded'),
      ),
    )
    .groupBy(sql`1`, importFile.id, importFile.schoolUai, importFile.name, importFile.observedOn)
    .orderBy(desc(importFile.observedOn), asc(importFile.name), sql`1`);
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

/** What the rows said of a person was there to decide by: it goes with the decision. */
async function settleRows(tx: Tx, rowKey: string, outcome: 'resolved' | 'refused'): Promise<number> {
  const rows = await tx
    .update(importRow)
    .set({ outcome, statement: sql`${importRow.statement} - 'written'` })
    .where(and(eq(importRow.outcome, 'undecided'), sql`${importRow.statement}->>'rowKey' = ${rowKey}`))
    .returning({ line: importRow.line });
  return rows.length;
}

/** What the newest applied export of SIECLE of each kind showed for these reasons: who, and what stands there. */
export async function listToldByExports(
  tx: Tx,
  reasons: readonly StoredRow['reason'][],
): Promise<{ reason: StoredRow['reason']; who: string; value: string | null }[]> {
  const newest = tx
    .selectDistinctOn([importFile.kind], { id: importFile.id })
    .from(importFile)
    .innerJoin(
      importBatch,
      and(eq(importBatch.schoolUai, importFile.schoolUai), eq(importBatch.id, importFile.batchId)),
    )
    .where(
      and(inArray(importFile.kind, ['siecle_pupils', 'siecle_guardians']), eq(importFile.status, 'applied')),
    )
    .orderBy(importFile.kind, desc(importFile.observedOn), desc(importBatch.createdAt));
  return tx
    .select({
      reason: importRow.reason,
      who: sql<string>`coalesce(${importRow.detail}->>'who', '')`,
      value: sql<string | null>`${importRow.detail}->>'value'`,
    })
    .from(importRow)
    .where(and(inArray(importRow.reason, [...reasons]), inArray(importRow.fileId, newest)))
    .orderBy(asc(importRow.line));
}
