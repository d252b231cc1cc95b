import { getDesk } from '@/app/_server/desk';
import { refuseDownload } from '@/app/_server/download';
import { sendThumbnail } from '@/app/_server/pictures';
import { drawThumbnail } from '@/lib/services/materials/draw-thumbnail';
import { readSource, type SourceParams } from '../read-source';

/** A piece in small. */
export async function GET(request: Request, { params }: SourceParams): Promise<Response> {
  const { uai, ...source } = await params;
  const { ctx, scope } = await getDesk(uai);
  const drawn = await drawThumbnail(ctx, scope, readSource(source));
  return drawn.ok ? sendThumbnail(request, drawn.value) : refuseDownload(drawn.problem);
}
