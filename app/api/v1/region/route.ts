import { answerApi } from '@/app/_server/api';
import { getRegion } from '@/lib/services/api/get-region';
import { OPERATIONS } from '@/lib/services/api/operations';

export const GET = (request: Request): Promise<Response> =>
  answerApi(request, OPERATIONS.getRegion, getRegion);
