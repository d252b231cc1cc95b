import { getDesk } from '@/app/_server/desk';
import { refuseForeign } from '@/app/_server/download';
import { readBascule } from '@/app/(desk)/[uai]/plan/bascule/bascule-address';
import { describeProblem } from '@/lib/messages/problems';
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
  if (!exported.ok) {
    return new Response(describeProblem(exported.problem), {
      status: 403,
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
