import { describe, expect, it } from 'vitest';
import { departureOf } from './departure';

const [asked, next, started] = ['17', '18', '19'].map((hour) => new Date(`2026-11-23T${hour}:00:00Z`)) as [
  Date,
  Date,
  Date,
];

describe('the departure of a wave', () => {
  it('is when it left, else when the worker comes back to it, else when it was asked for', () => {
    expect(departureOf({ scheduledAt: asked, nextAttemptAt: next, startedAt: started })).toBe(started);
    expect(departureOf({ scheduledAt: asked, nextAttemptAt: next, startedAt: null })).toBe(next);
    expect(departureOf({ scheduledAt: asked, nextAttemptAt: null, startedAt: null })).toBe(asked);
    expect(departureOf({ scheduledAt: null, nextAttemptAt: null, startedAt: null })).toBeNull();
  });
});
