import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type EntcoreMessage = {
  id: string;
  state: 'DRAFT' | 'SENT';
  subject: string;
  body: string;
  cci: string[];
};

/** What the next request gets instead of what it asks for. */
export type EntTrouble =
  | { status: number; body?: string }
  /** Done, and the answer cannot be read. */
  | 'malformed'
  /** Done, and the line breaks before the answer. */
  | 'cut'
  /** Not done: the line breaks at once. */
  | 'drop'
  /** Done, and never answered. */
  | 'silent';

export type Entcore = {
  url: string;
  /** Whom a message of the ENT reached, once for each message. */
  inboxes: Map<string, string[]>;
  messages: Map<string, EntcoreMessage>;
  requests: string[];
  /** Whom the account may not write to: a message that names one is refused whole. */
  hidden: Set<string>;
  /** Who has no account: left out without a word. */
  unknown: Set<string>;
  /** Does not say whom it knows. */
  isTacit: boolean;
  delayMs: number;
  trouble: (request: string, count: number) => EntTrouble | undefined;
  /** The tokens given so far are not taken any more. */
  expire(): void;
  reset(): void;
  close(): Promise<void>;
};

export const ENTCORE_ACCOUNT = {
  clientId: 'palier',
  clientSecret: 'secret-of-client',
  userName: 'secretariat.palier',
  password: 'secret-of-account',
};

export const ENTCORE_OWN_ID = 'ent-own';

/**
 * For tests: a server that behaves to what entcore's code says of its messaging and its OAuth2 (decision 0023): a message
 * is a draft until it is sent once, sent again it is refused, whoever may not see a recipient may not write to them.
 */
export async function openEntcore(): Promise<Entcore> {
  let tokens = 0;
  let expired = 0;
  let ids = 0;
  const answerTo = (
    method: string,
    url: URL,
    raw: string,
    bearer: string,
  ): { status: number; answer: unknown } => {
    const path = url.pathname;
    if (path === '/auth/oauth2/token') {
      const form = new URLSearchParams(raw);
      const { clientId, clientSecret, userName, password } = ENTCORE_ACCOUNT;
      if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) {
        return { status: 401, answer: { error: 'invalid_client' } };
      }
      if (form.get('username') !== userName || form.get('password') !== password) {
        return { status: 401, answer: { error: 'invalid_grant' } };
      }
      tokens += 1;
      return {
        status: 200,
        answer: { access_token: `token-${tokens}`, token_type: 'Bearer', expires_in: 3600 },
      };
    }
    const token = Number(/^Bearer token-(\d+)$/.exec(bearer)?.[1] ?? 0);
    if (token <= expired || token > tokens) return { status: 401, answer: { error: 'unauthorized' } };
    if (path === '/auth/oauth2/userinfo') {
      return { status: 200, answer: { userId: ENTCORE_OWN_ID, username: 'Secrétariat' } };
    }
    if (method === 'POST' && path === '/conversation/draft') {
      const { subject, body, cci } = JSON.parse(raw) as EntcoreMessage;
      ids += 1;
      const id = `draft-${ids}`;
      ent.messages.set(id, { id, state: 'DRAFT', subject, body, cci });
      return { status: 201, answer: { id } };
    }
    const id = path.startsWith('/conversation/message/')
      ? path.slice('/conversation/message/'.length)
      : url.searchParams.get('id');
    const message = ent.messages.get(id ?? '');
    if (!message) return { status: 401, answer: { error: 'unauthorized' } };
    if (method === 'GET') {
      const known = message.cci.filter((one) => !ent.unknown.has(one));
      const displayNames = [ENTCORE_OWN_ID, ...(ent.isTacit ? [] : known)].map((one) => [one, `Nom ${one}`]);
      return { status: 200, answer: { ...message, displayNames } };
    }
    const { subject, body, cci } = JSON.parse(raw) as EntcoreMessage;
    if (cci.some((one) => ent.hidden.has(one))) return { status: 401, answer: { error: 'unauthorized' } };
    if (message.state === 'SENT') return { status: 400, answer: { error: 'conversation.already.sent' } };
    Object.assign(message, { state: 'SENT', subject, body, cci });
    const reached = cci.filter((one) => !ent.unknown.has(one));
    for (const one of reached) ent.inboxes.set(one, [...(ent.inboxes.get(one) ?? []), message.id]);
    return {
      status: 200,
      answer: { id: message.id, subject, inactive: [], undelivered: [], sent: reached.length },
    };
  };
  const server = createServer(async (request, response) => {
    const raw = await readAll(request);
    const url = new URL(request.url ?? '/', 'http://ent.invalid');
    const name = `${request.method} ${url.pathname.replace(/draft-\d+/, ':id')}`;
    ent.requests.push(name);
    const trouble = ent.trouble(name, ent.requests.filter((one) => one === name).length);
    if (ent.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, ent.delayMs));
    if (typeof trouble === 'object') return reply(response, trouble.status, trouble.body ?? '{"error":"no"}');
    if (trouble === 'drop') return response.destroy();
    const { status, answer } = answerTo(request.method ?? '', url, raw, request.headers.authorization ?? '');
    if (trouble === 'malformed') return reply(response, 200, '{"id": ');
    if (trouble === 'cut') return response.destroy();
    if (trouble !== 'silent') reply(response, status, JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const ent: Entcore = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    inboxes: new Map(),
    messages: new Map(),
    requests: [],
    hidden: new Set(),
    unknown: new Set(),
    isTacit: false,
    delayMs: 0,
    trouble: () => undefined,
    expire: () => {
      expired = tokens;
    },
    reset: () => {
      for (const kept of [ent.inboxes, ent.messages, ent.hidden, ent.unknown]) kept.clear();
      ent.requests.length = 0;
      ent.isTacit = false;
      ent.delayMs = 0;
      ent.trouble = () => undefined;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return ent;
}

function reply(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
