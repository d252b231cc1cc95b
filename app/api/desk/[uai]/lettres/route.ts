import { getDesk } from '@/app/_server/desk';
import { describeProblem } from '@/lib/messages/problems';
import { printLetters } from '@/lib/services/materials/print-letters';

/** The letters of a class (`?classe=6A`) or of the school as one PDF; `?toutes=1` for covered families too. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const query = new URL(request.url).searchParams;
  const classCode = query.get('classe') ?? undefined;
  const printed = await printLetters(ctx, scope, {
    template: 'lettre-familles',
    include: query.get('toutes') === '1' ? 'all' : 'not_covered',
    ...(classCode && { classCode }),
  });
  if (!printed.ok) {
    return new Response(describeProblem(printed.problem), {
      status:
        printed.problem.code === 'not_allowed' || printed.problem.code === 'class_not_yours' ? 403 : 409,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  return new Response(new Uint8Array(printed.value.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(printed.value.fileName)}`,
      'cache-control': 'no-store',
    },
  });
}
