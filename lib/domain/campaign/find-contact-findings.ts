import { findMobileEnding } from '../materials/choose-activation-route';
import type { HolderId } from '../roster/types';
import { readCallNumber } from './call-number';
import { readMailAddress } from './mail-address';
import type { Finding, SuppressionReason } from './types';

/** How SIECLE says that somebody can be reached, raw. */
export type RawContact = { id: HolderId; email: string | null; mobile?: string | null };

const isEmpty = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/**
 * What is wrong with how each of these people can be reached (DOMAIN: recommendations); nobody of whom nothing is wrong.
 * An address is shared when two of them have it, however it is typed. `suppressionOf` an address or a number, as
 * `readMailAddress` and `readCallNumber` give them: what became of it since.
 */
export function findContactFindings(
  people: readonly RawContact[],
  suppressionOf: (way: string) => SuppressionReason | undefined,
): Map<HolderId, ReadonlySet<Finding>> {
  const readers = new Map<string, number>();
  for (const { email } of people) {
    const address = readMailAddress(email);
    if (address) readers.set(address, (readers.get(address) ?? 0) + 1);
  }
  const found = new Map<HolderId, ReadonlySet<Finding>>();
  for (const { id, email, mobile } of people) {
    const address = readMailAddress(email);
    const of = new Set<Finding>();
    if (isEmpty(email)) of.add('no_email');
    else if (!address) of.add('malformed_email');
    else if ((readers.get(address) ?? 0) > 1) of.add('shared_email');
    if (address && suppressionOf(address) === 'bounce') of.add('bounced_email');
    if (isEmpty(mobile)) of.add('no_mobile');
    else if (findMobileEnding(mobile) === null) of.add('malformed_mobile');
    const number = readCallNumber(mobile);
    if (number && suppressionOf(number) === 'wrong_number') of.add('wrong_number');
    if (of.size > 0) found.set(id, of);
  }
  return found;
}
