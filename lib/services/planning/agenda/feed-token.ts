import { createHash, randomBytes } from 'node:crypto';

/** A new secret: 256 random bits. It is shown once and cannot be guessed, so a plain digest of it is enough. */
export const inventFeedToken = (): string => randomBytes(32).toString('base64url');

export const isFeedToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

export const hashFeedToken = (token: string): string =>
  createHash('sha256').update(`palier agenda ${token}`).digest('hex');
