import { describe, expect, it } from 'vitest';
import { readEnt } from './read-ent-form';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('the form of an ENT', () => {
  it('of one that is written to by hand keeps nothing of an account', () => {
    const read = readEnt(
      formOf({ kind: 'assisted', product: 'skolengo', baseUrl: 'https://x.example', password: 'p' }),
    );
    expect(read).toMatchObject({ kind: 'assisted', product: 'skolengo', baseUrl: '', password: '' });
  });

  it('takes a password as it was typed, with the spaces at its ends', () => {
    const read = readEnt(formOf({ kind: 'edifice', password: ' a b ', userName: ' moi ' }));
    expect(read).toMatchObject({ password: ' a b ', userName: 'moi', sendLimitCount: null });
  });

  it('makes of what is no kind and no product the ones that need no account', () => {
    expect(readEnt(formOf({ kind: 'x', product: 'toString' }))).toMatchObject({
      kind: 'assisted',
      product: 'other',
    });
  });
});
