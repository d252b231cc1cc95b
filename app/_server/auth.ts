import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { authenticate } from '@/lib/services/access/authenticate';
import { getContext, getServerConfig } from './context';

/** A working day: who shares a machine in a staff room is signed out by the evening. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** Staff sessions: a signed cookie that holds the user's id and session version, nothing else. */
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
        async authorize(credentials) {
          const result = await authenticate(getContext(), credentials);
          // next-auth hands the message to the sign-in page as ?error=: a closed code, never a detail.
          if (!result.ok) throw new Error(result.problem.code);
          return result.value;
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user) {
          token.sub = user.id;
          token.sessionVersion = user.sessionVersion;
        }
        return token;
      },
      session({ session, token }) {
        return { ...session, userId: token.sub ?? '', sessionVersion: token.sessionVersion };
      },
    },
  };
}
