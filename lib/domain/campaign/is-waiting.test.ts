import { expect, it } from 'vitest';
import { isWaiting } from './is-waiting';

const NOW = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-25T09:00:00Z');

it('a wave waits while it has begun and comes back later for a reason, and not before or after', () => {
  const wave = { status: 'sending' as const, delay: 'pressure' as const, nextAttemptAt: later };
  expect(isWaiting(wave, NOW)).toBe(true);
  expect(isWaiting(wave, later)).toBe(false);
  expect(isWaiting({ ...wave, delay: null }, NOW)).toBe(false);
  expect(isWaiting({ ...wave, nextAttemptAt: null }, NOW)).toBe(false);
  expect(isWaiting({ ...wave, status: 'scheduled' }, NOW)).toBe(false);
});
