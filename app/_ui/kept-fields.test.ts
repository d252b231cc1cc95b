import { beforeEach, describe, expect, it } from 'vitest';
import { keepFields, noteSignIn, takeFields } from './kept-fields';

const PAGE = '/0319901U/campagnes/nouvelle';

let held: Map<string, string>;
const store = {
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, value),
  removeItem: (key: string) => void held.delete(key),
};
beforeEach(() => {
  held = new Map();
  const form = new FormData();
  form.set('title', 'Rappel');
  form.append('levels', '6e');
  form.append('levels', '5e');
  form.set('$ACTION_1:0', 'of the framework');
  form.set('file', new Blob(['x']));
  keepFields(store, PAGE, form);
});

describe('what was typed when the session ended', () => {
  it('comes back once to the page that signing in leads back to', () => {
    noteSignIn(store, PAGE);
    expect(takeFields(store, PAGE)).toEqual([
      ['title', 'Rappel'],
      ['levels', '6e'],
      ['levels', '5e'],
    ]);
    expect(takeFields(store, PAGE)).toBeUndefined();
    expect(held.size).toBe(0);
  });

  it('does not come back to somebody who opens the page anew', () => {
    expect(takeFields(store, PAGE)).toBeUndefined();
    expect(held.size).toBe(0);
  });

  it('does not come back to another page', () => {
    noteSignIn(store, '/0319901U/reglages');
    expect(takeFields(store, '/0319901U/reglages')).toBeUndefined();
    expect(held.size).toBe(0);
  });

  it('is forgotten by who signs out', () => {
    noteSignIn(store, undefined);
    expect(held.size).toBe(0);
  });
});
