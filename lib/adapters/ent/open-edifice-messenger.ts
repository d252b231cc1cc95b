import { z } from 'zod';
import type { EntFault } from '@/lib/domain/delivery/ent';
import { type AskEnt, type EntAnswer, type EntRequest, openLine } from './ask-ent';
import { type EntFailure, type EntMessage, type EntMessenger, entFailed } from './messenger';

/** An account of an ENT of Edifice (entcore), its secrets in clear. */
export type EdificeAccount = {
  /** `https://ent.example.fr` */
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  userName: string;
  password: string;
};

export type EdificeOptions = { allowPrivate: boolean; patienceMs?: number };

/** A list that a person of the school could still look through in their ENT, and half a wave of a school of 400. */
const MOST_RECIPIENTS = 100;

/** A request is made inside a transaction that an import waits for: an ENT that is silent must not hold it. */
const PATIENCE_MS = 20_000;

/** What the account asks for: to say who it is, and its messaging. */
const SCOPE = 'userinfo conversation';

const tokenAnswer = z.object({ access_token: z.string().min(1) });
const refusal = z.object({ error: z.string() });
const userAnswer = z.object({ userId: z.string().min(1), username: z.string().optional() });
const draftAnswer = z.object({ id: z.string().min(1).max(100) });
const stateAnswer = z.object({
  state: z.enum(['DRAFT', 'SENT', 'RECALL']),
  displayNames: z.array(z.array(z.string())).optional(),
});
const sentAnswer = z.object({ id: z.string().optional(), sent: z.number().optional() });

/**
 * Messages through the interface of Edifice's messaging (docs/decisions/0023-ent-messages.md says what of it is known
 * and how surely): OAuth2 with a password, `POST /conversation/draft`, `GET /conversation/message/:id`,
 * `POST /conversation/send?id=`. All recipients are blind copies.
 */
export function openEdificeMessenger(account: EdificeAccount, options: EdificeOptions): EntMessenger {
  const line = openLine(account.baseUrl, {
    allowPrivate: options.allowPrivate,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
  });
  const ask = signedIn(line.ask, account);
  return {
    most: MOST_RECIPIENTS,
    async whoAmI() {
      const answer = await ask({ method: 'GET', path: '/auth/oauth2/userinfo' });
      const read = readAnswer(answer, userAnswer);
      return read.ok ? { ok: true, entId: read.value.userId, name: read.value.username ?? '' } : read;
    },
    async draft(message) {
      const answer = await ask(post('/conversation/draft', message));
      if ('status' in answer && isDenied(answer.status)) return entFailed('sender_refused', 'no_messaging');
      const read = readAnswer(answer, draftAnswer);
      return read.ok ? { ok: true, draftId: read.value.id } : read;
    },
    async look(draftId, recipients) {
      const path = `/conversation/message/${encodeURIComponent(draftId)}`;
      const answer = await ask({ method: 'GET', path });
      // It denies a message that is not in one's box, as it does one that is not there.
      if ('status' in answer && (isDenied(answer.status) || answer.status === 404)) {
        return { ok: true, state: 'gone' };
      }
      const read = readAnswer(answer, stateAnswer);
      if (!read.ok) return read;
      const { state, displayNames = [] } = read.value;
      if (state !== 'DRAFT') return { ok: true, state: 'sent' };
      const named = new Set(displayNames.flatMap(([id]) => id ?? []));
      // Some versions name the sender alone, or nobody: that says nothing of the others.
      const says = recipients.some((id) => named.has(id));
      return { ok: true, state: 'draft', known: says ? named : null };
    },
    async send(draftId, message) {
      const answer = await ask(post(`/conversation/send?id=${encodeURIComponent(draftId)}`, message));
      if ('status' in answer && (isDenied(answer.status) || answer.status === 400)) {
        return message.recipients.length > 1 ? 'try_each' : entFailed('ent_recipient_refused');
      }
      const read = readAnswer(answer, sentAnswer);
      if (!read.ok) return isUncertain(answer) ? { ...read, uncertain: true } : read;
      // Counted by the ENT itself: a message to one person who is not there reaches nobody.
      return read.value.sent === 0 ? entFailed('ent_recipient_refused') : { ok: true };
    },
    close: line.close,
  };
}

