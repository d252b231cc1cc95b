import { answerApi } from '@/app/_server/api';
import { getSeries } from '@/lib/services/api/get-series';
import { OPERATIONS } from '@/lib/services/api/operations';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  const { uai } = await params;
  return answerApi(request, OPERATIONS.getSeries, (ctx, scope, query) => getSeries(ctx, scope, uai, query));
}
