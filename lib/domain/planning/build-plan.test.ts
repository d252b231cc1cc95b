import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHOOL_HOLIDAYS } from '../directory/calendar-data';
import { addDays } from '../directory/day';
import { buildPlan, type PlanInput } from './build-plan';
import type { DatedPlan, FamilyCounts } from './plan';
import { listPublicHolidays } from './public-holidays';
import type { Scenario } from './scenario';
import { findScenario, listScenarios } from './scenarios/library';
import { addSchoolDays, buildSchoolCalendar, isSchoolDay } from './school-calendar';

const calendarOf = (zone: 'A' | 'B' | 'C') =>
  buildSchoolCalendar({
    zone,
    rentreeOn: '2026-09-01',
    holidays: SCHOOL_HOLIDAYS.filter((h) => h.zone === zone),
    publicHolidays: listPublicHolidays('0319901U', 2025, 2028),
  });
const calendars = { A: calendarOf('A'), B: calendarOf('B'), C: calendarOf('C') };
const toulouse = calendars.C;

const families: FamilyCounts = {
  all: { total: 176, notCovered: 56 },
  levels: {
    '6e': { total: 49, notCovered: 20 },
    '5e': { total: 48, notCovered: 15 },
    '4e': { total: 47, notCovered: null },
    '3e': { total: 45, notCovered: 10 },
  },
};

