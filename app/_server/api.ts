import { createHash } from 'node:crypto';
import type { RegionScope } from '@/db/scope';
import type { Problem } from '@/lib/domain/result';
import { describeProblem, type ProblemCode } from '@/lib/messages/problems';
import { CALLS_PER_MINUTE, openApi, secondsLeft } from '@/lib/services/api/open-api';
import type { ServiceContext } from '@/lib/services/context';
import { getContext } from './context';

/** A refusal of the read API, told as RFC 9457 says. */
export class ApiRefusal extends Error {
  constructor(readonly problem: Problem<ProblemCode>) {
    super(problem.code);
  }
}

const STATUS: Partial<Record<ProblemCode, number>> = {
  token_missing: 401,
  token_unknown: 401,
  token_ended: 401,
  too_many_calls: 429,
  unknown_address: 404,
  invalid_query: 400,
};

type Call = { ctx: ServiceContext; scope: RegionScope; query: URLSearchParams };

/**
 * Answers a call of the read API: opens what its key opens, counts it, and gives the answer an ETag, so that a tool
 * that asks again for what has not changed gets 304 and no body.
 */
export async function answerApi(request: Request, read: (call: Call) => Promise<object>): Promise<Response> {
  const ctx = getContext();
  const opened = await openApi(ctx, request.headers.get('authorization'));
  if (!opened.ok) return refusal(opened.problem, ctx.now);
  const { scope, remaining } = opened.value;
  const limits = {
    'ratelimit-limit': String(CALLS_PER_MINUTE),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(secondsLeft(ctx.now)),
  };
  try {
    const body = JSON.stringify(await read({ ctx, scope, query: new URL(request.url).searchParams }));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const headers = { ...limits, etag, 'cache-control': 'private, no-cache', vary: 'authorization' };
    if (isKnown(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers });
    return new Response(body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } });
  } catch (error) {
    if (error instanceof ApiRefusal) return refusal(error.problem, ctx.now, limits);
    throw error;
  }
}

const isKnown = (header: string | null, etag: string): boolean =>
  (header ?? '')
    .split(',')
    .some((given) => given.trim().replace(/^W\//, '') === etag || given.trim() === '*');

function refusal(problem: Problem<ProblemCode>, now: Date, headers: Record<string, string> = {}): Response {
  const status = STATUS[problem.code] ?? 400;
  const body = { type: 'about:blank', status, code: problem.code, title: describeProblem(problem) };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      ...(status === 401 && { 'www-authenticate': 'Bearer realm="palier"' }),
      ...(status === 429 && { 'retry-after': String(secondsLeft(now)) }),
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}
