import { withSmallBody } from '@/app/_server/small-body';
import type { ServiceContext } from '@/lib/services/context';
import { receiveNotice } from '@/lib/services/delivery/receive-notice';

/**
 * Answers a webhook of Resend. 204: read, whether or not it changed anything, so that it is not told again; 401: not signed
 * with this secret, or too old; 413: longer than any notice. Nothing more is told to whoever asks.
 */
export async function answerNotice(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  request: Request,
  webhookSecret: string | undefined,
  owner?: string,
): Promise<Response> {
  const read = await withSmallBody(request);
  if (!read) return new Response(null, { status: 413 });
  const given = { body: await read.text(), headers: read.headers, webhookSecret };
  const received = await receiveNotice(ctx, owner === undefined ? given : { ...given, owner });
  const isUnsigned = !received.ok && received.problem.code === 'unsigned_notice';
  return new Response(null, { status: isUnsigned ? 401 : 204 });
}
