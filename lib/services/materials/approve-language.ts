import { recordAudit } from '@/db/queries/audit';
import { addApproval, removeApproval } from '@/db/queries/language-approval';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { isLanguage } from '@/lib/domain/materials/library/check-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/**
 * Says for the school that somebody who reads this language has read its texts over; `approved: false` takes that
 * back. Refusals: `not_allowed`, `not_offered`.
 */
export async function approveLanguage(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { language, approved }: { language: string; approved: boolean },
): Promise<Result<null, 'not_allowed' | 'not_offered'>> {
  if (!can(scope.grants, 'approve_languages')) return refuse('not_allowed');
  if (!isLanguage(language)) return refuse('not_offered', { what: 'language' });
  return inSchool(ctx.db, scope, async (tx) => {
    const changed = approved
      ? await addApproval(tx, {
          schoolUai: scope.uai,
          language,
          approvedBy: scope.userId,
          approvedAt: ctx.now,
        })
      : await removeApproval(tx, language);
    if (!changed) return ok(null);
    if (approved) await recordAudit(tx, scope, ctx.now, 'language.approved', { language });
    else await recordAudit(tx, scope, ctx.now, 'language.withdrawn', { language });
    return ok(null);
  });
}
