import type { DefaultSession } from 'next-auth';
import 'next-auth/jwt';

declare module 'next-auth' {
  interface User {
    sessionVersion: number;
  }
  interface Session extends DefaultSession {
    userId: string;
    /** Missing from a cookie that an earlier version made. */
    sessionId: string | undefined;
    sessionVersion: number;
    /** Milliseconds. */
    startedAt: number;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId: string | undefined;
    sessionVersion: number;
    startedAt: number;
  }
}
