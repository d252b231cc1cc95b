import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../directory/day';
import { alignPhases, dayOfPhase, placeInPhase } from './align-phases';
import { addSchoolDays, isSchoolDay } from './school-calendar';
import { toulouse } from './testing/toulouse';

const on = (day: string) => ({ on: day });
const placesOf = (points: { phaseDay: number; week: number }[]) => points.map((p) => [p.phaseDay, p.week]);

/** From Monday 21 September 2026; the Toussaint break is from 17 October to 1 November. */
const autumn = { startsOn: '2026-09-21', endsOn: '2026-11-13' };

describe('a phase by its school days', () => {
  it('starts at day 0 of week 1, and every five school days open another week', () => {
    const points = ['2026-09-21', '2026-09-25', '2026-09-28', '2026-10-16'].map(on);
    expect(placesOf(placeInPhase(toulouse, autumn, points))).toEqual([
      [0, 1],
      [4, 1],
      [5, 2],
      [19, 4],
    ]);
  });

  it('does not count holidays, public holidays and week-ends: their lists belong to the last school day', () => {
    const points = ['2026-10-16', '2026-10-18', '2026-10-28', '2026-11-02', '2026-11-11', '2026-11-12'].map(
      on,
    );
    const places = placeInPhase(toulouse, autumn, points).map((p) => p.phaseDay);
    expect(places).toEqual([19, 19, 19, 20, 26, 27]);
  });

  it('begins with what was known before it, and leaves out what came after', () => {
    const points = ['2026-09-07', '2026-09-14', '2026-09-22', '2026-11-14'].map(on);
    const placed = placeInPhase(toulouse, autumn, points);
    expect(placed.map((p) => [p.point.on, p.phaseDay, p.week])).toEqual([
      ['2026-09-14', 0, 0],
      ['2026-09-22', 1, 1],
    ]);
  });

  it('keeps the order of days, and gives a school day back for its place', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 250 }), { maxLength: 20 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 130 }),
        (offsets, from, length) => {
          const startsOn = addSchoolDays(toulouse, addDays('2026-09-01', from), 0);
          const span = { startsOn, endsOn: addDays(startsOn, length) };
          const points = offsets.sort((a, b) => a - b).map((n) => on(addDays('2026-09-01', n)));
          const placed = placeInPhase(toulouse, span, points);
          for (const [i, { point, phaseDay, week }] of placed.entries()) {
            expect(phaseDay).toBeGreaterThanOrEqual(placed[i - 1]?.phaseDay ?? 0);
            if (week === 0) continue;
            const back = dayOfPhase(toulouse, startsOn, phaseDay);
            if (isSchoolDay(toulouse, point.on)) expect(back).toBe(point.on);
            else expect(back <= point.on).toBe(true);
          }
        },
      ),
    );
  });
});

describe('two phases beside each other', () => {
  const winter = { startsOn: '2027-01-04', endsOn: '2027-02-05' };

  it('meet week by week, the last list of the week on each side, a week without a list empty', () => {
    const base = placeInPhase(
      toulouse,
      autumn,
      ['2026-09-14', '2026-09-22', '2026-09-24', '2026-10-06'].map(on),
    );
    const other = placeInPhase(toulouse, winter, ['2027-01-05', '2027-01-12'].map(on));
    expect(alignPhases(base, other).map((w) => [w.week, w.base?.on ?? null, w.other?.on ?? null])).toEqual([
      [0, '2026-09-14', null],
      [1, '2026-09-24', '2027-01-05'],
      [2, null, '2027-01-12'],
      [3, '2026-10-06', null],
    ]);
  });

  it('are the same when a phase is compared with itself', () => {
    const placed = placeInPhase(toulouse, autumn, ['2026-09-22', '2026-10-06', '2026-11-03'].map(on));
    for (const { base, other } of alignPhases(placed, placed)) expect(base).toEqual(other);
  });
});
