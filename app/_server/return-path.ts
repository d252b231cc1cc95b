/** The request header in which the proxy hands over the address that was asked for. */
export const PATH_HEADER = 'x-palier-path';

/** Where signing in may lead back to: a page of ours, and none that would lead back here. */
export function readReturnPath(given: unknown): string | undefined {
  const path = typeof given === 'string' && given.length <= 2_000 ? given : '';
  if (!/^\/[^/\\]/.test(path) || /[\p{Cc}\\]/u.test(path) || !URL.canParse(path, HERE)) return undefined;
  const { origin, pathname, search } = new URL(path, HERE);
  if (origin !== HERE || /^\/(api|connexion|deconnexion)(\/|$)/.test(pathname)) return undefined;
  return `${pathname}${search}`;
}

const HERE = 'http://palier.invalid';

/** The sign-in page, which leads back to the page that was asked for. */
export function signInAddress(path: string | null): string {
  const back = readReturnPath(path);
  return back ? `/connexion?${new URLSearchParams({ retour: back })}` : '/connexion';
}
