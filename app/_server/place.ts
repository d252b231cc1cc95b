/**
 * Where a request comes from, for counting only: the address that our own server or its proxy wrote last
 * (scripts/web.mjs). What a visitor claims comes before it in the list.
 */
export function findPlace(headers: Headers | Record<string, unknown> | undefined): string {
  const value = headers instanceof Headers ? headers.get('x-forwarded-for') : headers?.['x-forwarded-for'];
  const addresses = String(value ?? '').split(',');
  return (addresses.at(-1) ?? '').trim();
}
