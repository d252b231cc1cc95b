import { isIP } from 'node:net';

/**
 * Where a request comes from, for counting only: the address that our own server or its proxy wrote last
 * (scripts/web.mjs). What a visitor claims comes before it in the list.
 */
export function findPlace(headers: Headers | Record<string, unknown> | undefined): string {
  const value = headers instanceof Headers ? headers.get('x-forwarded-for') : headers?.['x-forwarded-for'];
  const addresses = String(value ?? '').split(',');
  return networkOf((addresses.at(-1) ?? '').trim());
}

/** Of an IPv6 address its first 64 bits: whoever has one of them has all the others, and would be counted anew with each. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  // A server that listens on both hears IPv4 like this.
  const [, inner] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (inner) return inner;
  const [start = '', end] = address.toLowerCase().split('::');
  const before = start === '' ? [] : start.split(':');
  const after = end ? end.split(':') : [];
  const zeros = end === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
