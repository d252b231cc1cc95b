import { describe, expect, it } from 'vitest';
import { decideWindow } from './decide-window';

const decide = (scheduledAt: string, untilMinute: number | null, force = false) =>
  decideWindow({ scheduledAt: new Date(scheduledAt), untilMinute, timeZone: 'Europe/Paris', force });

describe('the window of a wave', () => {
  it('is from its departure to the hour asked for, the same day', () => {
    expect(decide('2026-11-24T16:00:00Z', 19 * 60)).toEqual({ ok: true, value: { spreadMinutes: 120 } });
    expect(decide('2026-11-24T16:00:00Z', null)).toEqual({ ok: true, value: { spreadMinutes: 0 } });
  });

  it('is refused when it ends before it begins, or in the night unless the principal insists', () => {
    expect(decide('2026-11-24T16:00:00Z', 17 * 60).ok).toBe(false);
    expect(decide('2026-11-24T16:00:00Z', 20 * 60).ok).toBe(true);
    expect(decide('2026-11-24T16:00:00Z', 20 * 60 + 1).ok).toBe(false);
    expect(decide('2026-11-24T16:00:00Z', 21 * 60, true).ok).toBe(true);
  });
});
