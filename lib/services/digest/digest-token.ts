import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * The link that stops the digest works without a sign-in and for ever: a message may be opened a year later. It
 * says whose digest and nothing else, and we have signed it, so that nobody stops a colleague's by guessing an id.
 */

const sign = (userId: string, secretKey: string) =>
  createHmac('sha256', secretKey).update(`palier digest ${userId}`).digest('base64url');

export const buildDigestToken = (userId: string, secretKey: string): string =>
  `${userId}.${sign(userId, secretKey)}`;

/** Whose digest, or undefined when we have not signed it. */
export function readDigestToken(token: string, secretKey: string): string | undefined {
  const [userId = '', signature = ''] = token.split('.', 2);
  const expected = Buffer.from(sign(userId, secretKey));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? userId : undefined;
}

/** The page that asks before it stops anything. */
export const digestPageUrl = (publicUrl: string, token: string) => `${publicUrl}/bilan/${token}`;

/** Where a mail program posts to when its own button is pressed (RFC 8058). */
export const digestPostUrl = (publicUrl: string, token: string) => `${publicUrl}/api/bilan/${token}`;
