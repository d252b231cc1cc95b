import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/app/_server/auth';
import { TOKEN_PAGES, type TokenPage, TRIED_PARAM } from '../../_parts/csrf-token';

/** Sets next-auth's own token cookie, then goes back to the page whose form needs it, with JavaScript or without. */
export async function GET(request: NextRequest): Promise<Response> {
  const answer: Response = await NextAuth(authOptions())(request, { params: { nextauth: ['csrf'] } });
  const query = new URLSearchParams(request.nextUrl.searchParams);
  const page = query.get('page') ?? '';
  query.delete('page');
  query.set(TRIED_PARAM, '1');
  const path = Object.hasOwn(TOKEN_PAGES, page) ? TOKEN_PAGES[page as TokenPage] : TOKEN_PAGES.connexion;
  const headers = new Headers({ location: `${path}?${query}`, 'cache-control': 'no-store' });
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
