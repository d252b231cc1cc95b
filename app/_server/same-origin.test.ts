import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './same-origin';

const from = (headers: Record<string, string>) => isSameOrigin({ headers: new Headers(headers) });

describe('a request that changes something', () => {
  it('is taken from a page of ours', () => {
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(from({ origin: 'http://palier.lan:3000', host: 'palier.lan:3000' })).toBe(true);
    expect(from({ origin: 'https://palier.fr', host: '10.0.0.2', 'x-forwarded-host': 'palier.fr' })).toBe(
      true,
    );
  });

  it('is refused from another site, even one that shares the domain', () => {
    expect(from({ 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(from({ 'sec-fetch-site': 'same-site' })).toBe(false);
    expect(from({ 'sec-fetch-site': 'none', origin: 'http://a', host: 'a' })).toBe(false);
    expect(from({ origin: 'https://evil.example', host: 'palier.fr' })).toBe(false);
  });

  it('is refused when nothing says where it comes from', () => {
    expect(from({ host: 'palier.fr' })).toBe(false);
    expect(from({ origin: 'null', host: 'palier.fr' })).toBe(false);
    expect(from({ origin: 'not a url', host: 'palier.fr' })).toBe(false);
  });
});
