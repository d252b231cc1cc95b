import { getDesk } from '@/app/_server/desk';
import { refuseForeign } from '@/app/_server/download';
import { describeProblem } from '@/lib/messages/problems';
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
  if (!exported.ok) {
    return new Response(describeProblem(exported.problem), {
      status: exported.problem.code === 'not_allowed' ? 403 : 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  return new Response(exported.value.csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(exported.value.fileName)}`,
      'cache-control': 'no-store',
    },
  });
}
