import { recordAudit } from '@/db/queries/audit';
import { deleteMeeting } from '@/db/queries/family-meetings';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isUuid } from './banner-input';

/** Takes a meeting off the help page. Refusals: `not_allowed`, `unknown_meeting`. */
export async function removeMeeting(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { meetingId }: { meetingId: string },
): Promise<Result<null, 'not_allowed' | 'unknown_meeting'>> {
  if (!can(scope.grants, 'edit_help_page')) return refuse('not_allowed');
  if (!isUuid(meetingId)) return refuse('unknown_meeting');
  return inSchool(ctx.db, scope, async (tx) => {
    const on = await deleteMeeting(tx, meetingId);
    if (!on) return refuse('unknown_meeting');
    await recordAudit(tx, scope, ctx.now, 'meeting.withdrawn', { on });
    return ok(null);
  });
}
