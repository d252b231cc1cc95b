import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import { decode, encode } from 'next-auth/jwt';
import type { SignedIn } from '@/lib/services/access/authenticate';
import { SESSION_SECONDS, type SessionClaim } from '@/lib/services/access/open-desk';
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

/** What the session's cookie of this request says; undefined for a visitor. */
export async function findClaim(): Promise<SessionClaim | undefined> {
  return readClaim((await cookies()).get(sessionCookie().name)?.value);
}

/**
 * The same of a request that is not Next's yet, by its `Cookie` header. Read by Next's own reader: of two cookies of
 * this name, which another site of the same domain can bring about, both must believe the same one.
 */
export async function findClaimIn(cookieHeader = ''): Promise<SessionClaim | undefined> {
  const { cookies } = new NextRequest('http://palier.invalid', { headers: { cookie: cookieHeader } });
  return readClaim(cookies.get(sessionCookie().name)?.value);
}

/** A cookie that is not ours, or over, or from before a session had an id, says nothing. */
async function readClaim(token: string | undefined): Promise<SessionClaim | undefined> {
  const { nextAuthSecret: secret } = getServerConfig();
  const said = token ? await decode({ token, secret }).catch(() => null) : null;
  if (!said?.sub || !said.sessionId) return undefined;
  const { sub: userId, sessionId, sessionVersion, startedAt } = said;
  return { userId, sessionId, sessionVersion, startedAt: new Date(startedAt) };
}
