import { getDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { downloadPiece, FILE_FORMATS } from '@/lib/services/materials/download-piece';
import { readSource, type SourceParams } from '../read-source';

/** The piece as a file: `?type=pdf&langue=ar&format=a3`, `&averti=1` once the person knows that nobody read it over. */
export async function GET(request: Request, { params }: SourceParams): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai, ...source } = await params;
  const { ctx, scope } = await getDesk(uai);
  const query = new URL(request.url).searchParams;
  const file = await downloadPiece(ctx, scope, {
    ...readSource(source),
    format: FILE_FORMATS.find((format) => format === query.get('type')) ?? 'pdf',
    language: query.get('langue') ?? undefined,
    sizeId: query.get('format') ?? undefined,
    knowsUnread: query.get('averti') === '1',
  });
  if (!file.ok) return refuseDownload(file.problem);
  const { body, mediaType, fileName } = file.value;
  return sendFile(body, mediaType, fileName);
}
