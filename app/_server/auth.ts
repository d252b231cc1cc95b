import { randomUUID } from 'node:crypto';
import type { NextAuthOptions } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { authenticate, type SignedIn } from '@/lib/services/access/authenticate';
import { endSession } from '@/lib/services/access/end-session';
import { SESSION_SECONDS } from '@/lib/services/access/open-desk';
import { getContext, getServerConfig } from './context';
import { findPlace } from './place';

/** What a new session's cookie holds: whose it is and since when; renewing the cookie does not renew the session. */
export const buildToken = (user: Pick<SignedIn, 'id' | 'sessionVersion'>): JWT => ({
  sub: user.id,
  sessionId: randomUUID(),
  sessionVersion: user.sessionVersion,
  startedAt: Date.now(),
});

/** Staff sessions: a signed cookie that names the user and the session, nothing else. */
export function authOptions(): NextAuthOptions {
  const { nextAuthSecret, publicUrl } = getServerConfig();
  return {
    secret: nextAuthSecret,
    useSecureCookies: publicUrl.startsWith('https://'),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/connexion', error: '/connexion' },
    providers: [
      CredentialsProvider({
        name: 'Palier',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, request) {
          const result = await authenticate(getContext(), credentials, findPlace(request.headers));
          // next-auth hands the message to the sign-in page as ?error=: a closed code, never a detail.
          if (!result.ok) throw new Error(result.problem.code);
          return result.value;
        },
      }),
    ],
    events: {
      // Its own sign-out takes the cookie away and no more: copies of it are made useless as by ours.
      async signOut({ token: { sub: userId, sessionId } }) {
        if (userId && sessionId) await endSession(getContext(), { userId, sessionId });
      },
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? buildToken(user) : token),
      session({ session, token }) {
        const { sub = '', sessionId, sessionVersion, startedAt } = token;
        return { ...session, userId: sub, sessionId, sessionVersion, startedAt };
      },
      redirect({ url, baseUrl }) {
        const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : undefined;
        return target?.origin === new URL(baseUrl).origin ? target.href : baseUrl;
      },
    },
  };
}
