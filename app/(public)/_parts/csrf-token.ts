import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';

// next-auth puts the prefix when it is reached over https.
const COOKIE_NAMES = ['__Host-next-auth.csrf-token', 'next-auth.csrf-token'];

/**
 * The token that a form to next-auth must carry. A page cannot set its cookie by itself: a first visit goes round
 * by `/connexion/jeton`, which can, and comes back. Undefined when the browser keeps no cookie.
 */
export async function requireCsrfToken(
  page: TokenPage,
  query: Record<string, string>,
): Promise<string | undefined> {
  const jar = await cookies();
  const cookie = COOKIE_NAMES.map((name) => jar.get(name)?.value).find(Boolean);
  if (cookie) return cookie.split('|')[0];
  if (query[TRIED_PARAM]) return undefined;
  redirect(`/connexion/jeton?${new URLSearchParams({ ...query, page })}`);
}

/** The pages that may be come back to: an address from outside is never followed. */
export const TOKEN_PAGES = { connexion: '/connexion', deconnexion: '/deconnexion' } as const;
export type TokenPage = keyof typeof TOKEN_PAGES;

/** Says that the round has been made once. */
export const TRIED_PARAM = 'essai';
