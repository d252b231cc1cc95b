import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf } from '../directory/day';
import { fitCapacity } from './fit-capacity';
import { measureDelay } from './measure-delay';
import type { DatedAction } from './plan';
import { isSchoolDay } from './school-calendar';
import { toulouse } from './testing/toulouse';

/** Monday 23 November 2026 to Friday 15 January 2027, with the Christmas holidays in it. */
const schoolDays = Array.from({ length: 54 }, (_, n) => addDays('2026-11-23', n)).filter((day) =>
  isSchoolDay(toulouse, day),
);

const action = (more: Partial<DatedAction> = {}): DatedAction => ({
  id: 'a',
  title: 'Action',
  kind: 'phone',
  role: 'cpe',
  dueOn: '2026-11-24',
  audience: null,
  templateId: null,
  workMinutes: 60,
  automatic: false,
  ...more,
});

const fitted = (actions: DatedAction[], staff = { cpe: 100 }, printedOn = '2026-11-23') =>
  fitCapacity(actions, schoolDays, { staff, printedOn });
const doneOf = (...asked: Parameters<typeof fitted>) => fitted(...asked).actions.map((a) => a.doneOn);

describe('the work that fits into a week', () => {
  it('is done on its own day while there is time', () => {
    expect(doneOf([action(), action({ id: 'b', dueOn: '2026-11-26', workMinutes: 40 })])).toEqual([
      '2026-11-24',
      '2026-11-26',
    ]);
  });

  it('goes on in the next week when there is none left, and holds up what comes after it', () => {
    const actions = [
      action({ workMinutes: 140 }),
      action({ id: 'b', dueOn: '2026-11-27', workMinutes: 20 }),
      action({ id: 'c', dueOn: '2026-12-03', workMinutes: 40 }),
    ];
    // 40 minutes of a, then 20 of b: 60 of 100 minutes, Wednesday; c keeps its Thursday, or comes on the Friday after it.
    expect(doneOf(actions)).toEqual(['2026-12-01', '2026-12-02', '2026-12-04']);
    expect(measureDelay(fitted(actions), toulouse)).toEqual({ actions: 3, schoolDays: 5 });
    expect(doneOf(actions, { cpe: 200 })).toEqual(['2026-11-24', '2026-11-27', '2026-12-03']);
  });

  it('has less time in a week with holidays in it: Christmas starts on a Saturday, school again on 4 January', () => {
    const week = (dueOn: string) => doneOf([action({ dueOn, workMinutes: 150 })])[0];
    expect(week('2026-12-14')).toBe('2027-01-06');
    expect(schoolDays).not.toContain('2026-12-21');
  });

  it('never holds up a meeting, a switch-over, or what the product does by itself', () => {
    const actions = [
      action({ workMinutes: 1000 }),
      action({ id: 'b', kind: 'meeting', dueOn: '2026-11-25' }),
      action({ id: 'c', automatic: true, workMinutes: 0, dueOn: '2026-11-25' }),
    ];
    expect(doneOf(actions).slice(1)).toEqual(['2026-11-25', '2026-11-25']);
  });

  it('waits for the print, and is never done by nobody', () => {
    expect(doneOf([action({ kind: 'document' })], { cpe: 100 }, '2026-11-30')).toEqual(['2026-11-30']);
    expect(fitted([action()], { cpe: 0 })).toMatchObject({
      actions: [{ doneOn: null }],
      unfinishedMinutes: 60,
    });
  });

  it('is conserved, never before its day, never in holidays, and more time never makes anything later', () => {
    const anyAction = fc.record({
      kind: fc.constantFrom('phone' as const, 'document' as const, 'meeting' as const, 'wave_email' as const),
      role: fc.constantFrom('cpe' as const, 'secretariat' as const),
      place: fc.nat(schoolDays.length - 1),
      workMinutes: fc.nat(400),
    });
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), fc.nat(300), fc.nat(300), (some, minutes, more) => {
        const actions = some.map(({ place, ...rest }, i) =>
          action({ ...rest, id: `a${i}`, dueOn: schoolDays[place] as string }),
        );
        const staff = { cpe: minutes, secretariat: minutes };
        const work = fitCapacity(actions, schoolDays, { staff, printedOn: '2026-12-01' });
        const worked = work.weeks.flatMap((week) => Object.values(week.minutes));
        const all = actions.reduce((sum, a) => sum + a.workMinutes, 0);
        expect(worked.reduce((sum, n) => sum + n, 0) + work.unfinishedMinutes).toBeCloseTo(all, 6);
        for (const { dueOn, doneOn } of work.actions) {
          if (doneOn === null) continue;
          expect(doneOn >= dueOn && isSchoolDay(toulouse, doneOn)).toBe(true);
        }
        const roomier = { cpe: minutes + more, secretariat: minutes + more };
        const sooner = fitCapacity(actions, schoolDays, { staff: roomier, printedOn: '2026-12-01' });
        work.actions.forEach(({ doneOn }, i) => {
          const other = sooner.actions[i]?.doneOn ?? null;
          if (doneOn !== null) expect(other !== null && mondayOf(other) <= mondayOf(doneOn)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});
