import { type ErrorResponse, Resend } from 'resend';
import type { FailureCode } from '@/lib/domain/delivery/types';
import { failed, type Mailer, type MailPerson, oneLine } from './mailer';

/** What a Resend error name means; every other name is judged by its HTTP status. */
const CODES: Partial<Record<ErrorResponse['name'], FailureCode>> = {
  missing_api_key: 'sign_in_refused',
  invalid_api_key: 'sign_in_refused',
  restricted_api_key: 'sign_in_refused',
  invalid_access: 'sign_in_refused',
  invalid_from_address: 'sender_refused',
  invalid_region: 'misconfigured',
  not_found: 'misconfigured',
  method_not_allowed: 'misconfigured',
  invalid_idempotency_key: 'misconfigured',
  validation_error: 'message_refused',
  invalid_parameter: 'message_refused',
  missing_required_field: 'message_refused',
  security_error: 'message_refused',
  // The same key with another content: a first attempt went through with an older wording.
  invalid_idempotent_request: 'message_refused',
  concurrent_idempotent_requests: 'server_busy',
  rate_limit_exceeded: 'server_busy',
  daily_quota_exceeded: 'server_busy',
  monthly_quota_exceeded: 'server_busy',
};

/** A provider's answer in our closed codes. */
export function classifyResendError(error: Pick<ErrorResponse, 'name' | 'statusCode'>): FailureCode {
  const known = CODES[error.name];
  if (known) return known;
  if (error.statusCode === 403) return 'sender_refused';
  return error.statusCode && error.statusCode >= 400 && error.statusCode < 500
    ? 'message_refused'
    : 'server_unreachable';
}

/** `"Name" <address>`, quoted so that a comma or a bracket in a name does not make a second address. */
function format({ name, address }: MailPerson): string {
  return name ? `"${oneLine(name).replace(/["\\]/g, '\\$&')}" <${address}>` : address;
}

/**
 * Mail through Resend. The message id is the idempotency key: for 24 hours a repeat after a crash is answered
 * with the first result and delivers nothing.
 */
export function openResendMailer(apiKey: string, baseUrl?: string): Mailer {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    async send(message) {
      const { messageId, from, replyTo, to, subject, html, text, headers } = message;
      try {
        const { data, error } = await resend.emails.send(
          {
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
          },
          { idempotencyKey: messageId },
        );
        return error ? failed(classifyResendError(error)) : { ok: true, providerId: data.id };
      } catch {
        return failed('server_unreachable');
      }
    },
    close: () => {},
  };
}
