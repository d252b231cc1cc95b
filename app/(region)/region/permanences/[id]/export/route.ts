import { getRegionDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { dayIn } from '@/lib/domain/directory/day';
import { SESSION_PAGE } from '@/lib/messages/help-sessions';
import { writeCsv } from '@/lib/services/import/write-csv';
import { listParticipantTable } from '@/lib/services/planning/help-session/export-participants';
import { getRegionSession } from '@/lib/services/planning/help-session/list-region-sessions';

/** Who comes to a session, as a spreadsheet reads it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { id } = await params;
  const { ctx, scope } = await getRegionDesk();
  const opened = await getRegionSession(ctx, scope, { id });
  if (!opened.ok) return refuseDownload(opened.problem);
  const { session, timeZone } = opened.value;
  const fileName = SESSION_PAGE.csvName(dayIn(timeZone, session.startsAt));
  return sendFile(writeCsv(listParticipantTable(opened.value)), 'text/csv; charset=utf-8', fileName);
}
