import { recordAudit } from '@/db/queries/audit';
import { insertAct } from '@/db/queries/contact';
import {
  changePrintJob,
  deletePrintSecret,
  listPrintParts,
  lockPrintJob,
  type PrintPart,
} from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import { canMovePrintJob } from '@/lib/domain/materials/print/job-status';
import { getPrintMerge } from '@/lib/domain/materials/print/print-rights';
import { markWorkDone } from '../../planning/prepare/mark-work-done';
import type { PrintRunContext } from './print-run-context';
import { clearedAt, enqueueClearPrint } from './print-run-job';

/** A part that could not be printed stands there without a page, so that it is not tried again. */
const isMade = (part: Pick<PrintPart, 'pages'>) => part.pages > 0;

/**
 * Closes a run of which nothing is left to make: once, with the mark on everybody it is addressed to, the end of its
 * codes, the job that clears its files, and the journal's entry.
 */
export async function finishRun(
  ctx: Pick<PrintRunContext, 'db' | 'clock'>,
  scope: SchoolScope,
  jobId: string,
  reached: ReadonlySet<string>,
): Promise<'ready' | 'failed' | 'over'> {
  const now = ctx.clock();
  return inSchool(ctx.db, scope, async (tx) => {
    const job = await lockPrintJob(tx, jobId);
    if (!job || !canMovePrintJob(job.status, 'ready')) return 'over';
    const parts = await listPrintParts(tx, jobId);
    const made = parts.filter(isMade);
    const status = made.length > 0 ? 'ready' : 'failed';
    // Those it was seen to be for and who have none: they have activated, or left, since.
    const leftOut = job.selection.pupilIds.filter((id) => !reached.has(id)).length;
    const failures = job.problem?.failures ?? [];
    await changePrintJob(tx, scope.uai, jobId, {
      status,
      leftOut,
      planned: job.done,
      finishedAt: now,
      problem:
        status === 'ready'
          ? job.problem
          : { code: failures.length > 0 ? 'all_failed' : 'nobody_left', failures },
    });
    await deletePrintSecret(tx, scope.uai, jobId);
    const holdsCodes = getPrintMerge(job.pieceId) === 'accounts';
    const readers = [...new Set(made.flatMap((part) => part.holderIds))];
    if (job.actId && readers.length > 0) {
      const act = {
        actId: job.actId,
        kind: 'letter' as const,
        at: now,
        note: null,
        recordedBy: job.requestedBy,
      };
      await insertAct(tx, scope.uai, act, readers);
    }
    if (status === 'ready') {
      await enqueueClearPrint(tx, { schoolUai: scope.uai, jobId }, clearedAt(now, holdsCodes));
      await markWorkDone(tx, scope, { workKind: 'print', workId: jobId }, { at: now, by: job.requestedBy });
    }
    await recordAudit(tx, scope, now, status === 'ready' ? 'print.printed' : 'print.failed', {
      jobId,
      piece: job.pieceId,
      documents: job.done,
      leftOut,
      failures: failures.length,
    });
    return status;
  });
}
