import { getDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile, sendStream } from '@/app/_server/download';
import { zipFiles } from '@/app/_server/zip-files';
import { fetchFile, noteFetched, openFiles, openPile } from '@/lib/services/materials/print/fetch-files';

/** A file of a run (`?fichier=0`), the whole run as one PDF (`?fichier=tout`), or all its files as one archive. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string; jobId: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai, jobId } = await params;
  const { ctx, scope } = await getDesk(uai);
  const asked = new URL(request.url).searchParams.get('fichier');
  if (asked === 'tout') {
    const pile = await openPile(ctx, scope, { jobId });
    if (!pile.ok) return refuseDownload(pile.problem);
    await noteFetched(ctx, scope, { jobId });
    return sendStream(pile.value.bytes, 'application/pdf', pile.value.fileName);
  }
  if (asked !== null) {
    const position = /^\d{1,6}$/.test(asked) ? Number(asked) : -1;
    const file = await fetchFile(ctx, scope, { jobId, position });
    if (!file.ok) return refuseDownload(file.problem);
    await noteFetched(ctx, scope, { jobId });
    return sendFile(file.value.pdf, 'application/pdf', file.value.fileName);
  }
  const opened = await openFiles(ctx, scope, { jobId });
  if (!opened.ok) return refuseDownload(opened.problem);
  await noteFetched(ctx, scope, { jobId });
  return new Response(zipFiles(opened.value.files), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${opened.value.job.pieceId}.zip"`,
      'cache-control': 'no-store',
    },
  });
}
