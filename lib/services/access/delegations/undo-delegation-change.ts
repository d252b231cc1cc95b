import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import {
  changeDelegation,
  type DelegationTerms,
  findLastDelegationEvent,
  lockDelegation,
} from '@/db/queries/delegation';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { isDay } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';

const termsBefore = z.object({
  classCodes: z.array(z.string()).nullable(),
  endsOn: z.string().refine(isDay).nullable(),
});

/** What a delegation was before it was last changed or ended, as the journal has it; undefined: nothing to take back. */
export function readTermsBefore(
  last: { event: string; detail: Record<string, unknown> } | undefined,
): DelegationTerms | undefined {
  if (last?.event !== 'delegation.changed' && last?.event !== 'delegation.ended') return undefined;
  return termsBefore.safeParse(last.detail.before).data;
}

/** Takes the last change or the end of a role back, once. Refusals: `not_allowed`, `delegation_unknown`, `nothing_to_restore`. */
export async function undoDelegationChange(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<null, 'not_allowed' | 'delegation_unknown' | 'nothing_to_restore'>> {
  if (!can(scope.grants, 'delegate')) return refuse('not_allowed');
  if (!z.uuid().safeParse(id).success) return refuse('delegation_unknown');
  return inSchool(ctx.db, scope, async (tx) => {
    const now = await lockDelegation(tx, id);
    if (!now) return refuse('delegation_unknown');
    const terms = readTermsBefore(await findLastDelegationEvent(tx, id));
    if (!terms) return refuse('nothing_to_restore');
    await changeDelegation(tx, scope.uai, id, terms);
    const detail = { delegationId: id, userId: now.userId, role: now.role, ...terms };
    await recordAudit(tx, scope, ctx.now, 'delegation.restored', detail);
    return ok(null);
  });
}
