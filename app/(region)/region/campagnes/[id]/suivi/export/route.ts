import { getRegionDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { FOLLOW_PAGE } from '@/lib/messages/region-campaign-pages';
import { writeCsv } from '@/lib/services/import/write-csv';
import { listCampaignTable } from '@/lib/services/planning/region-campaign/export-campaign';
import { getCampaignProgress } from '@/lib/services/planning/region-campaign/get-campaign-progress';
import { readFollowQuery } from '../follow-address';

/** The table of the page as a spreadsheet reads it, with its filters and order. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { id } = await params;
  const { ctx, scope } = await getRegionDesk();
  const progress = await getCampaignProgress(ctx, scope, { id });
  if (!progress.ok) return refuseDownload(progress.problem);
  const query = readFollowQuery(Object.fromEntries(new URL(request.url).searchParams));
  const table = listCampaignTable(progress.value, query);
  return sendFile(writeCsv(table), 'text/csv; charset=utf-8', FOLLOW_PAGE.csvName(progress.value.todayOn));
}
