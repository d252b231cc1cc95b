import { describe, expect, it } from 'vitest';
import {
  canTick,
  countLate,
  followPlan,
  listToDos,
  type PlannedAction,
  type PlannedPhase,
  stateOf,
} from './follow-plan';

const action = (id: string, dueOn: string, given: Partial<PlannedAction> = {}): PlannedAction => ({
  id,
  phaseId: 'p',
  title: id,
  kind: 'prepare',
  role: 'secretariat',
  dueOn,
  audience: null,
  templateId: null,
  workMinutes: 10,
  automatic: false,
  doneAt: null,
  skipped: false,
  note: null,
  doneByName: null,
  ...given,
});
const phase = (
  id: string,
  startsOn: string,
  endsOn: string,
  actions: PlannedAction[] = [],
): PlannedPhase => ({
  id,
  position: 0,
  title: id,
  levels: 'all',
  startsOn,
  endsOn,
  gates: [],
  actions,
});
const done = { doneAt: new Date('2026-11-20T10:00:00Z'), doneByName: null };

describe('an action', () => {
  it('is due on its day, late from the day after, and neither once it is done', () => {
    expect(stateOf(action('a', '2026-11-23'), '2026-11-22')).toBe('coming');
    expect(stateOf(action('a', '2026-11-23'), '2026-11-23')).toBe('due');
    expect(stateOf(action('a', '2026-11-23'), '2026-11-24')).toBe('late');
    expect(stateOf(action('a', '2026-11-23', done), '2026-11-24')).toBe('done');
  });

  it('is ticked by the principal or by its own role', () => {
    expect(canTick({ role: 'cpe' }, ['cpe'])).toBe(true);
    expect(canTick({ role: 'cpe' }, ['class_teacher', 'principal'])).toBe(true);
    expect(canTick({ role: 'cpe' }, ['secretariat'])).toBe(false);
    expect(canTick({ role: 'cpe' }, [])).toBe(false);
  });
});

describe('a plan', () => {
  const phases = [
    phase('6e', '2026-11-09', '2026-11-20', [action('b', '2026-11-16'), action('a', '2026-11-12')]),
    phase('5e', '2026-11-23', '2026-12-04', [
      action('c', '2026-11-23', done),
      action('d', '2026-11-23'),
      action('e', '2026-12-07'),
      action('f', '2026-12-08'),
      action('g', '2026-11-25', { role: 'cpe' }),
      action('h', '2026-11-25', { automatic: true }),
    ]),
    phase('4e', '2026-12-07', '2026-12-18'),
  ];

  it('tells the phase of the day, the next one, and what is late, oldest first', () => {
    const progress = followPlan(phases, '2026-11-24');
    expect(progress).toMatchObject({
      currentPhaseIds: ['5e'],
      nextPhaseId: '4e',
      doneCount: 1,
      actionCount: 8,
    });
    expect(progress.late.map((a) => a.id)).toEqual(['a', 'b', 'd']);
  });

  it('counts what is late for whoever looks and for each role, the most first', () => {
    const late = [
      action('a', '2026-11-20', { isOwn: true }),
      action('b', '2026-11-20', { role: 'principal', isOwn: false }),
      action('c', '2026-11-23'),
      action('d', '2026-11-23', { isOwn: true, automatic: true }),
      action('e', '2026-11-23', { role: 'cpe' }),
    ];
    expect(countLate(late)).toEqual({
      total: 5,
      own: 1,
      byRole: [
        { role: 'secretariat', count: 3 },
        { role: 'cpe', count: 1 },
        { role: 'principal', count: 1 },
      ],
    });
    expect(countLate([])).toEqual({ total: 0, own: 0, byRole: [] });
  });

  it('counts the first and the last day of a phase in, and has none in a gap', () => {
    expect(followPlan(phases, '2026-11-20').currentPhaseIds).toEqual(['6e']);
    expect(followPlan(phases, '2026-11-21').currentPhaseIds).toEqual([]);
    expect(followPlan(phases, '2026-11-23').currentPhaseIds).toEqual(['5e']);
    expect(followPlan(phases, '2027-01-04')).toMatchObject({ currentPhaseIds: [], nextPhaseId: null });
  });

  it('gives a role its to-dos of the next two weeks, the late ones first, not what the product does', () => {
    const ids = (roles: Parameters<typeof listToDos>[1]) =>
      listToDos(phases, roles, '2026-11-23').map((a) => a.id);
    expect(ids(['secretariat'])).toEqual(['a', 'b', 'd', 'e']);
    expect(ids(['cpe'])).toEqual(['g']);
    expect(ids(['principal'])).toEqual([]);
  });
});
