import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { RegionScope } from '@/db/scope';
import type { Problem, Result } from '@/lib/domain/result';
import { API_STATUS } from '@/lib/messages/api';
import { describeProblem, type ProblemCode } from '@/lib/messages/problems';
import type { problemAnswer } from '@/lib/services/api/answers';
import { CALLS_PER_MINUTE, openApi, secondsLeft } from '@/lib/services/api/open-api';
import type { Operation } from '@/lib/services/api/operations';
import { holdsKey, readQuery } from '@/lib/services/api/read-query';
import type { ServiceContext } from '@/lib/services/context';
import { getContext } from './context';

const STATUS: Partial<Record<ProblemCode, keyof typeof API_STATUS>> = {
  token_missing: 401,
  token_unknown: 401,
  token_ended: 401,
  unknown_address: 404,
  too_many_calls: 429,
  api_failed: 500,
};

type Read<Query extends z.ZodObject, Answer extends z.ZodType> = (
  ctx: ServiceContext,
  scope: RegionScope,
  query: z.infer<Query>,
) => Promise<Result<z.infer<Answer>, ProblemCode>>;

/**
 * Answers a call of the read API: opens what its key opens, counts it, checks what it asks, and gives the answer an
 * ETag, so that a tool that asks again for what has not changed gets 304 and no body. What the operation's schema
 * does not name does not leave.
 */
export async function answerApi<Query extends z.ZodObject, Answer extends z.ZodType>(
  request: Request,
  operation: Operation<Query, Answer>,
  read: Read<Query, Answer>,
): Promise<Response> {
  const ctx = getContext();
  try {
    return await answerCall(ctx, request, operation, read);
  } catch (error) {
    console.error(error);
    return refuse({ code: 'api_failed' }, ctx.now);
  }
}

async function answerCall<Query extends z.ZodObject, Answer extends z.ZodType>(
  ctx: ServiceContext,
  request: Request,
  operation: Operation<Query, Answer>,
  read: Read<Query, Answer>,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  // Said first: whoever sends a key there sends none in the header, and is to make another one.
  if (holdsKey(searchParams)) return refuse({ code: 'token_in_address' }, ctx.now);
  const opened = await openApi(ctx, request.headers.get('authorization'));
  if (!opened.ok) return refuse(opened.problem, ctx.now);
  const { scope, remaining } = opened.value;
  const limits = limitHeaders(remaining, ctx.now);
  const query = readQuery(operation.query, searchParams);
  if (!query.ok) return refuse(query.problem, ctx.now, limits);
  const answer = await read(ctx, scope, query.value);
  if (!answer.ok) return refuse(answer.problem, ctx.now, limits);
  return sendJson(request, operation.answer.parse(answer.value), {
    ...limits,
    'cache-control': 'private, no-cache',
    vary: 'authorization',
  });
}

/** An answer with a strong ETag, made from its bytes; 304 to whoever has it. */
export function sendJson(request: Request, answer: unknown, headers: Record<string, string>): Response {
  const body = JSON.stringify(answer);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  if (isKnown(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  }
  return new Response(body, {
    headers: { ...headers, etag, 'content-type': 'application/json; charset=utf-8' },
  });
}

/** RFC 9110: the comparison is weak, since a proxy may have weakened the tag. */
const isKnown = (header: string | null, etag: string): boolean =>
  (header ?? '')
    .split(',')
    .some((given) => given.trim().replace(/^W\//, '') === etag || given.trim() === '*');

const limitHeaders = (remaining: number, now: Date) => ({
  'ratelimit-limit': String(CALLS_PER_MINUTE),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(secondsLeft(now)),
});

/** A refusal, told as RFC 9457 says. */
export function refuse(
  problem: Problem<ProblemCode>,
  now: Date,
  headers: Record<string, string> = {},
): Response {
  const status = STATUS[problem.code] ?? 400;
  const body: z.infer<typeof problemAnswer> = {
    type: 'about:blank',
    status,
    title: API_STATUS[status],
    detail: describeProblem(problem),
    code: problem.code,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      ...(status === 401 && { 'www-authenticate': 'Bearer realm="palier"' }),
      ...(status === 429 && { ...limitHeaders(0, now), 'retry-after': String(secondsLeft(now)) }),
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}
