import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { listUndecided, resolveRows } from '@/db/queries/import-rows';
import { saveDecision } from '@/db/queries/import-words';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { rollUp } from '../adoption/roll-up';
import type { ServiceContext } from '../context';
import { applyObservation } from './apply-list';

export type DecideMatchProblem = 'not_allowed' | 'nothing_to_decide' | 'not_a_candidate';

/**
 * A person says whom an ambiguous row means. What every list that put it aside had to say is applied for the day
 * of that list, and the same row is never asked again.
 */
export async function decideMatch(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { rowKey, holderId }: { rowKey: string; holderId: string },
): Promise<Result<{ lists: number }, DecideMatchProblem>> {
  if (!can(scope.grants, 'decide_match')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    await raiseFactsVersion(tx, scope.uai);
    const rows = (await listUndecided(tx)).filter((r) => r.statement?.rowKey === rowKey);
    const [first] = rows;
    if (!first) return refuse('nothing_to_decide');
    if (!rows.some((r) => r.statement?.candidates.includes(holderId))) return refuse('not_a_candidate');
    for (const { statement, kind, observedOn, fileId } of rows) {
      if (!statement || !observedOn || !kind || kind === 'siecle_pupils' || kind === 'siecle_guardians')
        continue;
      const { rowKey: _, holderKind: __, candidates: ___, written: ____, ...said } = statement;
      await applyObservation(tx, scope, {
        kind,
        on: observedOn,
        importId: fileId,
        statements: [{ ...said, holderId }],
      });
    }
    await saveDecision(tx, {
      schoolUai: scope.uai,
      rowKey,
      holderId,
      decidedBy: scope.userId,
      decidedAt: ctx.now,
    });
    await resolveRows(tx, rowKey);
    if (first.observedOn) await rollUp(tx, scope, first.observedOn);
    await recordAudit(tx, scope, ctx.now, 'match.decided', { holderId, lists: rows.length });
    return ok({ lists: rows.length });
  });
}
