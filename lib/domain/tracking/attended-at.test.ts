import { describe, expect, it } from 'vitest';
import { decideAttendedAt } from './attended-at';

const meeting = { on: '2026-11-24', startsAt: '17:30' };
const at = (now: string, mark: 'invited' | 'meeting' = 'meeting', timeZone = 'Europe/Paris') =>
  decideAttendedAt(mark, meeting, { now: new Date(now), timeZone });

describe('the instant of a mark of a meeting', () => {
  it('is when it began, on the clock of the school', () => {
    expect(at('2026-11-26T10:00:00Z')).toEqual({ ok: true, value: new Date('2026-11-24T16:30:00Z') });
    expect(at('2026-11-26T10:00:00Z', 'meeting', 'Indian/Reunion')).toEqual({
      ok: true,
      value: new Date('2026-11-24T13:30:00Z'),
    });
  });

  it('is now at the door before that, and for who is told', () => {
    const early = new Date('2026-11-24T16:10:00Z');
    expect(at('2026-11-24T16:10:00Z')).toEqual({ ok: true, value: early });
    const before = new Date('2026-11-20T09:00:00Z');
    expect(at('2026-11-20T09:00:00Z', 'invited')).toEqual({ ok: true, value: before });
  });

  it('is none the evening before, on that clock', () => {
    expect(at('2026-11-23T22:59:59Z')).toMatchObject({ problem: { code: 'meeting_not_yet' } });
    expect(at('2026-11-23T23:00:00Z')).toMatchObject({ ok: true });
  });
});
