import { createHash, createHmac, randomBytes } from 'node:crypto';

/** So that a key is recognised where it should not be: in a mail, in a repository. */
const PREFIX = 'palier_';

/** A new key: 256 random bits. It is shown once, and cannot be guessed, so a plain digest of it is enough. */
export const inventToken = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

/** The key of a form that was sent, the same however often it is: nobody can tell it without the installation's secret. */
export const deriveToken = (secretKey: string, sent: readonly string[]): string =>
  `${PREFIX}${createHmac('sha256', secretKey)
    .update(`palier read key ${JSON.stringify(sent)}`)
    .digest('base64url')}`;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The key of an `Authorization: Bearer …` header; undefined when there is none of ours. */
export function readBearer(header: string | null): string | undefined {
  const [, token] = /^Bearer +(palier_[\w-]{43})$/i.exec(header ?? '') ?? [];
  return token;
}

/** Whether a text holds what reads as a key of ours, whole or cut. */
export const isKeyLike = (text: string): boolean => /palier_[\w-]{8}/i.test(text);
