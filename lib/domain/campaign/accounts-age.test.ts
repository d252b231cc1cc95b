import { expect, it } from 'vitest';
import { areAccountsOld } from './accounts-age';

it('a list of accounts is too old to write by from the fifteenth day on, and so is no list at all', () => {
  expect(areAccountsOld('2026-11-10', '2026-11-24')).toBe(false);
  expect(areAccountsOld('2026-11-09', '2026-11-24')).toBe(true);
  expect(areAccountsOld(null, '2026-11-24')).toBe(true);
});
