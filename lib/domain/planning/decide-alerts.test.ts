import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RosterSnapshot } from '../adoption/snapshot';
import { addDays } from '../directory/day';
import type { Day } from '../directory/types';
import { type AlertInput, decideAlerts, endOfNotification, type ObservedFigures } from './decide-alerts';
import type { DatedPhase } from './plan';
import { addSchoolDays, schoolDaysBetween } from './school-calendar';
import { toulouse } from './testing/toulouse';

const TODAY = '2026-11-23';

const point = (on: Day, covered: number | null, more: { pupils?: number | null } = {}): ObservedFigures => ({
  on,
  pupils: { population: 25, activated: more.pupils ?? null, connected: null, matrix: null },
  guardians: {
    population: 40,
    activated: covered === null ? null : covered + 3,
    connected: null,
    matrix: null,
  },
  families: { total: 24, covered },
});

const phase = (fields: Partial<DatedPhase>): DatedPhase => ({
  id: 'bascule',
  position: 0,
  title: 'Bascule',
  levels: 'all',
  startsOn: '2026-12-07',
  endsOn: '2026-12-18',
  gates: [],
  actions: [],
  ...fields,
});

function decide(points: ObservedFigures[], fields: Partial<AlertInput> = {}) {
  const days = points.map((p) => p.on);
  return decideAlerts({
    todayOn: TODAY,
    calendar: toulouse,
    phases: [],
    school: points,
    levels: new Map([['6e', points]]),
    classes: [{ code: '6A', level: '6e', points }],
    listDays: { pupils: days, guardians: days },
    notified: [],
    lastLists: [],
    ...fields,
  });
}
const stalls = (...args: Parameters<typeof decide>) =>
  decide(...args).filter((alert) => alert.kind === 'class_stalls');

describe('a class that stalls', () => {
  it('has not moved between two lists ten school days apart, and has families left', () => {
    expect(stalls([point('2026-11-09', 10), point('2026-11-24', 10)], { todayOn: '2026-11-24' })).toEqual([
      {
        kind: 'class_stalls',
        scopeKind: 'class',
        scopeCode: '6A',
        // 11 November is a public holiday: ten school days after 9 November is 24 November.
        detail: { newsOn: '2026-11-09', schoolDays: 10, families: 14 },
      },
    ]);
    expect(stalls([point('2026-11-09', 10), point('2026-11-23', 10)])).toEqual([]);
  });

  it('is not one over holidays, which are no school days', () => {
    expect(stalls([point('2026-10-12', 10), point('2026-11-05', 10)])).toEqual([]);
  });

  it('is counted from the list that moved last', () => {
    const moved = stalls([point('2026-09-14', 10), point('2026-10-05', 11), point('2026-11-20', 11)]);
    expect(moved[0]?.detail.newsOn).toBe('2026-10-05');
    expect(stalls([point('2026-09-14', 10), point('2026-11-16', 11), point('2026-11-20', 11)])).toEqual([]);
  });

  it('counts pupils too: an activation of theirs is a move', () => {
    const still = [point('2026-09-14', 10, { pupils: 4 }), point('2026-11-20', 10, { pupils: 4 })];
    expect(stalls(still)[0]?.detail).toMatchObject({ pupils: 21 });
    const moved = [point('2026-09-14', 10, { pupils: 4 }), point('2026-11-20', 10, { pupils: 5 })];
    expect(stalls(moved)).toEqual([]);
  });

  it('is none when every family is covered, or nobody told', () => {
    expect(stalls([point('2026-09-14', 24), point('2026-11-20', 24)])).toEqual([]);
    expect(stalls([point('2026-09-14', null), point('2026-11-20', null)])).toEqual([]);
  });

  it('is not told by a file that says nothing of accounts', () => {
    const points = [point('2026-09-14', 10), point('2026-11-20', 10)];
    expect(stalls(points, { listDays: { pupils: [], guardians: ['2026-09-14'] } })).toEqual([]);
  });

  it('is expected to move from the phase of its level on only', () => {
    const points = [point('2026-09-14', 10), point('2026-11-20', 10)];
    const of = (startsOn: Day) =>
      stalls(points, { phases: [phase({ id: '6e', levels: ['6e'], startsOn, endsOn: '2026-12-18' })] });
    expect(of('2026-11-30')).toEqual([]);
    expect(of('2026-11-16')).toEqual([]);
    expect(of('2026-11-02')[0]?.detail).toMatchObject({ newsOn: '2026-11-02' });
    // No phase asks anything of it.
    expect(stalls(points, { phases: [phase({ levels: ['3e'] })] })).toEqual([]);
  });

  it('is raised exactly when ten school days lie between, whatever the days', () => {
    const firstOn = fc.integer({ min: 0, max: 150 }).map((n) => addDays('2026-09-01', n));
    fc.assert(
      fc.property(firstOn, fc.integer({ min: 0, max: 60 }), fc.nat(24), (on, later, covered) => {
        const lastOn = addDays(on, later);
        const raised = stalls([point(on, covered), point(lastOn, covered)], { todayOn: lastOn }).length === 1;
        expect(raised).toBe(covered < 24 && schoolDaysBetween(toulouse, on, lastOn) >= 10);
      }),
    );
  });
});

