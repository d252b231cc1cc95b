import { getContext } from '@/app/_server/context';
import { optOut } from '@/lib/services/tracking/opt-out';

/**
 * One-click opt-out of a mail program (RFC 8058): it posts without cookies and shows its own words.
 * A GET changes nothing, since link checkers open every link: it leads to the page that asks.
 */
export async function POST(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const result = await optOut(getContext(), token);
  return new Response(null, { status: result.ok ? 204 : 404 });
}

export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return new Response(null, {
    status: 303,
    headers: { location: `/opposition/${encodeURIComponent(token)}` },
  });
}