const post = (path: string, { subject, html, recipients }: EntMessage): EntRequest => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ subject, body: html, to: [], cc: [], cci: recipients }),
});

const isDenied = (status: number) => status === 401 || status === 403;

/** No answer, one of a broken server, or one that makes no sense: nobody knows whether it was done. */
function isUncertain(answer: EntAnswer | EntFailure): boolean {
  if ('ok' in answer) return false;
  if ('status' in answer) return answer.status >= 500 || answer.status < 300;
  return answer.fault === 'no_answer';
}

/** Asks with a token, and with a new one when the ENT does not take it any more; a second refusal is one. */
function signedIn(
  ask: AskEnt,
  account: EdificeAccount,
): (request: EntRequest) => Promise<EntAnswer | EntFailure> {
  let token: Promise<{ ok: true; value: string } | EntFailure> | undefined;
  const signIn = () => {
    token = takeToken(ask, account);
    return token;
  };
  return async (request) => {
    const isNew = token === undefined;
    let known = await (token ?? signIn());
    for (let wasRenewed = isNew; ; wasRenewed = true) {
      if (!known.ok) {
        token = undefined;
        return known;
      }
      const headers = { ...request.headers, authorization: `Bearer ${known.value}` };
      const answer = await ask({ ...request, headers });
      const isRefused = 'status' in answer && (answer.status === 401 || answer.status === 302);
      if (!isRefused || wasRenewed) return answer;
      known = await signIn();
    }
  };
}

async function takeToken(
  ask: AskEnt,
  { clientId, clientSecret, userName, password }: EdificeAccount,
): Promise<{ ok: true; value: string } | EntFailure> {
  const form = new URLSearchParams({
    grant_type: 'password',
    client_id: clientId,
    client_secret: clientSecret,
    username: userName,
    password,
    scope: SCOPE,
  });
  const answer = await ask({
    method: 'POST',
    path: '/auth/oauth2/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: form.toString(),
  });
  if ('status' in answer && (answer.status === 400 || isDenied(answer.status))) {
    const said = refusal.safeParse(parseJson(answer.body)).data?.error ?? '';
    const fault: EntFault = /client/.test(said) ? 'client_refused' : 'sign_in_refused';
    return entFailed('sign_in_refused', fault);
  }
  const read = readAnswer(answer, tokenAnswer);
  return read.ok ? { ok: true, value: read.value.access_token } : read;
}

type Read<T> = { ok: true; value: T } | EntFailure;

/** What an answer holds, or the class of failure that it is. */
function readAnswer<T>(answer: EntAnswer | EntFailure, schema: z.ZodType<T>): Read<T> {
  if ('ok' in answer) return answer;
  if ('fault' in answer) {
    const isOurs = answer.fault === 'private_host';
    return entFailed(isOurs ? 'misconfigured' : 'server_unreachable', answer.fault);
  }
  const { status, body } = answer;
  if (status === 429 || status === 503) return entFailed('server_busy', 'busy');
  if (status === 408 || status >= 500) return entFailed('server_unreachable', 'no_answer');
  if (isDenied(status)) return entFailed('sign_in_refused', 'sign_in_refused');
  if (status === 413 || status === 400) return entFailed('message_refused');
  const parsed = status >= 200 && status < 300 ? schema.safeParse(parseJson(body)) : undefined;
  if (parsed?.success) return { ok: true, value: parsed.data };
  // A page where the interface should be: another product, a maintenance page, a redirect to sign in.
  return parsed ? entFailed('server_unreachable', 'not_an_ent') : entFailed('misconfigured', 'not_an_ent');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
