import NextAuth from 'next-auth';
import { authOptions } from '@/app/_server/auth';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

const handle = (request: Request, context: RouteContext): Promise<Response> =>
  NextAuth(authOptions())(request, context);

export { handle as GET, handle as POST };
