import { describe, expect, it } from 'vitest';
import { findPlace } from './place';

const from = (address: string) => findPlace({ 'x-forwarded-for': address });

describe('the place that sign-ins are counted by', () => {
  it('is what our own proxy wrote last, not what the visitor claims', () => {
    expect(from('203.0.113.9, 198.51.100.7')).toBe('198.51.100.7');
    expect(findPlace(new Headers({ 'x-forwarded-for': ' 198.51.100.7 ' }))).toBe('198.51.100.7');
    expect(findPlace(undefined)).toBe('');
  });

  it('is one for all the addresses of an IPv6 network', () => {
    const network = '2001:db8:0:1::/64';
    expect(from('2001:db8:0:1::1')).toBe(network);
    expect(from('2001:0DB8:0000:0001:ffff:1:2:3')).toBe(network);
    expect(from('2001:db8:0:2::1')).not.toBe(network);
    expect(from('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(from('::1')).toBe('0:0:0:0::/64');
  });

  it('tells IPv4 addresses apart that come in the form of IPv6', () => {
    expect(from('::ffff:198.51.100.7')).toBe('198.51.100.7');
    expect(from('::ffff:198.51.100.8')).toBe('198.51.100.8');
  });
});
