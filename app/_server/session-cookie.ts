import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import type { SignedIn } from '@/lib/services/access/authenticate';
import { SESSION_SECONDS } from '@/lib/services/access/open-desk';
import { buildToken } from './auth';
import { getServerConfig } from './context';

/*
 * The session cookie of next-auth, written by a plain form: next-auth's own sign-in needs a CSRF cookie that only
 * JavaScript can fetch first. Server actions check the origin themselves, so the form works without it.
 */

function sessionCookie() {
  const secure = getServerConfig().publicUrl.startsWith('https://');
  return { name: `${secure ? '__Secure-' : ''}next-auth.session-token`, secure };
}

export async function startSession(user: SignedIn): Promise<void> {
  const { name, secure } = sessionCookie();
  const token = await encode({
    secret: getServerConfig().nextAuthSecret,
    maxAge: SESSION_SECONDS,
    token: buildToken(user),
  });
  (await cookies()).set(name, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: SESSION_SECONDS,
  });
}

/** Takes the cookie away; `services/access/end-session.ts` makes copies of it useless. */
export async function dropSession(): Promise<void> {
  const { name, secure } = sessionCookie();
  (await cookies()).set(name, '', { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 0 });
}
