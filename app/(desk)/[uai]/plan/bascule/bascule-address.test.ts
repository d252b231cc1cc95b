import { expect, it } from 'vitest';
import { type BasculeSearch, writeBascule } from './bascule-address';

it('keeps the filters of the list, and nothing else that the address says', () => {
  const search = { classe: '6A', nom: '1', page: '1', fait: 'switch_over_overridden' } as BasculeSearch;
  expect(writeBascule(search)).toBe('?classe=6A&nom=1');
  expect(writeBascule({ fait: 'switch_over_overridden' } as BasculeSearch)).toBe('');
});
