import { getDesk } from '@/app/_server/desk';
import { CSV, refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { readWorkQuery } from '@/app/(desk)/[uai]/adoption/familles/work-address';
import { exportFamilies } from '@/lib/services/tracking/export-families';

/** The work list with the filters of its address, as CSV. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const exported = await exportFamilies(ctx, scope, readWorkQuery(asked));
  if (!exported.ok) return refuseDownload(exported.problem);
  return sendFile(exported.value.csv, CSV, exported.value.fileName);
}
