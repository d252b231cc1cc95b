import { getRegionDesk } from '@/app/_server/desk';
import { refuseDownload } from '@/app/_server/download';
import { sendThumbnail } from '@/app/_server/pictures';
import { drawTemplateThumbnail } from '@/lib/services/materials/preview-template';

type Context = { params: Promise<{ id: string }> };

/** A template of the région, or a piece that ships, in small. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const { ctx, scope } = await getRegionDesk();
  const drawn = await drawTemplateThumbnail(ctx, scope, { id });
  return drawn.ok ? sendThumbnail(request, drawn.value) : refuseDownload(drawn.problem);
}
