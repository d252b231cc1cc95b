import { describe, expect, it } from 'vitest';
import { beginHistory, record, redo, undo } from './history';

describe('the history of a form', () => {
  it('takes back a word at once, not letter by letter, and gives it again', () => {
    let history = beginHistory('');
    for (const text of ['B', 'Bo', 'Bon']) history = record(history, text, 'title', 0);
    history = record(history, 'Bon, vert', 'colours', 10);
    expect(undo(history).present).toBe('Bon');
    expect(undo(undo(history)).present).toBe('');
    expect(redo(undo(history)).present).toBe('Bon, vert');
  });

  it('begins a new step after a pause', () => {
    let history = record(beginHistory(''), 'Bon', 'title', 0);
    history = record(history, 'Bonj', 'title', 999);
    history = record(history, 'Bonjour', 'title', 2_500);
    expect(undo(history).present).toBe('Bonj');
    expect(undo(undo(history)).present).toBe('');
  });

  it('begins a new step after something was taken back, and forgets what could be given again', () => {
    let history = record(beginHistory('a'), 'ab', 'title', 0);
    history = record(undo(history), 'ac', 'title', 10);
    expect(redo(history).present).toBe('ac');
    expect(undo(history).present).toBe('a');
  });

  it('has an end on both sides', () => {
    const history = beginHistory('a');
    expect(undo(history)).toEqual(history);
    expect(redo(history)).toEqual(history);
  });
});
