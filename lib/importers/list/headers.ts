import { createHash } from 'node:crypto';
import { normaliseName } from '@/lib/domain/roster/normalise-name';

/** A header as it is compared: lower case, no accent, signs and no-break spaces as one space. */
export const normaliseHeader = (header: string): string => normaliseName(header);

/**
 * What tells one layout from another: its headers in their order, however they are accented, spaced or cased.
 * 32 hexadecimal digits of a SHA-256, the key under which a mapping is remembered.
 */
export const headerSignature = (headers: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(headers.map(normaliseHeader)))
    .digest('hex')
    .slice(0, 32);

/** Which time (1, 2, …) each header comes: SIECLE repeats whole blocks under the same headers. */
export function countOccurrences(headers: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const key = normaliseHeader(header);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return occurrence;
  });
}
