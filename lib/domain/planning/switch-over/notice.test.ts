import { expect, it } from 'vitest';
import { decideNotice } from './notice';

it('the families’ page announces a decided switch-over, says from its day on that it is done, and forgets it later', () => {
  const at = (todayOn: string, state: Parameters<typeof decideNotice>[0]['state'] = 'confirmed') =>
    decideNotice({ switchOverOn: '2027-01-25', state }, todayOn);
  expect(at('2027-01-04', 'open')).toBeNull();
  expect(at('2027-01-24')).toBe('before');
  expect(at('2027-01-25')).toBe('after');
  expect(at('2027-01-25', 'overridden')).toBe('after');
  expect(at('2027-03-25', 'closed')).toBe('after');
  expect(at('2027-03-26', 'closed')).toBeNull();
  expect(decideNotice({ switchOverOn: null, state: 'confirmed' }, '2027-01-04')).toBeNull();
});
