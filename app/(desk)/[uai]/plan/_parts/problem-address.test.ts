import { expect, it } from 'vitest';
import { readProblem, withProblem } from './problem-address';

const sayOf = (address: string) => {
  const search = new URL(address, 'http://palier.invalid').searchParams;
  return readProblem(search.get('probleme') ?? '', search.get('champ') ?? '');
};

it('an address holds a code, and a number or the name of a field', () => {
  const { max } = { max: 500 };
  expect(sayOf(withProblem('/x', { code: 'note_too_long', detail: { max } }))).toContain('500');
  expect(sayOf(withProblem('/x', { code: 'invalid_edit', detail: { field: 'dueOn' } }))).toContain('le jour');
});

it('nobody makes a page say words of theirs by an address', () => {
  const words = 'Appelez le 08 00 00 00 00';
  for (const code of [
    'note_too_long',
    'postponed_too_far',
    'review_too_long',
    'invalid_edit',
    'work_unknown',
  ])
    expect(readProblem(code, words)).not.toContain('Appelez');
  expect(readProblem(words, words)).toBeUndefined();
  expect(readProblem('constructor')).toBeUndefined();
});
