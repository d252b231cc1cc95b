import { type AuditEntry, listAudit } from '@/db/queries/audit';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** What was done in the school, newest first. It names staff, never a pupil or a guardian. */
export async function listJournal(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { limit = 200 }: { limit?: number } = {},
): Promise<Result<AuditEntry[], 'not_allowed'>> {
  if (!can(scope.grants, 'read_journal')) return refuse('not_allowed');
  return ok(await inSchool(ctx.db, scope, (tx) => listAudit(tx, limit)));
}
