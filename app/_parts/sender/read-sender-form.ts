import type { z } from 'zod';
import type { ConnectionState } from '@/app/_parts/connection/connection-form';
import type { senderInput } from '@/lib/services/delivery/sender/sender-input';

/** What was typed, apart from secrets: those are asked for again. */
export type SenderValues = Record<(typeof SENDER_FIELDS)[number], string>;

export type SenderState = ConnectionState<SenderValues>;

export const SENDER_FIELDS = [
  'kind',
  'fromAddress',
  'fromName',
  'replyTo',
  'host',
  'port',
  'security',
  'userName',
  'sendLimitCount',
  'sendLimitSeconds',
] as const;

const typed = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

export const readSenderValues = (form: FormData): SenderValues =>
  Object.fromEntries(SENDER_FIELDS.map((field) => [field, typed(form, field)])) as SenderValues;

const numberOrNone = (text: string) => (text === '' ? null : Number(text));

/** The form for the verb, which refuses what makes no sense. A password is taken as it was typed. */
export function readSender(form: FormData): z.input<typeof senderInput> {
  const values = readSenderValues(form);
  const isResend = values.kind === 'resend';
  return {
    ...values,
    kind: isResend ? 'resend' : 'smtp',
    // Of the other kind nothing is kept, so nothing of it is refused.
    host: isResend ? '' : values.host,
    port: isResend ? 443 : values.port,
    userName: isResend ? '' : values.userName,
    security: values.security === 'tls' || values.security === 'none' ? values.security : 'starttls',
    secret: String(form.get(isResend ? 'key' : 'password') ?? ''),
    webhookSecret: isResend ? typed(form, 'webhookSecret') : '',
    sendLimitCount: numberOrNone(values.sendLimitCount),
    sendLimitSeconds: numberOrNone(values.sendLimitSeconds),
  };
}
