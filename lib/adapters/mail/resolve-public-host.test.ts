import { expect, it } from 'vitest';
import { isPublicAddress } from './resolve-public-host';

it.each(['8.8.8.8', '193.51.200.1', '2a01:cb00::1', '::ffff:8.8.8.8', '172.32.0.1', '100.128.0.1'])(
  'takes %s for an address of the internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

it.each([
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::a00:1',
  '64:ff9b:1::a00:1',
  '::127.0.0.1',
  '3fff::1',
  '5f00::1',
  'fec0::1',
  'fd00::1',
  'fe80::1',
  'ff02::1',
  'not an address',
])('takes %s for none', (address) => expect(isPublicAddress(address)).toBe(false));
