import { recordAudit } from '@/db/queries/audit';
import { findSealedPart, type ListedPrintJob, listPrintParts } from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import { joinParts } from '@/lib/adapters/pdf/join-parts';
import { dayIn } from '@/lib/domain/directory/day';
import { getPrintMerge } from '@/lib/domain/materials/print/print-rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { nameFile } from '@/lib/messages/print-runs';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { unseal } from '../seal';
import { findRun } from './find-run';

export type FetchedFile = { fileName: string; pdf: Uint8Array };
export type OpenedFiles = { files: AsyncIterable<FetchedFile>; job: ListedPrintJob };
export type FetchProblem = 'unknown_run' | 'files_cleared';
type Context = Pick<ServiceContext, 'db' | 'now' | 'secretKey'>;

/** Unique in its run, and in the order of the pile wherever files are sorted by name. */
const inOrder = (position: number, fileName: string) =>
  `${String(position + 1).padStart(3, '0')}-${fileName}`;

/** One file of a run. Refusals: `unknown_run`, `files_cleared`. */
export async function fetchFile(
  ctx: Context,
  scope: SchoolScope,
  { jobId, position }: { jobId: string; position: number },
): Promise<Result<FetchedFile, FetchProblem>> {
  return inSchool(ctx.db, scope, async (tx): Promise<Result<FetchedFile, FetchProblem>> => {
    const job = await findRun(tx, scope, jobId);
    if (!job) return refuse('unknown_run');
    // Of a run that is not ready nothing is marked yet: what was made of it may still be given up.
    const part = job.status === 'ready' ? await findSealedPart(tx, jobId, position) : undefined;
    const pdf =
      part?.sealed && unseal(part.sealed, { schoolUai: scope.uai, jobId, what: 'part' }, ctx.secretKey);
    return part && pdf ? ok({ fileName: inOrder(position, part.fileName), pdf }) : refuse('files_cleared');
  });
}

/**
 * All files of a run, one after the other: never more than one of them in memory. Throws when one is cleared meanwhile,
 * so that nobody takes a part of a pile for the whole. Refusals: as above.
 */
export async function openFiles(
  ctx: Context,
  scope: SchoolScope,
  { jobId }: { jobId: string },
): Promise<Result<OpenedFiles, FetchProblem>> {
  const listed = await inSchool(ctx.db, scope, async (tx) => {
    const job = await findRun(tx, scope, jobId);
    return job && { job, parts: (await listPrintParts(tx, jobId)).filter((part) => part.kept) };
  });
  if (!listed) return refuse('unknown_run');
  const { job, parts } = listed;
  if (job.status !== 'ready' || parts.length === 0) return refuse('files_cleared');
  async function* files(): AsyncGenerator<FetchedFile> {
    for (const { position } of parts) {
      const file = await fetchFile(ctx, scope, { jobId, position });
      if (!file.ok)
        throw new Error(`a file of a print run is gone while it is fetched: ${file.problem.code}`);
      yield file.value;
    }
  }
  return ok({ files: files(), job });
}

/**
 * The whole run as one PDF, as bytes to send one after the other: class after class, each with its cover page, its
 * documents and its ticking sheet, on sheets of their own where the run is for both sides. Refusals: as above.
 */
export async function openPile(
  ctx: Context,
  scope: SchoolScope,
  asked: { jobId: string },
): Promise<Result<{ bytes: AsyncIterable<Uint8Array>; fileName: string }, FetchProblem>> {
  const opened = await openFiles(ctx, scope, asked);
  if (!opened.ok) return opened;
  const { files, job } = opened.value;
  const { timeZone } = await getSchool(ctx, scope);
  async function* pdfs() {
    for await (const { pdf } of files) yield pdf;
  }
  const printedOn = dayIn(timeZone, job.finishedAt ?? job.requestedAt);
  return ok({
    bytes: joinParts(pdfs(), { onSheets: job.options.bothSides }),
    fileName: nameFile(job.pieceId, '', printedOn),
  });
}

/** Notes in the journal that sheets with codes were fetched; of letters their printing stands there already. */
export async function noteFetched(
  ctx: Context,
  scope: SchoolScope,
  { jobId }: { jobId: string },
): Promise<void> {
  await inSchool(ctx.db, scope, async (tx) => {
    const job = await findRun(tx, scope, jobId);
    if (job && getPrintMerge(job.pieceId) === 'accounts') {
      await recordAudit(tx, scope, ctx.now, 'print.codes_fetched', { jobId });
    }
  });
}
