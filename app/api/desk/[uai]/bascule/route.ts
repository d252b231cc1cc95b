import { getDesk } from '@/app/_server/desk';
import { CSV, refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { readBascule } from '@/app/(desk)/[uai]/plan/bascule/bascule-address';
import { exportLockedOut } from '@/lib/services/planning/switch-over/export-locked-out';

/** Those who would be locked out, with the filters of its address, as CSV. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const exported = await exportLockedOut(ctx, scope, readBascule(asked));
  if (!exported.ok) return refuseDownload(exported.problem);
  return sendFile(exported.value.csv, CSV, exported.value.fileName);
}
