import { recordAudit } from '@/db/queries/audit';
import { dismissRows } from '@/db/queries/import-rows';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** An ambiguous row means nobody of the school: it is kept as refused. A newer list that has it asks again. */
export async function dismissMatch(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { rowKey }: { rowKey: string },
): Promise<Result<null, 'not_allowed' | 'nothing_to_decide'>> {
  if (!can(scope.grants, 'decide_match')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const rows = await dismissRows(tx, rowKey);
    if (rows === 0) return refuse('nothing_to_decide');
    await recordAudit(tx, scope, ctx.now, 'match.dismissed', { rows });
    return ok(null);
  });
}
