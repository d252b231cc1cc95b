import { recordAudit } from '@/db/queries/audit';
import { deleteMeeting, lockMeetings } from '@/db/queries/family-meetings';
import { listMeetingMarks } from '@/db/queries/meeting-marks';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isUuid } from './banner-input';

/**
 * Takes a meeting off the help page. Refusals: `not_allowed`, `unknown_meeting`, and `meeting_marked` for one that
 * families are ticked for: the ledger speaks of it.
 */
export async function removeMeeting(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { meetingId }: { meetingId: string },
): Promise<Result<null, 'not_allowed' | 'unknown_meeting' | 'meeting_marked'>> {
  if (!can(scope.grants, 'edit_help_page')) return refuse('not_allowed');
  if (!isUuid(meetingId)) return refuse('unknown_meeting');
  return inSchool(ctx.db, scope, async (tx) => {
    await lockMeetings(tx, scope.uai);
    if ((await listMeetingMarks(tx, meetingId)).length > 0) return refuse('meeting_marked');
    const on = await deleteMeeting(tx, meetingId);
    if (!on) return refuse('unknown_meeting');
    await recordAudit(tx, scope, ctx.now, 'meeting.withdrawn', { on });
    return ok(null);
  });
}
