import { setTimeout as sleep } from 'node:timers/promises';
import { type CreateBatchEmailOptions, type ErrorResponse, Resend } from 'resend';
import { z } from 'zod';
import { classifyResendError, readResendFailure } from './classify-resend-error';
import { failed, type Mailer, type MailMessage, type MailPerson, oneLine, type SendResult } from './mailer';

/** Messages in one request at most, as Resend documents. */
const MOST_IN_BATCH = 100;

/** A request is made inside a transaction that an import waits for: a provider that is silent must not hold it. */
const REQUEST_TIMEOUT_MS = 20_000;

/** Resend takes a few requests a second and says when it takes the next: a short wait is worth it, a long one is not. */
const MOST_WAITS = 3;
const LONGEST_WAIT_SECONDS = 2;

/** The name of the tag that comes back with a notice (`read-resend-notice.ts`). */
export const REFERENCE_TAG = 'palier';

/** `"Name" <address>`, quoted so that a comma or a bracket in a name does not make a second address. */
function format({ name, address }: MailPerson): string {
  return name ? `"${oneLine(name).replace(/["\\]/g, '\\$&')}" <${address}>` : address;
}

function buildPayload(message: MailMessage): CreateBatchEmailOptions {
  const { messageId, from, replyTo, to, subject, html, text, headers, reference, attachment } = message;
  return {
    from: format(from),
    to: format(to),
    ...(replyTo ? { replyTo: format(replyTo) } : {}),
    subject: oneLine(subject),
    html,
    text,
    headers: {
      'Message-ID': `<${messageId}>`,
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)])),
    },
    ...(attachment
      ? {
          attachments: [
            {
              filename: attachment.fileName,
              contentType: attachment.mediaType,
              content: Buffer.from(attachment.content).toString('base64'),
            },
          ],
        }
      : {}),
    ...(reference ? { tags: [{ name: REFERENCE_TAG, value: reference }] } : {}),
  };
}

type Answer = { data: unknown; error: ErrorResponse | null; headers: Record<string, string> | null };

const oneTaken = z.object({ id: z.string() });
const manyTaken = z.object({
  data: z.array(oneTaken),
  errors: z.array(z.object({ index: z.number().int() })).default([]),
});

/** An answer that says yes and cannot be read: it may have been taken. */
const unreadable: SendResult = { ok: false, failure: 'passing', code: 'server_unreachable', uncertain: true };

/**
 * Mail through Resend. Every request has an idempotency key: for 24 hours a repeat is answered with the first result and
 * delivers nothing. A repeat whose content differs is refused, and says by that that the first one was taken.
 */
export function openResendMailer(apiKey: string, baseUrl?: string, patienceMs = REQUEST_TIMEOUT_MS): Mailer {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    async send(message) {
      const options = { idempotencyKey: message.messageId };
      const { data, error } = await ask(patienceMs, (signal) =>
        resend.emails.send(buildPayload(message), { ...options, signal }),
      );
      if (error) return wasTakenBefore(error) ? taken(message.messageId) : readResendFailure(error);
      const answer = oneTaken.safeParse(data);
      return answer.success ? taken(answer.data.id) : unreadable;
    },
    batch: {
      most: MOST_IN_BATCH,
      async send(requestKey, messages) {
        const options = { idempotencyKey: requestKey, batchValidation: 'permissive' as const };
        const { data, error } = await ask(patienceMs, (signal) =>
          resend.batch.send(messages.map(buildPayload), { ...options, signal }),
        );
        if (error) {
          if (wasTakenBefore(error)) return messages.map(({ messageId }) => taken(messageId));
          if (classifyResendError(error) === 'message_refused') return 'try_each';
          return messages.map(() => readResendFailure(error));
        }
        return readBatch(data, messages);
      },
    },
    close: () => {},
  };
}

const taken = (providerId: string): SendResult => ({ ok: true, providerId });

/** The same key with another content: the first attempt went through, and somebody's data have changed since. */
const wasTakenBefore = ({ name }: ErrorResponse) => name === 'invalid_idempotent_request';

/** Ids of those that were taken, in their order, and the places of those that were not. */
function readBatch(data: unknown, messages: readonly MailMessage[]): SendResult[] {
  const answer = manyTaken.safeParse(data);
  const refused = new Set(answer.data?.errors.map(({ index }) => index));
  if (!answer.success || answer.data.data.length + refused.size !== messages.length) {
    return messages.map(() => unreadable);
  }
  const ids = answer.data.data.map(({ id }) => id);
  return messages.map((_, index) => {
    const id = refused.has(index) ? undefined : ids.shift();
    return id === undefined ? failed('message_refused') : taken(id);
  });
}

/** One request, again after a short wait when the provider asks for one: what it puts off it has not taken. */
async function ask(patienceMs: number, request: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  for (let waits = 0; ; waits += 1) {
    const answer = await request(AbortSignal.timeout(patienceMs)).catch(noAnswer);
    const seconds = Number(answer.headers?.['retry-after']);
    const isShort = seconds >= 0 && seconds <= LONGEST_WAIT_SECONDS;
    if (answer.error?.name !== 'rate_limit_exceeded' || !isShort || waits === MOST_WAITS) return answer;
    await sleep(seconds * 1000);
  }
}

const noAnswer = (): Answer => ({
  data: null,
  error: { name: 'application_error', statusCode: null, message: '' },
  headers: null,
});
