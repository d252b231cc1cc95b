import { isUuid } from '@/db/queries/is-uuid';
import { findPrintJob, type PrintJob } from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import { printClassesOf } from '@/lib/domain/materials/print/print-rights';
import type { ServiceContext } from '../../context';

/**
 * A run that a plan has made ready: it names nobody, so whoever prints such a piece for a class at least may start from it.
 * Undefined for any other run, and any other person.
 */
export async function findPreparedRun(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { jobId }: { jobId: string },
): Promise<PrintJob | undefined> {
  if (!isUuid(jobId)) return undefined;
  const job = await inSchool(ctx.db, scope, (tx) => findPrintJob(tx, jobId));
  if (job?.status !== 'prepared') return undefined;
  const classes = printClassesOf(scope.grants, job.pieceId);
  return classes === 'all' || classes.length > 0 ? job : undefined;
}
