import { createHmac } from 'node:crypto';

/**
 * How an address stands on the list of those that are not written to. Whoever has the list alone learns nothing
 * from it: without the key no guess at an address can be tried. Two schools have two hashes of one address.
 * `address` is as `readMailAddress` gives it.
 */
export const hashAddress = (schoolUai: string, address: string, secretKey: string): string =>
  createHmac('sha256', secretKey).update(`palier suppression ${schoolUai} ${address}`).digest('base64url');
