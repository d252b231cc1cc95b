import { readHealth } from '@/app/_server/health';

export const dynamic = 'force-dynamic';

/** For load balancers and `npm run up`: 200 when a real query was answered, else 503. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
