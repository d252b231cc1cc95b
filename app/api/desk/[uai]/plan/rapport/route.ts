import { getDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { makeInTurn } from '@/app/_server/in-turn';
import { printPlanReport } from '@/lib/services/report/print-plan-report';

/** The report of the running plan, at its end or on the way, as a PDF. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai } = await params;
  const { ctx, scope, user } = await getDesk(uai);
  return makeInTurn(user.id, async () => {
    const printed = await printPlanReport(ctx, scope);
    if (!printed.ok) return refuseDownload(printed.problem);
    return sendFile(printed.value.pdf, 'application/pdf', printed.value.fileName);
  });
}
