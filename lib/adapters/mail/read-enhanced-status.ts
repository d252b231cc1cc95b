import type { FailureCode } from '@/lib/domain/delivery/types';

export type EnhancedStatus = { subject: number; detail: number };

/** The enhanced status of a final refusal (RFC 3463), e.g. `550 5.7.1 …`; undefined when the server gave none. */
export function readEnhancedStatus(response: string): EnhancedStatus | undefined {
  const match = /^5\d\d[ -]5\.(\d{1,3})\.(\d{1,3})\b/.exec(response);
  return match ? { subject: Number(match[1]), detail: Number(match[2]) } : undefined;
}

/** Servers that say no status often say why in words: authentication, reputation, content filters. */
const POLICY_WORDS =
  /\b(spf|dkim|dmarc|spam|block(ed|list(ed)?)|black-?list(ed)?|reputation|policy|rbl|dnsbl)\b/i;

/**
 * Whom a final refusal of a recipient or a message is about. Only what says that nobody reads at the address is
 * `recipient_refused`: that one puts the address on the list of those that are not written to any more.
 * RFC 3463 §3, with the IANA registry "SMTP Enhanced Status Codes".
 */
export function classifyRefusal(reply: number, response: string, step: 'RCPT TO' | 'DATA'): FailureCode {
  // "Relay access denied": the server takes no mail from us for anybody outside.
  if (/\brelay/i.test(response)) return 'sender_refused';
  const status = readEnhancedStatus(response);
  if (status) return classifyStatus(status);
  if (POLICY_WORDS.test(response)) return 'policy_refused';
  // RFC 5321 §4.5.3.1.10: a client should treat 552 as 452, the mailbox being full for now.
  if (reply === 552) return step === 'RCPT TO' ? 'recipient_delayed' : 'message_refused';
  if (reply === 550 || reply === 551 || reply === 553) {
    return step === 'RCPT TO' ? 'recipient_refused' : 'message_refused';
  }
  return 'message_refused';
}

function classifyStatus({ subject, detail }: EnhancedStatus): FailureCode {
  switch (subject) {
    // X.1 addressing: .7 and .8 are about the sender's address, .9 about how the message was passed on.
    case 1:
      if (detail === 7 || detail === 8) return 'sender_refused';
      return detail === 9 ? 'message_refused' : 'recipient_refused';
    // X.2 the mailbox: .1 is closed; .2 is full, and may be emptied; .3 and .4 are about the message and lists.
    case 2:
      if (detail === 2) return 'recipient_delayed';
      return detail === 0 || detail === 1 ? 'recipient_refused' : 'message_refused';
    // X.3 the system and X.4 the way to it: broken there today; .3.4 is a message too big.
    case 3:
      return detail === 4 ? 'message_refused' : 'recipient_delayed';
    case 4:
      return 'recipient_delayed';
    // X.7 security and policy: what we are is refused, not who reads.
    case 7:
      return 'policy_refused';
    // X.0 nothing more, X.5 protocol, X.6 content: this message will not pass, and nothing is said of the address.
    default:
      return 'message_refused';
  }
}
