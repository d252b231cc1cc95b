import { getDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { makeInTurn } from '@/app/_server/in-turn';
import { exportFigures } from '@/lib/services/series/export-figures';
import { readExport } from './read-export';

/** The figures of a card as a table (`?format=csv|xlsx`) or as a drawing (`svg|png`), with the card's own choices. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string; what: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai, what } = await params;
  const { ctx, scope, user } = await getDesk(uai);
  const asked = readExport(what, new URL(request.url).searchParams);
  if (!asked) return refuseDownload({ code: 'unknown_export' });
  return makeInTurn(user.id, async () => {
    const exported = await exportFigures(ctx, scope, asked);
    if (!exported.ok) return refuseDownload(exported.problem);
    const { body, mediaType, fileName } = exported.value;
    return sendFile(body, mediaType, fileName);
  });
}