const gated = (fields: Partial<DatedPhase> = {}) => ({
  phases: [phase({ gates: [{ metric: 'family_coverage', atLeast: 0.85 }], ...fields })],
});
const gates = (...args: Parameters<typeof decide>) =>
  decide(...args).filter((alert) => alert.kind === 'gate_at_risk');

describe('a gate that will be missed', () => {
  it('is one that the pace of the last two weeks does not reach by the first day of its phase', () => {
    // 21 of 24 wanted, 6 missing in ten school days: 3 a week, and 1 was won in the last two.
    const [alert] = gates([point('2026-11-06', 14), point('2026-11-20', 15)], gated());
    expect(alert).toMatchObject({ kind: 'gate_at_risk', scopeKind: 'phase', scopeCode: 'bascule' });
    expect(alert?.detail).toEqual({
      newsOn: '2026-12-07',
      title: 'Bascule',
      metric: 'family_coverage',
      part: 15,
      whole: 24,
      missing: 6,
      needed: 3,
      lately: 5 / 9,
      gates: 1,
    });
  });

  it('is none on a pace that is enough, once it is met, or when nothing is known', () => {
    expect(gates([point('2026-11-06', 4), point('2026-11-20', 15)], gated())).toEqual([]);
    expect(gates([point('2026-11-06', 21), point('2026-11-20', 21)], gated())).toEqual([]);
    expect(gates([point('2026-11-20', null)], gated())).toEqual([]);
    // One list tells no pace.
    expect(gates([point('2026-11-20', 3)], gated())).toEqual([]);
  });

  it('is missed when its day has come, until the phase is over', () => {
    const points = [point('2026-11-20', 15)];
    const [alert] = gates(points, gated({ startsOn: '2026-11-16' }));
    expect(alert?.detail).not.toHaveProperty('needed');
    expect(gates(points, gated({ startsOn: '2026-11-02', endsOn: '2026-11-20' }))).toEqual([]);
  });

  it('is not told more than six school weeks ahead', () => {
    const points = [point('2026-11-06', 14), point('2026-11-20', 14)];
    const at = (days: number) =>
      gates(points, gated({ startsOn: addSchoolDays(toulouse, TODAY, days), endsOn: '2027-06-30' }));
    expect(at(30)).toHaveLength(1);
    expect(at(31)).toEqual([]);
  });

  it('counts holidays as no time to win anything', () => {
    // Eight missing. 15 school days are left up to 14 December, 20 up to 4 January: two weeks of holidays are none.
    const points = [point('2026-11-09', 10), point('2026-11-23', 13)];
    const needed = (startsOn: Day) =>
      gates(points, gated({ startsOn, endsOn: '2027-01-29' }))[0]?.detail.needed;
    expect(needed('2026-12-14')).toBeCloseTo((8 * 5) / 15);
    expect(needed('2027-01-04')).toBeCloseTo((8 * 5) / 20);
  });

  it('is told once a phase, by the gate that is furthest behind', () => {
    const points = [point('2026-11-06', 14, { pupils: 2 }), point('2026-11-20', 15, { pupils: 2 })];
    const two = gated({
      gates: [
        { metric: 'family_coverage', atLeast: 0.85 },
        { metric: 'pupil_activation', atLeast: 0.9 },
      ],
    });
    expect(gates(points, two)).toHaveLength(1);
    expect(gates(points, two)[0]?.detail).toMatchObject({ metric: 'pupil_activation', gates: 2 });
  });
});

