import { getDesk } from '@/app/_server/desk';
import { CSV, refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { exportRows } from '@/lib/services/import/export-rows';

/** Every kept row of one file (`?fichier=`) with its reason, as CSV. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string; importId: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai, importId } = await params;
  const { ctx, scope } = await getDesk(uai);
  const fileId = new URL(request.url).searchParams.get('fichier') ?? '';
  const exported = await exportRows(ctx, scope, { batchId: importId, fileId });
  if (!exported.ok) return refuseDownload(exported.problem);
  return sendFile(exported.value.csv, CSV, exported.value.fileName);
}
