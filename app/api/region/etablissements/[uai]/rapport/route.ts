import { getRegionDesk } from '@/app/_server/desk';
import { refuseDownload, refuseForeign, sendFile } from '@/app/_server/download';
import { makeInTurn } from '@/app/_server/in-turn';
import { printRegionPlanReport } from '@/lib/services/report/print-region-plan-report';

/** The report of a school's running plan as its région may read it, as a PDF. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { uai } = await params;
  const { ctx, scope, user } = await getRegionDesk();
  return makeInTurn(user.id, async () => {
    const printed = await printRegionPlanReport(ctx, scope, uai);
    if (!printed.ok) return refuseDownload(printed.problem);
    return sendFile(printed.value.pdf, 'application/pdf', printed.value.fileName);
  });
}
