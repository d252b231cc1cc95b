import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HolderId } from '@/lib/domain/roster/types';

/** Whose reminders a link stops, and from which school. */
export type OptOutClaim = {
  schoolUai: string;
  holderId: HolderId;
  /** Of the address that got the message: the link holds when the person has left the roster, or it was purged. */
  addressHash: string;
};

const sign = (body: string, secretKey: string) =>
  createHmac('sha256', secretKey).update(`palier opposition ${body}`).digest('base64url');

/**
 * The token of an opt-out link: signed, so that nobody can stop another family's messages by counting up;
 * without an end, because a message may be opened a year later.
 */
export function buildOptOutToken(
  { schoolUai, holderId, addressHash }: OptOutClaim,
  secretKey: string,
): string {
  const body = Buffer.from(`${schoolUai} ${holderId} ${addressHash}`).toString('base64url');
  return `${body}.${sign(body, secretKey)}`;
}

/** What a token says, or undefined when we have not signed it. */
export function readOptOutToken(token: string, secretKey: string): OptOutClaim | undefined {
  const [body = '', signature = ''] = token.split('.', 2);
  const expected = Buffer.from(sign(body, secretKey));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const parts = Buffer.from(body, 'base64url').toString('utf8').split(' ', 3);
  const [schoolUai = '', holderId = '', addressHash = ''] = parts;
  return { schoolUai, holderId, addressHash };
}

/** The page that asks before it stops anything. */
export const optOutPageUrl = (publicUrl: string, token: string) => `${publicUrl}/opposition/${token}`;

/** Where a mail program posts to when its own button is pressed (RFC 8058). */
export const optOutPostUrl = (publicUrl: string, token: string) => `${publicUrl}/api/opposition/${token}`;
