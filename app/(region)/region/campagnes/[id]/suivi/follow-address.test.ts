import { expect, it } from 'vitest';
import { readFollowQuery, sortBy, toFollowAddress } from './follow-address';

it('an address says a view and is read back as the same', () => {
  const query = { text: 'Foix', state: 'declined', isBehind: true, by: 'retard', order: 'asc' } as const;
  const search = Object.fromEntries(new URLSearchParams(toFollowAddress(query)));
  expect(readFollowQuery(search)).toEqual(query);
  expect(toFollowAddress(readFollowQuery({}))).toBe('');
});

it('what an address does not know of is left out', () => {
  expect(readFollowQuery({ reponse: 'constructor', tri: 'x', ordre: 'up', retard: '1' })).toEqual(
    readFollowQuery({}),
  );
});

it('a header sorts by what is most telling first, and the other way round on a second click', () => {
  const late = sortBy(readFollowQuery({}), 'retard');
  expect(late.order).toBe('desc');
  expect(sortBy(late, 'retard').order).toBe('asc');
});
