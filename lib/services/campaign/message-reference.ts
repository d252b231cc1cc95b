import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HolderId } from '@/lib/domain/roster/types';

/** Which message a provider speaks of. */
export type MessageClaim = { schoolUai: string; waveId: string; holderId: HolderId };

/** SHA-256 in base64url without padding. */
const SIGNATURE_LENGTH = 43;
/** What a tag of Resend may hold. */
const MOST_LENGTH = 256;

const sign = (body: string, secretKey: string) =>
  createHmac('sha256', secretKey).update(`palier message reference ${body}`).digest('base64url');

/**
 * What goes with a message to a provider and comes back with its notices: signed, so that a notice of another installation
 * that shares the account changes nothing here, and the same for each attempt. Undefined for an id too long for a tag.
 */
export function buildMessageReference(
  { schoolUai, waveId, holderId }: MessageClaim,
  secretKey: string,
): string | undefined {
  const body = Buffer.from(`${schoolUai} ${waveId} ${holderId}`).toString('base64url');
  const reference = `${sign(body, secretKey)}${body}`;
  return reference.length <= MOST_LENGTH ? reference : undefined;
}

/** What a reference says, or undefined when we have not signed it. */
export function readMessageReference(reference: string, secretKey: string): MessageClaim | undefined {
  const body = reference.slice(SIGNATURE_LENGTH);
  const expected = Buffer.from(sign(body, secretKey));
  const given = Buffer.from(reference.slice(0, SIGNATURE_LENGTH));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const [schoolUai = '', waveId = '', ...rest] = Buffer.from(body, 'base64url').toString('utf8').split(' ');
  return { schoolUai, waveId, holderId: rest.join(' ') as HolderId };
}
