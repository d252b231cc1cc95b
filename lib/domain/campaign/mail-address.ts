/**
 * One plain address: a local part of unquoted ASCII characters, and a domain with at least one dot.
 * Rarer legal forms (quoted local parts, comments, literals) are in practice typing mistakes in SIECLE, and
 * white space or several addresses in one field must never reach a mail header.
 */
const SHAPE =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
/** RFC 5321 §4.5.3.1: 64 octets before the @, 254 in all. */
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;

/**
 * The address as it is written to and compared (lower case, trimmed), or null when nothing could be
 * delivered to it. Providers ignore the case of the local part although RFC 5321 lets them tell it apart.
 */
export function readMailAddress(raw: string | null | undefined): string | null {
  const address = (raw ?? '').trim().toLowerCase();
  if (address.length > MAX_ADDRESS || address.indexOf('@') > MAX_LOCAL || !SHAPE.test(address)) return null;
  return address;
}
