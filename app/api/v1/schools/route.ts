import { answerApi } from '@/app/_server/api';
import { listSchools } from '@/lib/services/api/list-schools';
import { OPERATIONS } from '@/lib/services/api/operations';

export const GET = (request: Request): Promise<Response> =>
  answerApi(request, OPERATIONS.listSchools, listSchools);
