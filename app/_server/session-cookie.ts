import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import type { SignedIn } from '@/lib/services/access/authenticate';
import { SESSION_SECONDS } from './auth';
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
    token: { sub: user.id, name: user.name, email: user.email, sessionVersion: user.sessionVersion },
  });
  (await cookies()).set(name, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: SESSION_SECONDS,
  });
}

export async function endSession(): Promise<void> {
  const { name, secure } = sessionCookie();
  (await cookies()).set(name, '', { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 0 });
}
