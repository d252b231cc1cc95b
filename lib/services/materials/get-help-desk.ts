import { listMeetingRows } from '@/db/queries/family-meetings';
import { listPieceVisits, type PieceVisits } from '@/db/queries/piece-visits';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { addDays } from '@/lib/domain/directory/day';
import { helpPath } from '@/lib/domain/materials/help-address';
import type { FamilyMeeting } from '@/lib/domain/materials/meeting';
import { type DayWarning, warnAboutMeeting } from '@/lib/domain/materials/warn-about-days';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { HELP_DESK } from '@/lib/messages/help-desk';
import { drawQr } from '@/lib/print/build-frame';
import type { ServiceContext } from '../context';
import { loadCalendar } from '../planning/load-ground';

export type HelpDesk = {
  url: string;
  qr: { svg: string; alt: string };
  meetings: (FamilyMeeting & { warnings: DayWarning[] })[];
  visits: PieceVisits[];
};

const RECENT_DAYS = 30;

/** What the school's people look after of the families' help page. Refusals: `not_allowed`. */
export async function getHelpDesk(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
): Promise<Result<HelpDesk, 'not_allowed'>> {
  if (!can(scope.grants, 'edit_help_page')) return refuse('not_allowed');
  const url = `${ctx.publicUrl}${helpPath(scope.uai)}`;
  const qr = await drawQr(url, HELP_DESK.qrAlt);
  return inSchool(ctx.db, scope, async (tx) => {
    const { calendar, todayOn } = await loadCalendar(tx, scope, ctx.now);
    const meetings = await listMeetingRows(tx);
    return ok({
      url,
      qr,
      meetings: meetings.map((meeting) => ({
        ...meeting,
        warnings: warnAboutMeeting(calendar, meeting.on, todayOn),
      })),
      visits: await listPieceVisits(tx, addDays(todayOn, 1 - RECENT_DAYS)),
    });
  });
}
