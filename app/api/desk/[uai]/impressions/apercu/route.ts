import { getDesk } from '@/app/_server/desk';
import { refuseDownload } from '@/app/_server/download';
import { sendDrawing } from '@/app/_server/pictures';
import { asRunInput, readRunParams } from '@/app/(desk)/[uai]/supports/impressions/run-address';
import { previewDocument } from '@/lib/services/materials/print/preview-document';

/** One of the first documents of the run that the query describes (`n`, from 0), drawn with its real name. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const search = new URL(request.url).searchParams;
  const query = Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));
  const number = Number(search.get('n'));
  const drawn = await previewDocument(ctx, scope, asRunInput(readRunParams(query)), number);
  if (!drawn.ok) return refuseDownload(drawn.problem);
  return sendDrawing(drawn.value, 'no-store');
}
