import { describe, expect, it } from 'vitest';
import { decideOutcome, MAX_LATE_MS, retryDelayMs } from './decide-outcome';
import type { FailureCode } from './types';

const plannedAt = new Date('2026-11-23T08:00:00Z');
const decide = (code: FailureCode, attempts = 0, afterMs = 1000) =>
  decideOutcome({ code, attempts, plannedAt, now: new Date(plannedAt.getTime() + afterMs) });

describe('a message that did not leave', () => {
  it('is settled when the address or the message is refused for good', () => {
    expect(decide('recipient_refused')).toEqual({ status: 'failed', attempts: 1 });
    expect(decide('message_refused')).toEqual({ status: 'failed', attempts: 1 });
  });

  it('waits when its own server puts it off, four times; the fifth ends it', () => {
    expect(decide('recipient_delayed', 0)).toEqual({
      status: 'pending',
      attempts: 1,
      stop: false,
      dueAt: new Date(plannedAt.getTime() + 1000 + 60_000),
    });
    expect(decide('recipient_delayed', 3)).toMatchObject({ status: 'pending', attempts: 4, stop: false });
    expect(decide('recipient_delayed', 4)).toEqual({ status: 'failed', attempts: 5 });
  });

  it.each([
    'server_unreachable',
    'server_busy',
    'sender_refused',
    'sign_in_refused',
    'misconfigured',
  ] as const)('costs nobody an attempt and stops the run when the fault is %s', (code) => {
    expect(decide(code, 4)).toMatchObject({ status: 'pending', attempts: 4, stop: true });
  });

  it('is given up a day after it should have left, whatever the fault', () => {
    expect(decide('server_unreachable', 0, MAX_LATE_MS - 1)).toMatchObject({ status: 'pending' });
    expect(decide('server_unreachable', 0, MAX_LATE_MS)).toEqual({ status: 'failed', attempts: 0 });
    expect(decide('recipient_delayed', 0, MAX_LATE_MS)).toEqual({ status: 'failed', attempts: 1 });
  });

  it('is tried again after 1, 5, 15 and 60 minutes, then every hour', () => {
    expect([1, 2, 3, 4, 5, 30].map((run) => retryDelayMs(run) / 60_000)).toEqual([1, 5, 15, 60, 60, 60]);
  });
});