const expiries = (notified: AlertInput['notified']) =>
  decide([], { notified }).filter((alert) => alert.kind === 'notifications_expire');

describe('notifications that expire', () => {
  it('end three months later, on the last day of a shorter month', () => {
    expect(endOfNotification('2026-09-07')).toBe('2026-12-07');
    expect(endOfNotification('2026-11-30')).toBe('2027-02-28');
  });

  it('are told from two weeks before to two weeks after', () => {
    const at = (endsOn: Day) =>
      expiries([{ audience: 'pupils', notifiedOn: addDays(endsOn, -92), classCodes: ['6A'] }]).length;
    // From September on three months are 91 days; from August 92.
    expect(endOfNotification(addDays('2026-11-23', -92))).toBe('2026-11-23');
    expect([at('2026-11-08'), at('2026-11-09'), at('2026-11-23')]).toEqual([0, 1, 1]);
    const on = (notifiedOn: Day) => expiries([{ audience: 'pupils', notifiedOn, classCodes: ['6A'] }]).length;
    expect([on('2026-09-07'), on('2026-09-08')]).toEqual([1, 0]);
  });

  it('are counted by class, those that have ended apart, a guardian in each class', () => {
    const [alert, other] = decide([], {
      classes: [
        { code: '6A', level: '6e', points: [] },
        { code: '5B', level: '5e', points: [] },
      ],
      notified: [
        { audience: 'pupils', notifiedOn: '2026-09-01', classCodes: ['6A'] },
        { audience: 'pupils', notifiedOn: '2026-08-20', classCodes: ['6A'] },
        { audience: 'guardians', notifiedOn: '2026-09-07', classCodes: ['6A', '5B'] },
      ],
    });
    expect(alert?.detail).toEqual({
      newsOn: '2026-12-07',
      firstOn: '2026-11-20',
      pupils: 1,
      guardians: 1,
      expiredPupils: 1,
      expiredGuardians: 0,
    });
    expect([other?.scopeCode, other?.detail]).toEqual(['5B', expect.objectContaining({ guardians: 1 })]);
  });
});

const snapshot = (on: Day, activated: string[], fields: Partial<RosterSnapshot> = {}): RosterSnapshot => ({
  on,
  classes: [{ code: '6A', level: '6e' }],
  pupils: [
    { id: 'e1', classCode: '6A' },
    { id: 'e2', classCode: '6A' },
  ],
  links: [
    { pupilId: 'e1', guardianId: 'r1' },
    { pupilId: 'e2', guardianId: 'r1' },
    { pupilId: 'e2', guardianId: 'r2' },
  ],
  activated: new Set(activated),
  connected: new Set(),
  known: { pupilAccounts: true, guardianAccounts: true, connections: false },
  ...fields,
});
const falls = (before: RosterSnapshot, after: RosterSnapshot) =>
  decide([], {
    lastLists: [
      { audience: 'pupils', before, after },
      { audience: 'guardians', before, after },
    ],
  }).filter((alert) => alert.kind === 'activations_fell');

describe('activations that fell', () => {
  it('are those of people who are still there', () => {
    const [alert] = falls(snapshot('2026-11-13', ['e1', 'r1', 'r2']), snapshot('2026-11-20', ['r2']));
    expect(alert?.detail).toEqual({ newsOn: '2026-11-20', pupils: 1, guardians: 1 });
  });

  it('are none for who left, or where a list does not tell', () => {
    const before = snapshot('2026-11-13', ['e1', 'e2', 'r2']);
    const left = snapshot('2026-11-20', ['e1'], {
      pupils: [{ id: 'e1', classCode: '6A' }],
      links: [{ pupilId: 'e1', guardianId: 'r1' }],
    });
    expect(falls(before, left)).toEqual([]);
    const silent = snapshot('2026-11-20', [], {
      known: { pupilAccounts: false, guardianAccounts: false, connections: false },
    });
    expect(falls(before, silent)).toEqual([]);
  });
});
