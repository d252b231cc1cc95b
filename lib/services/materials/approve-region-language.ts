import { addRegionApproval, removeRegionApproval } from '@/db/queries/language-approval';
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
  await inRegion(ctx.db, scope, (tx) =>
    approved
      ? addRegionApproval(tx, { regionCode, language, approvedBy: userId, approvedAt: ctx.now })
      : removeRegionApproval(tx, language),
  );
  return ok(null);
}
