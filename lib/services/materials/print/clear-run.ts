import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import {
  changePrintJob,
  clearPrintParts,
  deletePrintParts,
  deletePrintSecret,
  lockPrintJob,
} from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { PrintTrouble } from '@/lib/domain/materials/print/failure';
import { isUnderWay } from '@/lib/domain/materials/print/job-status';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { findRun } from './find-run';

const EXPIRED: PrintTrouble = { code: 'codes_expired', failures: [] };

type Context = Pick<ServiceContext, 'db' | 'now'>;

/** Forgets the files of a run before their time. Refusals: `unknown_run`, `run_not_ready`. */
export async function clearRun(
  ctx: Context,
  scope: SchoolScope,
  { jobId }: { jobId: string },
): Promise<Result<null, 'unknown_run' | 'run_not_ready'>> {
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'unknown_run' | 'run_not_ready'>> => {
    if (!(await findRun(tx, scope, jobId))) return refuse('unknown_run');
    const outcome = await clearFiles(tx, ctx.now, scope, jobId);
    return outcome === 'cleared' ? ok(null) : refuse('run_not_ready');
  });
}

/**
 * The job of the same: files that nobody needs any more go, the record of the run stays. Of a run that still waits
 * for its printing the codes go, and it can be made no more (DOMAIN rule 5).
 */
export async function expireRun(
  ctx: Context,
  scope: SchoolScope,
  { jobId }: { jobId: string },
): Promise<{ outcome: 'cleared' | 'expired' | 'over' }> {
  return inSchool(ctx.db, scope, async (tx) => {
    const job = await lockPrintJob(tx, jobId);
    if (!job || !isUnderWay(job.status)) return { outcome: await clearFiles(tx, ctx.now, scope, jobId) };
    if (!(await deletePrintSecret(tx, scope.uai, jobId))) return { outcome: 'over' };
    await deletePrintParts(tx, scope.uai, jobId);
    await changePrintJob(tx, scope.uai, jobId, {
      status: 'failed',
      done: 0,
      finishedAt: ctx.now,
      problem: EXPIRED,
    });
    await recordAudit(tx, scope, ctx.now, 'print.failed', { jobId, piece: job.pieceId });
    return { outcome: 'expired' };
  });
}

async function clearFiles(tx: Tx, now: Date, scope: SchoolScope, jobId: string): Promise<'cleared' | 'over'> {
  const job = await lockPrintJob(tx, jobId);
  if (job?.status !== 'ready') return 'over';
  await clearPrintParts(tx, scope.uai, jobId);
  await changePrintJob(tx, scope.uai, jobId, { status: 'cleared' });
  await recordAudit(tx, scope, now, 'print.cleared', { jobId, piece: job.pieceId });
  return 'cleared';
}
