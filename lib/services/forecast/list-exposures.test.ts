import { describe, expect, it } from 'vitest';
import type { WaveRequest } from '@/db/queries/forecast';
import type { StoredAction } from '@/db/queries/planning';
import { EVERYBODY } from '@/lib/domain/campaign/audience-rule';
import { listExposures } from './list-exposures';

const ground = {
  schoolDays: ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'],
  classes: [
    { code: '6B', level: '6e' as const },
    { code: '6A', level: '6e' as const },
    { code: '4A', level: '4e' as const },
  ],
  timeZone: 'Europe/Paris',
  todayOn: '2026-11-24',
};

const wave = (more: Partial<WaveRequest> = {}): WaveRequest => ({
  audience: { ...EVERYBODY, levels: ['6e'] },
  channel: 'email',
  createdAt: new Date('2026-11-20T09:00:00Z'),
  scheduledAt: new Date('2026-11-23T08:00:00Z'),
  nextAttemptAt: null,
  startedAt: null,
  ...more,
});

const action = (more: Partial<StoredAction>): StoredAction => ({
  schoolUai: '0319901U',
  planId: 'p',
  phaseId: '6e',
  id: 'a',
  title: 'Action',
  kind: 'document',
  role: 'secretariat',
  dueOn: '2026-11-25',
  audience: { holders: 'guardians', levels: ['6e'] },
  templateId: null,
  workMinutes: 0,
  automatic: false,
  doneAt: null,
  skipped: false,
  note: null,
  doneBy: null,
  ...more,
});

const sorted = (actions: StoredAction[], recorded: ('phone' | 'paper')[] = [], waves: WaveRequest[] = []) =>
  listExposures(ground, {
    waves,
    plan: { adoptedAt: new Date('2026-11-20T09:00:00Z'), actions },
    recorded: new Set(recorded),
  });
const listed = (...asked: Parameters<typeof sorted>) => {
  const { made, planned } = sorted(...asked);
  return [...made, ...planned];
};

const done = { dueOn: '2026-11-20', doneAt: new Date('2026-11-23T10:00:00Z') };

describe('requests that the forecast knows of', () => {
  it('are waves, on the day they left or will leave, to their classes', () => {
    expect(listed([], [], [wave()])).toEqual([
      { day: 1, channel: 'email', classes: ['6B', '6A'], knownOn: 0 },
    ]);
    const late = wave({ startedAt: new Date('2026-11-25T08:00:00Z') });
    expect(listed([], [], [late])[0]?.day).toBe(3);
    expect(listed([], [], [wave({ scheduledAt: null })])).toEqual([]);
  });

  it('are actions to come, and those of the past on the day they were ticked', () => {
    expect(listed([action({})])).toEqual([{ day: 3, channel: 'paper', classes: ['6A', '6B'], knownOn: 0 }]);
    expect(listed([action(done)])[0]?.day).toBe(1);
    expect(listed([action({ dueOn: '2026-11-20' })])).toEqual([]);
  });

  it('are told apart: another plan would put its own in the place of those to come, and of no other', () => {
    const { made, planned } = sorted([action(done), action({ id: 'b' })], [], [wave()]);
    expect(made.map((e) => [e.channel, e.day])).toEqual([
      ['email', 1],
      ['paper', 1],
    ]);
    expect(planned.map((e) => [e.channel, e.day])).toEqual([['paper', 3]]);
  });

  it('are no action that asks guardians of nothing', () => {
    expect(listed([action({ kind: 'prepare' }), action({ audience: null })])).toEqual([]);
    expect(listed([action({ audience: { holders: 'pupils', levels: 'all' } })])).toEqual([]);
    expect(
      listed([action({ audience: { holders: 'guardians', levels: 'all', cells: ['adopted'] } })]),
    ).toEqual([]);
  });

  it('do not count twice: an e-mail of the past is its wave’s, a call that of the person called', () => {
    expect(listed([action({ kind: 'wave_email', ...done })])).toEqual([]);
    expect(listed([action({ kind: 'wave_email' })])).toHaveLength(1);
    expect(listed([action({ kind: 'phone', ...done })])).toHaveLength(1);
    expect(listed([action({ kind: 'phone', ...done })], ['phone'])).toEqual([]);
    expect(listed([action({ kind: 'phone' })], ['phone'])).toHaveLength(1);
  });

  it('go to the classes of their group, in class order, and to the cells that can still activate', () => {
    const group = (index: number) => ({
      holders: 'guardians' as const,
      levels: ['6e' as const],
      group: { index, of: 2 },
    });
    expect(
      listed([action({ audience: group(1) }), action({ audience: group(2) })]).map((e) => e.classes),
    ).toEqual([['6A'], ['6B']]);
    const audience = {
      holders: 'guardians' as const,
      levels: 'all' as const,
      cells: ['reachable' as const, 'adopted' as const],
    };
    expect(listed([action({ audience })])[0]).toMatchObject({
      classes: ['6A', '6B', '4A'],
      cells: ['reachable'],
    });
  });
});
