import { getRegionDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { makeInTurn } from '@/app/_server/in-turn';
import { exportRegionFigures } from '@/lib/services/adoption/export-region-figures';
import { readRegionExport } from './read-region-export';

/** A table of the region desk (`?format=csv|xlsx`) or its drawing (`svg|png`), with the page's own choices. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ what: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { what } = await params;
  const { ctx, scope, user } = await getRegionDesk();
  const asked = readRegionExport(what, new URL(request.url).searchParams);
  if (!asked) return refuseDownload({ code: 'unknown_export' });
  return makeInTurn(user.id, async () => {
    const exported = await exportRegionFigures(ctx, scope, asked);
    if (!exported.ok) return refuseDownload(exported.problem);
    const { body, mediaType, fileName } = exported.value;
    return sendFile(body, mediaType, fileName);
  });
}
