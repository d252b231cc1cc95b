import { and, asc, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { printJob, printPart, printSecret } from '@/db/schema/print';

/** A print run; its codes and files are elsewhere. */
export type PrintJob = typeof printJob.$inferSelect;
export type NewPrintJob = Omit<
  typeof printJob.$inferInsert,
  'status' | 'done' | 'leftOut' | 'finishedAt' | 'handedOutAt' | 'problem'
>;

/** Returns whether it was new: the same form sent twice is one run. */
export async function insertPrintJob(tx: Tx, job: NewPrintJob): Promise<boolean> {
  const rows = await tx
    .insert(printJob)
    .values({ ...job, status: 'waiting' })
    .onConflictDoNothing()
    .returning({ id: printJob.id });
  return rows.length > 0;
}

export async function findPrintJob(tx: Tx, jobId: string): Promise<PrintJob | undefined> {
  const [job] = await tx.select().from(printJob).where(eq(printJob.id, jobId));
  return job;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockPrintJob(tx: Tx, jobId: string): Promise<PrintJob | undefined> {
  const [job] = await tx.select().from(printJob).where(eq(printJob.id, jobId)).for('update');
  return job;
}

export async function changePrintJob(
  tx: Tx,
  schoolUai: string,
  jobId: string,
  change: Partial<
    Pick<
      PrintJob,
      'status' | 'planned' | 'done' | 'leftOut' | 'problem' | 'options' | 'finishedAt' | 'handedOutAt'
    >
  >,
): Promise<void> {
  await tx
    .update(printJob)
    .set(change)
    .where(and(eq(printJob.schoolUai, schoolUai), eq(printJob.id, jobId)));
}

export type ListedPrintJob = PrintJob & { requestedByName: string | null };

const withName = (tx: Tx) =>
  tx
    .select({ job: printJob, requestedByName: appUser.name })
    .from(printJob)
    .leftJoin(appUser, eq(appUser.id, printJob.requestedBy));

/** The newest first. */
export async function listPrintJobs(tx: Tx, limit: number): Promise<ListedPrintJob[]> {
  const rows = await withName(tx).orderBy(desc(printJob.requestedAt), asc(printJob.id)).limit(limit);
  return rows.map(({ job, requestedByName }) => ({ ...job, requestedByName }));
}

export async function findListedPrintJob(tx: Tx, jobId: string): Promise<ListedPrintJob | undefined> {
  const [row] = await withName(tx).where(eq(printJob.id, jobId));
  return row && { ...row.job, requestedByName: row.requestedByName };
}

export type PrintPart = Omit<typeof printPart.$inferSelect, 'schoolUai' | 'sealed'> & { kept: boolean };

/** The parts of a run in their order, without their files. */
export async function listPrintParts(tx: Tx, jobId: string): Promise<PrintPart[]> {
  return tx
    .select({
      jobId: printPart.jobId,
      position: printPart.position,
      classCode: printPart.classCode,
      fileName: printPart.fileName,
      count: printPart.count,
      pages: printPart.pages,
      holderIds: printPart.holderIds,
      kept: sql<boolean>`${printPart.sealed} is not null`,
    })
    .from(printPart)
    .where(eq(printPart.jobId, jobId))
    .orderBy(asc(printPart.position));
}

export async function countPrintParts(tx: Tx, jobId: string): Promise<number> {
  const [row] = await tx.select({ parts: count() }).from(printPart).where(eq(printPart.jobId, jobId));
  return row?.parts ?? 0;
}

export async function insertPrintParts(
  tx: Tx,
  parts: readonly (typeof printPart.$inferInsert)[],
): Promise<void> {
  if (parts.length > 0) await tx.insert(printPart).values([...parts]);
}

/** One file, still sealed; undefined when there is none, or none any more. */
export async function findSealedPart(tx: Tx, jobId: string, position: number) {
  const [part] = await tx
    .select({ classCode: printPart.classCode, fileName: printPart.fileName, sealed: printPart.sealed })
    .from(printPart)
    .where(and(eq(printPart.jobId, jobId), eq(printPart.position, position), isNotNull(printPart.sealed)));
  return part;
}

/** Forgets the files of a run, not that they were made. */
export async function clearPrintParts(tx: Tx, schoolUai: string, jobId: string): Promise<void> {
  await tx
    .update(printPart)
    .set({ sealed: null })
    .where(and(eq(printPart.schoolUai, schoolUai), eq(printPart.jobId, jobId)));
}

/** Forgets that anything was made. */
export async function deletePrintParts(tx: Tx, schoolUai: string, jobId: string): Promise<void> {
  await tx.delete(printPart).where(and(eq(printPart.schoolUai, schoolUai), eq(printPart.jobId, jobId)));
}

export const insertPrintSecret = (tx: Tx, secret: typeof printSecret.$inferInsert) =>
  tx.insert(printSecret).values(secret);

export async function findPrintSecret(tx: Tx, jobId: string) {
  const [secret] = await tx.select().from(printSecret).where(eq(printSecret.jobId, jobId));
  return secret;
}

/** Returns whether there was one. */
export async function deletePrintSecret(tx: Tx, schoolUai: string, jobId: string): Promise<boolean> {
  const gone = await tx
    .delete(printSecret)
    .where(and(eq(printSecret.schoolUai, schoolUai), eq(printSecret.jobId, jobId)))
    .returning({ jobId: printSecret.jobId });
  return gone.length > 0;
}

export type PrintOfPerson = Pick<
  PrintJob,
  'id' | 'pieceId' | 'title' | 'settings' | 'options' | 'actId' | 'selection'
> & { classCode: string; holderIds: string[] };

/** The runs in which one of these people has a document. */
export async function listPrintsOf(tx: Tx, holderIds: readonly string[]): Promise<PrintOfPerson[]> {
  if (holderIds.length === 0) return [];
  return tx
    .select({
      id: printJob.id,
      pieceId: printJob.pieceId,
      title: printJob.title,
      settings: printJob.settings,
      options: printJob.options,
      actId: printJob.actId,
      selection: printJob.selection,
      classCode: printPart.classCode,
      holderIds: printPart.holderIds,
    })
    .from(printPart)
    .innerJoin(printJob, and(eq(printJob.schoolUai, printPart.schoolUai), eq(printJob.id, printPart.jobId)))
    .where(
      sql`${printPart.holderIds} ?| array(select jsonb_array_elements_text(${JSON.stringify(holderIds)}::jsonb))`,
    );
}
