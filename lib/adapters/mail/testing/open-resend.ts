import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An e-mail as Resend's interface takes it. */
export type TakenMail = {
  to: string;
  from: string;
  subject: string;
  headers?: Record<string, string>;
  tags?: { name: string; value: string }[];
};

/** What the next request gets instead of what it asks for. */
export type Trouble =
  | { status: number; name: string; headers?: Record<string, string> }
  /** Taken, and the answer cannot be read. */
  | 'malformed'
  /** Taken, and the line breaks before the answer. */
  | 'cut'
  /** Taken, and never answered. */
  | 'silent';

export type ResendServer = {
  url: string;
  /** One for each time that a message was delivered. */
  mails: TakenMail[];
  requests: { path: string; key: string; count: number }[];
  delayMs: number;
  /** Asked before each request, with how many there have been. */
  trouble: (count: number) => Trouble | undefined;
  reset(): void;
  close(): Promise<void>;
};

/**
 * For tests: a server that behaves to what Resend documents of `POST /emails` and `POST /emails/batch`: idempotency keys
 * that answer a repeat with the first answer and refuse another content with 409, batches of 100 at most, one bad
 * message refusing a strict batch and only itself in a permissive one.
 */
export async function openResend(): Promise<ResendServer> {
  const known = new Map<string, { body: string; answer: string }>();
  let ids = 0;
  const take = (mail: TakenMail) => {
    resend.mails.push(mail);
    ids += 1;
    return { id: `resend-${ids}` };
  };
  const answerTo = (path: string, raw: string, isStrict: boolean): { status: number; answer: unknown } => {
    const body = JSON.parse(raw) as TakenMail | TakenMail[];
    const refuse = (message: string) => ({
      status: 422,
      answer: { statusCode: 422, name: 'validation_error', message },
    });
    if (!Array.isArray(body)) return isValid(body) ? { status: 200, answer: take(body) } : refuse('to');
    if (path !== '/emails/batch' || body.length > 100) return refuse('batch');
    const errors = body.flatMap((mail, index) => (isValid(mail) ? [] : [{ index, message: 'to' }]));
    if (isStrict && errors.length > 0) return refuse('to');
    const data = body.filter(isValid).map(take);
    return { status: 200, answer: isStrict ? { data } : { data, errors } };
  };
  const server = createServer(async (request, response) => {
    const raw = await readAll(request);
    const key = String(request.headers['idempotency-key'] ?? '');
    const count = raw.startsWith('[') ? (JSON.parse(raw) as unknown[]).length : 1;
    resend.requests.push({ path: request.url ?? '', key, count });
    const trouble = resend.trouble(resend.requests.length);
    if (resend.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, resend.delayMs));
    if (typeof trouble === 'object') {
      const { status, name, headers } = trouble;
      return reply(response, status, JSON.stringify({ statusCode: status, name, message: 'no' }), headers);
    }
    const before = known.get(key);
    if (before && before.body !== raw) {
      return reply(response, 409, JSON.stringify({ statusCode: 409, name: 'invalid_idempotent_request' }));
    }
    const isStrict = request.headers['x-batch-validation'] !== 'permissive';
    const { status, answer } = before
      ? { status: 200, answer: undefined }
      : answerTo(request.url ?? '', raw, isStrict);
    const text = before?.answer ?? JSON.stringify(answer);
    if (status === 200) known.set(key, { body: raw, answer: text });
    if (trouble === 'malformed') return reply(response, 200, '{"data": [');
    if (trouble === 'cut') return response.destroy();
    if (trouble !== 'silent') reply(response, status, text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const resend: ResendServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails: [],
    requests: [],
    delayMs: 0,
    trouble: () => undefined,
    reset: () => {
      resend.mails.length = 0;
      resend.requests.length = 0;
      resend.delayMs = 0;
      resend.trouble = () => undefined;
      known.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return resend;
}

const isValid = (mail: TakenMail) => typeof mail.to === 'string' && /@[^@\s]+\.[a-z]+>?$/i.test(mail.to);

function reply(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
