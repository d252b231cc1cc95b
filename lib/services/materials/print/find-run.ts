import type { Tx } from '@/db/client';
import { isUuid } from '@/db/queries/is-uuid';
import { findListedPrintJob, type ListedPrintJob } from '@/db/queries/print';
import type { SchoolScope } from '@/db/scope';
import { canSeeRun } from '@/lib/domain/materials/print/print-rights';

/** A run that the person sees; one that is not theirs is not told from one that does not exist. */
export async function findRun(
  tx: Tx,
  scope: SchoolScope,
  jobId: string,
): Promise<ListedPrintJob | undefined> {
  const job = isUuid(jobId) ? await findListedPrintJob(tx, jobId) : undefined;
  return job && canSeeRun(scope.grants, job) ? job : undefined;
}
