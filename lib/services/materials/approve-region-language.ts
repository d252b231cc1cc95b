import { addRegionApproval, removeRegionApproval } from '@/db/queries/language-approval';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { inRegion, type RegionScope } from '@/db/scope';
import { isLanguage } from '@/lib/domain/materials/library/check-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** Says for all schools of a région that a language has been read over, or takes that back. Refusal: `not_offered`. */
export async function approveRegionLanguage(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { language, approved }: { language: string; approved: boolean },
): Promise<Result<null, 'not_offered'>> {
  if (!isLanguage(language)) return refuse('not_offered', { what: 'language' });
  const { regionCode, userId } = scope;
  return inRegion(ctx.db, scope, async (tx) => {
    const changed = approved
      ? await addRegionApproval(tx, { regionCode, language, approvedBy: userId, approvedAt: ctx.now })
      : await removeRegionApproval(tx, language);
    if (!changed) return ok(null);
    if (approved) await recordRegionAudit(tx, scope, ctx.now, 'language.approved', { language });
    else await recordRegionAudit(tx, scope, ctx.now, 'language.withdrawn', { language });
    return ok(null);
  });
}
