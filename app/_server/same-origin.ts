/**
 * Whether a request that changes something was sent by one of our own pages. Browsers write these two headers
 * themselves: no page of another site can forge them. What sends neither is no browser form, and is refused.
 */
export function isSameOrigin(request: { headers: Headers }): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  // Over plain HTTP, other than to localhost, browsers leave Sec-Fetch-Site out.
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}
