import type { StoredContact } from '@/db/queries/tracking';
import { readCallNumber } from '@/lib/domain/campaign/call-number';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { hashAddress } from '../campaign/hash-address';
import { hashPerson } from '../campaign/hash-person';

/**
 * All that the objection of a person stands under: themself, so that it holds for who has neither address nor number and
 * in the ENT; their number; their address, which a second guardian may read.
 */
export function hashObjector(
  schoolUai: string,
  { id, email, mobile }: StoredContact,
  secretKey: string,
): string[] {
  const ways = [readMailAddress(email), readCallNumber(mobile)];
  return [
    hashPerson(schoolUai, id, secretKey),
    ...ways.flatMap((way) => (way ? [hashAddress(schoolUai, way, secretKey)] : [])),
  ];
}
