import { describe, expect, it } from 'vitest';
import { SCHOOL_HOLIDAYS } from '../directory/calendar-data';
import { buildPlan } from './build-plan';
import { buildSchoolCalendar } from './school-calendar';
import {
  calendars,
  codesOf,
  datesOf,
  dueOf,
  families,
  plan,
  progressive,
  scenario,
  toulouse,
} from './testing/toulouse';

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

  it('is refused where its preparation would lie in a school year whose holidays are not known', () => {
    const yearOnly = buildSchoolCalendar({
      zone: 'C',
      rentreeOn: '2026-09-01',
      holidays: SCHOOL_HOLIDAYS.filter((h) => h.zone === 'C' && h.schoolYear === '2026-2027'),
      publicHolidays: [],
    });
    expect(buildPlan(progressive, yearOnly, { adoptedOn: '2026-05-04', families })).toEqual({
      ok: false,
      problem: { code: 'calendar_unknown', detail: { schoolYear: '2025-2026', zone: 'C' } },
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
      problem: { code: 'calendar_unknown', detail: { schoolYear: '2026-2027', zone: 'Corse', isWhole: 1 } },
    });
  });
});
