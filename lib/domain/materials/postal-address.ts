import type { PostalAddress } from './types';

/** The country when it is not France (SIECLE writes "FRANCE" or nothing at home), else undefined. */
export function findForeignCountry(address: PostalAddress): string | undefined {
  const country = address.country.trim().toUpperCase();
  return country === '' || country === 'FRANCE' ? undefined : country;
}

/**
 * Whether the post can find it: at home a town and a postal code (a village may have no street), abroad a
 * town, since not every country has postal codes.
 */
export const isPostal = (address: PostalAddress | null | undefined): address is PostalAddress =>
  Boolean(
    address &&
      address.city.trim() !== '' &&
      (address.postalCode.trim() !== '' || findForeignCountry(address) !== undefined),
  );

/**
 * The lines of an address below the name, as La Poste asks for them (NF Z 10-011): no empty line, the town in
 * capitals on the last, after it the country when abroad.
 */
export function buildAddressLines(address: PostalAddress): string[] {
  const town = `${address.postalCode.trim()} ${address.city.trim().toUpperCase()}`.trim();
  return [...address.lines, town, findForeignCountry(address) ?? '']
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
