import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { findGuardianEmail, removeBounce } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { LIFT_REASONS } from '@/lib/domain/campaign/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { hashAddress } from './hash-address';

export const liftInput = z.object({ holderId: z.string().min(1).max(200), reason: z.enum(LIFT_REASONS) });

export type LiftBounceProblem = 'not_allowed' | 'lift_reason_needed' | 'not_bounced';

/**
 * An address was struck off wrongly and may be written to again. The principal's, with a reason that the journal keeps; the
 * journal holds neither the address nor its hash. Somebody's own will is not lifted here.
 */
export async function liftBounce(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  input: { holderId: string; reason: string },
): Promise<Result<null, LiftBounceProblem>> {
  if (!can(scope.grants, 'confirm_wave')) return refuse('not_allowed');
  const parsed = liftInput.safeParse(input);
  if (!parsed.success) return refuse('lift_reason_needed');
  const { holderId, reason } = parsed.data;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, LiftBounceProblem>> => {
    // As an import does: a wave that is leaving decides with the list as it was, or as it is now.
    await lockFactsForChange(tx, scope.uai);
    const address = readMailAddress((await findGuardianEmail(tx, holderId))?.email);
    const hash = address && hashAddress(scope.uai, address, ctx.secretKey);
    if (!hash || !(await removeBounce(tx, scope.uai, hash))) return refuse('not_bounced');
    await raiseFactsVersion(tx, scope.uai);
    await recordAudit(tx, scope, ctx.now, 'address.lifted', { holderId, reason });
    return ok(null);
  });
}
