import { describe, expect, it } from 'vitest';
import { readEdit } from './read-edit';

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  return form;
}

describe('what a form of the page asks for', () => {
  it('is a change of one kind, without the fields of the others', () => {
    expect(
      readEdit(
        formOf({ do: 'move_phase', phaseId: '4e', startsOn: '2026-10-12', title: 'x', withFollowing: 'on' }),
      ),
    ).toEqual({ do: 'move_phase', phaseId: '4e', startsOn: '2026-10-12', withFollowing: true });
    expect(readEdit(formOf({ do: 'set_levels', phaseId: '4e', levels: ['4e', '3e'] }))).toEqual({
      do: 'set_levels',
      phaseId: '4e',
      levels: ['4e', '3e'],
    });
    expect(readEdit(formOf({ do: 'set_levels', phaseId: '4e', levels: ['tous', '3e'] }))).toMatchObject({
      levels: 'all',
    });
    expect(readEdit(formOf({ do: 'set_goal', value: '92,5', by: '2027-05-14' }))).toEqual({
      do: 'set_goal',
      value: 0.925,
      by: '2027-05-14',
    });
  });

  it('is left to be refused when it makes no sense', () => {
    expect(readEdit(formOf({ do: 'tout effacer', phaseId: '4e' }))).toEqual({ do: 'tout effacer' });
    expect(readEdit(new FormData())).toEqual({ do: '' });
  });
});
