import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { PATH_HEADER } from '@/app/_server/return-path';
import { UI } from '@/lib/messages/ui';

/**
 * Every page says what it may run: its own scripts, told by a nonce of this one answer, and nothing written into
 * it. Next puts the nonce on the scripts it writes. Styles may be inline: charts place their parts by attribute.
 */
export function proxy(request: NextRequest): NextResponse {
  if (Number(request.headers.get('content-length')) > MOST_BYTES) {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
    return new NextResponse(UI.formTooLarge, { status: 413, headers });
  }
  const policy = buildPolicy(randomBytes(16).toString('base64'));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** What a form may send (`bodySizeLimit` in next.config.js): beyond it Next answers with an error in English. */
const MOST_BYTES = 3 * 1024 * 1024;

/** React's development build makes code out of text, to show where an error came from. The build writes this in. */
const DEVELOPMENT_SCRIPTS = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';

function buildPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT_SCRIPTS}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  // Pages only: files need no policy, and an upload to /api must not be held in memory here first. Short addresses (/a)
  // and banners (/b) are no pages; a banner says itself what it may do, and where it may be shown.
  matcher: ['/((?!api/|a/[^/]+/[^/]+$|b/[^/]+/[^/]+(?:/[^/]+)?$|_next/static/|favicon.ico|icon.svg).*)'],
};
