import { getContext } from '@/app/_server/context';
import { chooseDigestByLink } from '@/lib/services/digest/digest-choice';

/**
 * The button of a mail program that stops the weekly digest (RFC 8058): it posts without cookies and shows its own
 * words. A GET changes nothing, since link checkers open every link: it leads to the page that asks.
 */
export async function POST(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const result = await chooseDigestByLink(getContext(), token, { weekly: false });
  return new Response(null, { status: result.ok ? 204 : 404 });
}

export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return new Response(null, { status: 303, headers: { location: `/bilan/${encodeURIComponent(token)}` } });
}
