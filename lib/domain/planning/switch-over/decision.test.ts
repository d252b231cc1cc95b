import { describe, expect, it } from 'vitest';
import { calendars } from '../testing/toulouse';
import {
  areMet,
  DECISION_KINDS,
  type DecideInput,
  decideSwitchOver,
  type SwitchOverState,
  stateOf,
} from './decision';

const DAY = '2027-01-14';
const met = [{ status: 'met' as const }];
const missed = [{ status: 'met' as const }, { status: 'missed' as const }];
const decide = (given: Partial<DecideInput>) => {
  const result = decideSwitchOver({
    state: 'open',
    kind: 'confirmed',
    gates: met,
    switchOverOn: DAY,
    todayOn: '2027-01-11',
    calendar: calendars.C,
    ...given,
  });
  return result.ok ? result.value : result.problem.code;
};

describe('deciding on a switch-over', () => {
  it('is confirmed when every threshold is met, signed as an override when one is missed or unknown, never the other way', () => {
    expect(decide({})).toEqual({ state: 'confirmed', switchOverOn: DAY });
    expect(decide({ gates: missed })).toBe('gate_missed');
    expect(decide({ gates: [{ status: 'unknown' }] })).toBe('gate_missed');
    expect(decide({ kind: 'overridden', gates: missed })).toEqual({ state: 'overridden', switchOverOn: DAY });
    expect(decide({ kind: 'overridden' })).toBe('gate_met');
    expect(areMet([])).toBe(true);
  });

  it('is decided until the day itself, taken back until its eve, closed from the day on', () => {
    const on = (todayOn: string, given: Partial<DecideInput>) => decide({ todayOn, ...given });
    expect(on(DAY, {})).toMatchObject({ state: 'confirmed' });
    expect(on('2027-01-15', {})).toBe('switch_over_passed');
    const withdraw = { state: 'confirmed', kind: 'withdrawn' } as const;
    expect(on('2027-01-13', withdraw)).toMatchObject({ state: 'open' });
    expect(on(DAY, withdraw)).toBe('switch_over_passed');
    const close = { state: 'overridden', kind: 'closed' } as const;
    expect(on('2027-01-13', close)).toBe('switch_over_too_early');
    expect(on(DAY, close)).toMatchObject({ state: 'closed' });
    expect(on('2027-02-01', close)).toMatchObject({ state: 'closed' });
  });

  it('is put off to a later school day, from any state but closed, as far as the calendar is known', () => {
    const postpone = (newOn: string, given: Partial<DecideInput> = {}) =>
      decide({ kind: 'postponed', newOn, ...given });
    // A Saturday stands for the Monday after it.
    expect(postpone('2027-01-16')).toEqual({ state: 'open', switchOverOn: '2027-01-18' });
    expect(postpone(DAY)).toBe('postponed_not_later');
    expect(postpone('2027-01-20', { todayOn: '2027-01-20' })).toBe('postponed_not_later');
    expect(postpone('2031-01-06')).toBe('days_unknown');
    expect(postpone('2027-01-18', { state: 'confirmed' })).toMatchObject({ state: 'open' });
    expect(postpone('2027-01-18', { state: 'closed' })).toBe('switch_over_decided');
  });

  it('has an end: nothing follows the closing, and nobody confirms twice', () => {
    for (const kind of DECISION_KINDS) {
      expect(decide({ state: 'closed', kind, gates: kind === 'overridden' ? missed : met })).toBe(
        'switch_over_decided',
      );
    }
    expect(decide({ state: 'confirmed' })).toBe('switch_over_decided');
    expect(decide({ kind: 'withdrawn' })).toBe('switch_over_decided');
    expect(decide({ kind: 'closed', todayOn: DAY })).toBe('switch_over_decided');
  });
});

describe('where a switch-over stands', () => {
  const at = (decisions: [SwitchOverKind, string][], on = DAY): SwitchOverState =>
    stateOf(
      decisions.map(([kind, switchOverOn]) => ({ kind, switchOverOn })),
      on,
    );
  type SwitchOverKind = (typeof DECISION_KINDS)[number];

  it('follows the decisions on its day, and no other', () => {
    expect(at([])).toBe('open');
    expect(at([['confirmed', DAY]])).toBe('confirmed');
    expect(
      at([
        ['confirmed', DAY],
        ['withdrawn', DAY],
      ]),
    ).toBe('open');
    expect(
      at([
        ['confirmed', DAY],
        ['withdrawn', DAY],
        ['overridden', DAY],
      ]),
    ).toBe('overridden');
    expect(at([['confirmed', '2027-01-07']])).toBe('open');
    expect(
      at([
        ['confirmed', '2027-01-07'],
        ['overridden', DAY],
      ]),
    ).toBe('overridden');
    expect(
      at(
        [
          ['confirmed', DAY],
          ['closed', DAY],
        ],
        '2027-02-01',
      ),
    ).toBe('closed');
  });
});
