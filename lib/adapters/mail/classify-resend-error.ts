import type { ErrorResponse } from 'resend';
import type { FailureCode } from '@/lib/domain/delivery/types';
import { failed, type SendResult } from './mailer';

type Answer = Pick<ErrorResponse, 'name' | 'statusCode'>;

/** What a Resend error name means where its HTTP status alone does not say it. */
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
  concurrent_idempotent_requests: 'server_busy',
  rate_limit_exceeded: 'server_busy',
  daily_quota_exceeded: 'server_busy',
  monthly_quota_exceeded: 'server_busy',
};

/**
 * A provider's answer in our closed codes. The status goes before the name: a domain that is not verified is a 403
 * called `validation_error`, which has nothing to do with the recipient.
 */
export function classifyResendError({ name, statusCode }: Answer): FailureCode {
  if (statusCode === 401) return 'sign_in_refused';
  if (statusCode === 403) return CODES[name] ?? 'sender_refused';
  const known = CODES[name];
  if (known) return known;
  if (statusCode === 408 || statusCode === 429) return 'server_busy';
  return statusCode && statusCode >= 400 && statusCode < 500 ? 'message_refused' : 'server_unreachable';
}

const FAULTS = {
  sign_in_refused: 'key_refused',
  sender_refused: 'sender_refused',
  server_unreachable: 'no_answer',
} as const;

/**
 * A refusal, or no clear answer: one that came from a broken server, or made no sense, does not say that nothing was
 * taken; nor does one that finds the first attempt still under way.
 */
export function readResendFailure(error: Answer): SendResult {
  const code = classifyResendError(error);
  const isQuota = error.name === 'daily_quota_exceeded' || error.name === 'monthly_quota_exceeded';
  const fault = isQuota ? 'quota' : FAULTS[code as keyof typeof FAULTS];
  const isUncertain = code === 'server_unreachable' || error.name === 'concurrent_idempotent_requests';
  const result = failed(code, fault);
  return isUncertain && !result.ok ? { ...result, uncertain: true } : result;
}
