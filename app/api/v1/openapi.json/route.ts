import { sendJson } from '@/app/_server/api';
import { getContext } from '@/app/_server/context';
import { buildOpenApi } from '@/lib/services/api/build-openapi';

/** Public: it describes the product, not a région. */
export const GET = (request: Request): Response =>
  sendJson(request, buildOpenApi(getContext().publicUrl), { 'cache-control': 'public, no-cache' });
