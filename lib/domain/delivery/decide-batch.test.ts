import { describe, expect, it } from 'vitest';
import type { Decision } from '../campaign/decide-audience';
import { DEFAULT_LIMITS } from './contact-pressure';
import { type DueMessage, decideBatch } from './decide-batch';

const NOW = new Date('2026-11-23T09:00:00Z');
const HOUR = 3600_000;
const due = (holderId: string, change: Partial<DueMessage> = {}): DueMessage => ({
  holderId,
  attempts: 0,
  plannedAt: NOW,
  requestKey: null,
  messagesAt: [],
  ...change,
});
const include = (holderId: string): Decision => ({ holderId, included: true, address: `${holderId}@x.fr` });
const decide = (messages: DueMessage[], change: Partial<Parameters<typeof decideBatch>[0]> = {}) =>
  decideBatch({
    due: messages,
    decide: include,
    writtenAddresses: new Set(),
    now: NOW,
    limits: DEFAULT_LIMITS,
    ...change,
  });

describe('a batch', () => {
  it('sends to whom it may, and excludes with the reason of the audience', () => {
    const decided = decide([due('a'), due('b')], {
      decide: (id) => (id === 'b' ? { holderId: id, included: false, reason: 'activated' } : include(id)),
    });
    expect(decided.send.map((one) => one.address)).toEqual(['a@x.fr']);
    expect(decided.exclude).toEqual([{ holderId: 'b', exclusion: 'activated' }]);
  });

  it('writes once to an address: the second waits to see whether the first leaves, then is excluded', () => {
    const shared = (holderId: string): Decision => ({ holderId, included: true, address: 'both@x.fr' });
    const first = decide([due('a'), due('b')], { decide: shared });
    expect([first.send.length, first.exclude.length, first.wait.length]).toEqual([1, 0, 0]);
    const then = decide([due('b')], { decide: shared, writtenAddresses: new Set(['both@x.fr']) });
    expect(then.exclude).toEqual([{ holderId: 'b', exclusion: 'same_address' }]);
  });

  it('lets who got a message wait, and gives up when that would be a week late', () => {
    const recent = new Date(NOW.getTime() - HOUR);
    const decided = decide([
      due('a', { messagesAt: [recent] }),
      due('b', { messagesAt: [recent], plannedAt: new Date(NOW.getTime() - 6 * 24 * HOUR) }),
    ]);
    expect(decided.wait).toEqual([{ holderId: 'a', dueAt: new Date(NOW.getTime() + 47 * HOUR) }]);
    expect(decided.exclude).toEqual([{ holderId: 'b', exclusion: 'pressure' }]);
  });
});
