import { getDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { getEntContext } from '@/app/_server/ent';
import { exportHandList } from '@/lib/services/delivery/ent/export-hand-list';

type Params = { params: Promise<{ uai: string; waveId: string }> };

/** The recipients of the list that is out, decided once more: who has activated since is not in the file. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai, waveId } = await params;
  const { ctx, scope } = await getDesk(uai);
  const language = new URL(request.url).searchParams.get('langue') ?? '';
  const list = await exportHandList({ ...getEntContext(), ...ctx }, scope, { waveId, language });
  if (!list.ok) return refuseDownload(list.problem);
  const name = `destinataires-ent${language && `-${language.replace(/[^a-z-]/g, '')}`}.csv`;
  return sendFile(list.value.csv, 'text/csv; charset=utf-8', name);
}
