import { describe, expect, it } from 'vitest';
import { buildMapping, readChoices } from './read-form';

const formOf = (values: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
};

describe('the choices of the columns', () => {
  it('are read by the number of their column, whatever their order in the form', () => {
    const form = formOf({
      genre: 'ent_accounts',
      'colonne-2': 'type',
      'colonne-0': 'fullName',
      $ACTION: 'x',
    });
    expect(readChoices(form)).toEqual({ kind: 'ent_accounts', fields: ['fullName', '', 'type'] });
  });

  it('become a mapping without the columns that are not read', () => {
    expect(buildMapping({ kind: 'educonnect_pupils', fields: ['fullName', '', 'state'] })).toEqual({
      mapping: { kind: 'educonnect_pupils', columns: { fullName: 0, state: 2 } },
    });
  });

  it('are refused when two columns are said to be the same thing, by their numbers from 1', () => {
    const twice = buildMapping({ kind: 'educonnect_pupils', fields: ['state', 'fullName', 'state'] });
    expect(twice).toMatchObject({ problem: expect.stringMatching(/État du compte.*colonne 1.*colonne 3/) });
  });

  it('are refused when they are none of ours', () => {
    expect(buildMapping({ kind: 'siecle_pupils', fields: [] })).toHaveProperty('problem');
    expect(buildMapping({ kind: 'ent_accounts', fields: ['__proto__'] })).toHaveProperty('problem');
  });
});
