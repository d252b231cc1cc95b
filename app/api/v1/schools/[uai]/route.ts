import { answerApi } from '@/app/_server/api';
import { getSchool } from '@/lib/services/api/get-school';
import { OPERATIONS } from '@/lib/services/api/operations';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  const { uai } = await params;
  return answerApi(request, OPERATIONS.getSchool, (ctx, scope) => getSchool(ctx, scope, uai));
}