function scenario(id: string): Scenario {
  const found = findScenario(id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}
const progressive = scenario('college-progressif-par-niveau');

function plan(of: Scenario, input: Partial<PlanInput>, calendar = toulouse): DatedPlan {
  const result = buildPlan(of, calendar, { adoptedOn: '2026-05-04', families, ...input });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const datesOf = ({ phases }: DatedPlan) => phases.map((p) => [p.id, p.startsOn, p.endsOn]);
const codesOf = ({ warnings }: DatedPlan) => warnings.map((w) => w.code);
const dueOf = ({ phases }: DatedPlan, phaseId: string, actionId: string) =>
  phases.find((p) => p.id === phaseId)?.actions.find((a) => a.id === actionId)?.dueOn;

describe('the progressive plan of a school in Toulouse that adopts in time', () => {
  const inTime = plan(progressive, { parentsMeetingOn: '2026-09-15' });

  it('has a fortnight a level from the rentrée, the 3e before Toussaint, the switch-over after Christmas', () => {
    expect(datesOf(inTime)).toEqual([
      ['preparer', '2026-05-22', '2026-07-03'],
      ['6e', '2026-09-01', '2026-09-11'],
      ['5e', '2026-09-14', '2026-09-25'],
      ['4e', '2026-09-28', '2026-10-09'],
      ['3e', '2026-10-12', '2026-10-16'],
      ['relances', '2026-11-02', '2026-12-11'],
      ['bascule', '2027-01-04', '2027-01-29'],
      ['bilan', '2027-02-01', '2027-02-05'],
    ]);
    expect(inTime.phases.map((p) => p.position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('warns of nothing', () => {
    expect(inTime.warnings).toEqual([]);
  });

  it('closes the old login fifteen school days after the first announcement', () => {
    expect(dueOf(inTime, 'bascule', 'annonce-j15-responsables')).toBe('2027-01-04');
    expect(dueOf(inTime, 'bascule', 'annonce-j5')).toBe('2027-01-18');
    expect(dueOf(inTime, 'bascule', 'annonce-j1')).toBe('2027-01-22');
    expect(dueOf(inTime, 'bascule', 'fermer-ancien-acces')).toBe('2027-01-25');
  });

  it('dates the workshop by the parents’ meeting', () => {
    expect(dueOf(inTime, '6e', 'atelier-parents')).toBe('2026-09-15');
  });

  it('wants its goal by the end of the switch-over', () => {
    expect(inTime.goal).toEqual({ metric: 'family_coverage', value: 0.95, by: '2027-01-29' });
  });

  it('counts the work by the families of the audience, those covered left out', () => {
    const minutes = (phaseId: string, id: string) =>
      inTime.phases.find((p) => p.id === phaseId)?.actions.find((a) => a.id === id)?.workMinutes;
    expect(minutes('6e', 'lettre-rentree')).toBe(60 + 0.5 * 20);
    expect(minutes('6e', 'codes-eleves')).toBe(30 + 49);
    expect(minutes('relances', 'appels')).toBe(30 + 4 * 56);
    // 4e: no list has told who is covered, so all of them may need it.
    expect(minutes('4e', 'lettre-eleve')).toBe(Math.round(20 + 0.5 * 47));
  });

  it('is the same in the other zones up to their winter holidays', () => {
    expect(datesOf(plan(progressive, {}, calendars.A))).toEqual(datesOf(inTime));
    expect(datesOf(plan(progressive, {}, calendars.B))).toEqual(datesOf(inTime));
  });
});

describe('the parents’ meeting', () => {
  it('is supposed ten school days after the rentrée when nobody gave a date', () => {
    const without = plan(progressive, {});
    expect(dueOf(without, '6e', 'atelier-parents')).toBe('2026-09-15');
    expect(without.warnings).toEqual([{ code: 'parents_meeting_missing', onDay: '2026-09-15' }]);
  });

  it('on a Saturday is got ready by the Friday', () => {
    const saturday = plan(progressive, { parentsMeetingOn: '2026-09-12' });
    expect(dueOf(saturday, '6e', 'atelier-parents')).toBe('2026-09-11');
  });

  it('that has passed is supposed again', () => {
    const late = plan(progressive, { adoptedOn: '2026-11-23', parentsMeetingOn: '2026-09-15' });
    expect(codesOf(late)).toContain('parents_meeting_passed');
  });
});

describe('a plan adopted on 23 November', () => {
  const late = plan(progressive, { adoptedOn: '2026-11-23' });

  it('prepares for a week, then takes the levels in their order; reminders no longer wait for Toussaint', () => {
    expect(datesOf(late)).toEqual([
      ['preparer', '2026-11-23', '2026-11-27'],
      ['6e', '2026-11-30', '2026-12-11'],
      ['5e', '2026-12-14', '2027-01-08'],
      ['4e', '2027-01-11', '2027-01-22'],
      ['3e', '2027-01-25', '2027-01-29'],
      ['relances', '2027-02-01', '2027-03-26'],
      ['bascule', '2027-04-19', '2027-05-14'],
      ['bilan', '2027-05-18', '2027-05-21'],
    ]);
  });

  it('never cuts the switch-over in two by holidays', () => {
    const cut = late.warnings.flatMap((w) => (w.code === 'phase_crosses_holidays' ? [w.phaseId] : []));
    expect(cut).toEqual(['5e', 'relances']);
  });

  it('says that it was moved and its preparation shortened', () => {
    expect(late.warnings).toContainEqual({ code: 'shifted', fromOn: '2026-09-01', toOn: '2026-11-30' });
    expect(late.warnings).toContainEqual({
      code: 'preparation_shortened',
      phaseId: 'preparer',
      schoolDays: 5,
      planned: 30,
    });
  });

  it('keeps the gates', () => {
    expect(late.phases.find((p) => p.id === 'bascule')?.gates).toHaveLength(2);
  });

  it('spreads the preparation over its week, in its order', () => {
    const due = late.phases[0]?.actions.map((a) => a.dueOn) ?? [];
    expect(due[0]).toBe('2026-11-23');
    expect(due.at(-1)).toBe('2026-11-27');
    expect(late.phases[0]?.actions.map((a) => a.id)).toEqual(progressive.phases[0]?.actions.map((a) => a.id));
  });

  it('starts on the day that the school asks for', () => {
    const asked = plan(progressive, { adoptedOn: '2026-11-23', startOn: '2027-01-04' });
    expect(asked.phases.find((p) => p.id === '6e')?.startsOn).toBe('2027-01-04');
    expect(asked.phases[0]?.startsOn).toBe('2026-11-23');
    expect(
      buildPlan(progressive, toulouse, { adoptedOn: '2026-11-23', startOn: '2026-11-20', families }),
    ).toEqual({
      ok: false,
      problem: { code: 'start_before_adoption' },
    });
  });

  it('takes the day of return for a start asked within holidays', () => {
    const asked = plan(progressive, { adoptedOn: '2026-11-23', startOn: '2026-12-25' });
    expect(asked.phases.find((p) => p.id === '6e')?.startsOn).toBe('2027-01-04');
  });
});

describe('a plan adopted at other times', () => {
  it('on the eve of the rentrée puts the preparation on its first day', () => {
    const eve = plan(progressive, { adoptedOn: '2026-08-25' });
    expect(datesOf(eve).slice(0, 2)).toEqual([
      ['preparer', '2026-09-01', '2026-09-01'],
      ['6e', '2026-09-01', '2026-09-11'],
    ]);
    expect(codesOf(eve)).toContain('preparation_shortened');
    expect(codesOf(eve)).not.toContain('shifted');
    expect(codesOf(eve)).not.toContain('phases_overlap');
  });

  it('in June still has the days until the summer', () => {
    const june = plan(progressive, { adoptedOn: '2026-06-15' });
    expect(datesOf(june)[0]).toEqual(['preparer', '2026-06-15', '2026-07-03']);
  });

  it('starts the short catch-up on the next school day, without a word of shifting', () => {
    const short = plan(scenario('rattrapage-court'), { adoptedOn: '2026-11-20' });
    expect(datesOf(short)).toEqual([
      ['lancer', '2026-11-23', '2026-11-27'],
      ['relancer', '2026-11-30', '2026-12-04'],
      ['conclure', '2026-12-07', '2026-12-11'],
    ]);
    expect(short.warnings).toEqual([]);
  });

  it('is refused where it would run into a school year whose holidays are not known', () => {
    const spring = buildPlan(progressive, toulouse, { adoptedOn: '2027-04-20', families });
    expect(spring).toEqual({
      ok: false,
      problem: { code: 'calendar_unknown', detail: { schoolYear: '2027-2028', zone: 'C' } },
    });
  });

  it('is refused in Corse, whose calendar is not published here', () => {
    const corse = buildSchoolCalendar({
      zone: 'Corse',
      rentreeOn: '2026-09-01',
      holidays: SCHOOL_HOLIDAYS.filter((h) => h.zone === 'Corse'),
      publicHolidays: [],
    });
    expect(buildPlan(progressive, corse, { adoptedOn: '2026-06-01', families })).toEqual({
      ok: false,
      problem: { code: 'calendar_unknown', detail: { schoolYear: '2026-2027', zone: 'Corse' } },
    });
  });
});

describe('warnings', () => {
  const phase = (id: string, over: Partial<Scenario['phases'][number]>): Scenario['phases'][number] => ({
    id,
    title: id,
    levels: 'all',
    start: { anchor: { at: 'rentree' }, offset: 0 },
    weeks: 2,
    actions: [],
    ...over,
  });
  const small = (phases: Scenario['phases'], by: Scenario['goal']['by'] = { at: 'rentree' }): Scenario => ({
    ...progressive,
    goal: { metric: 'family_coverage', value: 0.9, by },
    phases,
  });

  it('tell of two phases that ask the same families at once, not of two levels side by side', () => {
    const levels = plan(small([phase('a', { levels: ['6e'] }), phase('b', { levels: ['5e'] })]), {});
    expect(codesOf(levels)).not.toContain('phases_overlap');
    const same = plan(small([phase('a', { levels: ['6e'] }), phase('b', {})]), {});
    expect(same.warnings).toContainEqual({ code: 'phases_overlap', phaseId: 'a', otherId: 'b' });
  });

  it('tell of the end of the school year and of a goal whose day has passed', () => {
    const lastYear = buildSchoolCalendar({
      zone: 'C',
      rentreeOn: '2025-09-01',
      holidays: SCHOOL_HOLIDAYS.filter((h) => h.zone === 'C'),
      publicHolidays: [],
    });
    const long = plan(
      small([phase('a', {})], { at: 'day', on: '2026-04-01' }),
      { startOn: '2026-06-30' },
      lastYear,
    );
    expect(datesOf(long)).toEqual([['a', '2026-06-30', '2026-09-04']]);
    expect(long.warnings).toEqual([
      { code: 'shifted', fromOn: '2025-09-01', toOn: '2026-06-30' },
      { code: 'phase_crosses_holidays', phaseId: 'a', holiday: 'ete' },
      { code: 'after_school_year', phaseId: 'a', yearEndsOn: '2026-07-03' },
      { code: 'goal_date_passed', by: '2026-04-01' },
    ]);
  });

  it('tell of a break that a phase should have come before', () => {
    const before = phase('a', { start: { anchor: { at: 'before_holiday', holiday: 'noel' }, offset: -9 } });
    expect(plan(small([before]), {}).phases[0]?.startsOn).toBe('2026-12-07');
    const passed = plan(small([before]), { adoptedOn: '2027-01-11' });
    expect(passed.warnings).toContainEqual({ code: 'holiday_passed', phaseId: 'a', holiday: 'noel' });
  });

  it('tell of levels that the school does not have, and of a school not imported yet', () => {
    const counts: FamilyCounts = { ...families, levels: { ...families.levels, '5e': undefined } };
    expect(plan(progressive, { families: counts }).warnings).toContainEqual({
      code: 'level_absent',
      phaseId: '5e',
    });
    const nobody: FamilyCounts = { all: { total: 0, notCovered: null }, levels: {} };
    expect(codesOf(plan(progressive, { families: nobody }))).toEqual([
      'parents_meeting_missing',
      'families_unknown',
    ]);
  });

  it('do not stand in for what cannot be dated at all', () => {
    const atEndOf = (id: string) => ({ anchor: { at: 'phase_end', phase: id } as const, offset: 0 });
    const refusal = (phases: Scenario['phases']) => {
      const result = buildPlan(small(phases), toulouse, { adoptedOn: '2026-05-04', families });
      return result.ok ? undefined : result.problem.code;
    };
    expect(refusal([phase('a', { start: atEndOf('b') }), phase('b', { start: atEndOf('a') })])).toBe(
      'phase_cycle',
    );
    expect(refusal([phase('a', { start: atEndOf('z') })])).toBe('phase_unknown');
    const short = buildSchoolCalendar({
      zone: 'C',
      rentreeOn: '2026-09-01',
      publicHolidays: [],
      holidays: [{ name: 'ete', startsOn: '2027-07-03', returnsOn: '2027-09-01' }],
    });
    const noToussaint = buildPlan(progressive, short, { adoptedOn: '2026-09-01', families });
    expect(noToussaint).toMatchObject({
      problem: { code: 'holiday_unknown', detail: { holiday: 'toussaint' } },
    });
  });
});

describe('whatever the scenario, the zone and the day of adoption', () => {
  const anyCase = fc.record({
    of: fc.constantFrom(...listScenarios()),
    zone: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    adoptedOn: fc.integer({ min: 0, max: 330 }).map((n) => addDays('2026-05-04', n)),
    later: fc.option(fc.nat(40), { nil: undefined }),
    meeting: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
  });

  it('every date is a school day, none before adoption, and what came first still comes first', () => {
    let dated = 0;
    const references = new Map<string, DatedPlan>();
    fc.assert(
      fc.property(anyCase, ({ of, zone, adoptedOn, later, meeting }) => {
        const calendar = calendars[zone];
        const input: PlanInput = {
          adoptedOn,
          families,
          ...(later === undefined ? {} : { startOn: addDays(adoptedOn, later) }),
          ...(meeting === undefined ? {} : { parentsMeetingOn: addDays('2026-08-20', meeting) }),
        };
        const result = buildPlan(of, calendar, input);
        if (!result.ok) {
          expect(result.problem.code).toBe('calendar_unknown');
          return;
        }
        dated += 1;
        const { phases } = result.value;
        const earliest = addSchoolDays(calendar, adoptedOn, 0);
        for (const phase of phases) {
          expect(isSchoolDay(calendar, phase.startsOn) && isSchoolDay(calendar, phase.endsOn)).toBe(true);
          expect(phase.startsOn <= phase.endsOn && phase.startsOn >= earliest).toBe(true);
          for (const action of phase.actions) {
            expect(isSchoolDay(calendar, action.dueOn) && action.dueOn >= earliest).toBe(true);
          }
        }
        const starts = phases.map((p) => p.startsOn);
        expect([...starts].sort()).toEqual(starts);

        const reference = references.get(`${of.id} ${zone}`) ?? plan(of, {}, calendar);
        references.set(`${of.id} ${zone}`, reference);
        const span = (p: DatedPlan, id: string) =>
          p.phases.find((x) => x.id === id) ?? { startsOn: '', endsOn: '' };
        for (const a of reference.phases) {
          for (const b of reference.phases) {
            if (a.id === 'preparer' || a.endsOn >= b.startsOn) continue;
            expect(span(result.value, a.id).endsOn < span(result.value, b.id).startsOn).toBe(true);
          }
        }
        const unbroken = of.phases.filter((p) => p.unbroken).map((p) => p.id);
        for (const w of result.value.warnings) {
          if (w.code === 'phase_crosses_holidays') expect(unbroken).not.toContain(w.phaseId);
        }
      }),
      { numRuns: 300 },
    );
    expect(dated).toBeGreaterThan(150);
  });
});
