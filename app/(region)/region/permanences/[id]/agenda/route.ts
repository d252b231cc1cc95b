import { getRegionDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { writeSessionFile } from '@/lib/services/planning/help-session/write-session-file';

/** One session for the officer's own calendar. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { id } = await params;
  const { ctx, scope } = await getRegionDesk();
  const file = await writeSessionFile(ctx, scope, { id });
  if (!file.ok) return refuseDownload(file.problem);
  return sendFile(file.value, 'text/calendar; charset=utf-8', 'permanence.ics');
}
