import { recordAudit } from '@/db/queries/audit';
import { changePrintJob, deletePrintParts, deletePrintSecret, lockPrintJob } from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import { canMovePrintJob } from '@/lib/domain/materials/print/job-status';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { findRun } from './find-run';
import { removePrintRun } from './print-run-job';

/**
 * Stops a run: nobody is marked, what was made of it and its codes are gone. A worker that is at it finds that out
 * before it stores anything more. Refusals: `unknown_run`, `run_over`.
 */
export async function cancelRun(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { jobId }: { jobId: string },
): Promise<Result<null, 'unknown_run' | 'run_over'>> {
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'unknown_run' | 'run_over'>> => {
    if (!(await findRun(tx, scope, jobId))) return refuse('unknown_run');
    const job = await lockPrintJob(tx, jobId);
    if (!job || !canMovePrintJob(job.status, 'cancelled')) return refuse('run_over');
    await changePrintJob(tx, scope.uai, jobId, { status: 'cancelled', done: 0, finishedAt: ctx.now });
    await deletePrintParts(tx, scope.uai, jobId);
    await deletePrintSecret(tx, scope.uai, jobId);
    await removePrintRun(tx, { schoolUai: scope.uai, jobId });
    await recordAudit(tx, scope, ctx.now, 'print.cancelled', { jobId, piece: job.pieceId });
    return ok(null);
  });
}
