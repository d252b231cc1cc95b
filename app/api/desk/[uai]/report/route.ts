import { getDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { makeInTurn } from '@/app/_server/in-turn';
import { printReport } from '@/lib/services/materials/print-report';

/** The report of one page of a class (`?classe=6A`) or of the school, as a PDF. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai } = await params;
  const { ctx, scope, user } = await getDesk(uai);
  const classCode = new URL(request.url).searchParams.get('classe');
  return makeInTurn(user.id, async () => {
    const printed = await printReport(ctx, scope, classCode ? { classCode } : {});
    if (!printed.ok) return refuseDownload(printed.problem);
    return sendFile(printed.value.pdf, 'application/pdf', printed.value.fileName);
  });
}
