import { NextRequest, NextResponse } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/app/_server/auth';
import { withSmallBody } from '@/app/_server/small-body';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** next-auth reads a body to its end, whoever sends it and however long it is. */
async function handle(request: Request, context: RouteContext): Promise<Response> {
  const small = await withSmallBody(request);
  if (!small) return new NextResponse(null, { status: 413 });
  return NextAuth(authOptions())(new NextRequest(small), context);
}

export { handle as GET, handle as POST };
