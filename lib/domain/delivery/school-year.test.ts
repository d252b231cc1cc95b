import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFamilies } from '../adoption/family';
import type { RosterSnapshot } from '../adoption/snapshot';
import { EVERYBODY } from '../campaign/audience-rule';
import { bareGround } from '../campaign/build-chips';
import { chooseHeldBack } from '../campaign/choose-held-back';
import { buildAudienceFacts, decideRecipient } from '../campaign/decide-audience';
import { decideSchedule } from '../campaign/decide-schedule';
import { addSchoolDaysTo, nextOpenInstant, type SchoolTime, spreadOver } from '../campaign/spread';
import { SCHOOL_HOLIDAYS } from '../directory/calendar-data';
import { dayIn } from '../directory/day';
import { listPublicHolidays } from '../planning/public-holidays';
import { buildSchoolCalendar } from '../planning/school-calendar';
import { DEFAULT_LIMITS, findPressureEnd } from './contact-pressure';
import { decideBatch } from './decide-batch';

/*
 * A whole school year, 2026-2027, in four places: waves that are spread, kept back in part and followed by reminders, a
 * worker that comes when it likes, and families that leave or activate on the way. What has left is judged by a clock
 * and a list of days of its own, not by the functions that planned it.
 */

/** Published by the académie of La Réunion for 2026-2027 are no dates that we could read: these are of its usual shape. */
const REUNION = [
  ['2026-10-10', '2026-10-26'],
  ['2026-12-19', '2027-01-25'],
  ['2027-03-13', '2027-03-29'],
  ['2027-05-08', '2027-05-24'],
  ['2027-07-10', '2027-08-16'],
] as const;

const PLACES = [
  { zone: 'A', uai: '0690001A', timeZone: 'Europe/Paris' },
  { zone: 'B', uai: '0670001A', timeZone: 'Europe/Paris' },
  { zone: 'C', uai: '0310001A', timeZone: 'Europe/Paris' },
  { zone: 'La Réunion', uai: '9740001A', timeZone: 'Indian/Reunion' },
];

function groundOf({ zone, uai, timeZone }: (typeof PLACES)[number]) {
  const holidays =
    zone === 'La Réunion'
      ? REUNION.map(([startsOn, returnsOn]) => ({ name: startsOn, startsOn, returnsOn }))
      : SCHOOL_HOLIDAYS.filter((h) => h.zone === zone);
  const publicHolidays = listPublicHolidays(uai, 2026, 2028);
  const calendar = buildSchoolCalendar({ zone, rentreeOn: '2026-09-01', holidays, publicHolidays });
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const isQuiet = (at: Date) => {
    const [weekday, hour] = clock.format(at).replace(',', '').split(' ');
    const on = dayIn(timeZone, at);
    const isOff = holidays.some((h) => h.startsOn <= on && on < h.returnsOn) || publicHolidays.includes(on);
    return isOff || weekday === 'Sun' || Number(hour) < 7 || Number(hour) >= 20;
  };
  return { time: { timeZone, calendar } satisfies SchoolTime, isQuiet };
}

type Life = { leavesOn: string | null; activatesOn: string | null };

/** The school on a day: one child and one guardian a family; who has left is not on the roster. */
function snapshotOn(lives: readonly Life[], on: string): RosterSnapshot {
  const here = lives.flatMap((life, i) => (life.leavesOn !== null && life.leavesOn <= on ? [] : [i]));
  const active = here.filter((i) => (lives[i]?.activatesOn ?? '9999') <= on);
  return {
    on,
    classes: [{ code: '6A', level: '6e' }],
    pupils: here.map((i) => ({ id: `e${i}`, classCode: '6A' })),
    links: here.map((i) => ({ pupilId: `e${i}`, guardianId: `r${i}` })),
    activated: new Set(active.map((i) => `r${i}`)),
    connected: new Set(),
    known: { pupilAccounts: true, guardianAccounts: true, connections: true },
  };
}

const factsOn = (lives: readonly Life[], on: string) =>
  buildAudienceFacts(
    snapshotOn(lives, on),
    EVERYBODY,
    { emailOf: (id) => `${id}@x.fr`, suppressionOf: () => undefined, hasObjected: () => false },
    bareGround(new Date(`${on}T12:00:00Z`)),
  );

const HOUR = 3600_000;
const anyDay = fc
  .date({ min: new Date('2026-09-01'), max: new Date('2027-07-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const life: fc.Arbitrary<Life> = fc.record({ leavesOn: fc.option(anyDay), activatesOn: fc.option(anyDay) });
const wave = fc.record({
  at: fc.date({ min: new Date('2026-09-01'), max: new Date('2027-06-30'), noInvalidDate: true }),
  spreadMinutes: fc.constantFrom(0, 45, 180, 700),
  holdBackPercent: fc.constantFrom(0, 25),
  remindAfter: fc.constantFrom(null, 2, 10),
  /** How late the worker comes, each time. */
  lateHours: fc.constantFrom(0, 1, 9, 30),
});

describe.each(PLACES)('a school year in zone $zone', (place) => {
  const { time, isQuiet } = groundOf(place);

  it('sends nothing in the night, on Sundays or in holidays, nor to who has left or activated, nor too often', () => {
    const school = fc.array(life, { minLength: 12, maxLength: 12 });
    const year = fc.array(wave, { minLength: 1, maxLength: 6 });
    const seen = { sent: 0 };
    fc.assert(
      fc.property(school, year, (lives, waves) => {
        const got = new Map<string, Date[]>();
        const send = (plan: ReadonlyMap<string, Date>, lateHours: number): string[] => {
          const sent: string[] = [];
          for (const [holderId, plannedAt] of [...plan].sort(([, a], [, b]) => a.getTime() - b.getTime())) {
            // The worker comes late; in a quiet time it puts the message off, and comes late again.
            let now = new Date(plannedAt.getTime() + lateHours * HOUR);
            while (nextOpenInstant(time, now) > now) now = nextOpenInstant(time, now);
            const facts = factsOn(lives, dayIn(time.timeZone, now));
            const { send: leaving } = decideBatch({
              due: [
                { holderId, attempts: 0, plannedAt, requestKey: null, messagesAt: got.get(holderId) ?? [] },
              ],
              decide: (id) => decideRecipient(id, facts),
              writtenAddresses: new Set(),
              now,
              limits: DEFAULT_LIMITS,
            });
            if (leaving.length === 0) continue;
            const index = Number(holderId.slice(1));
            const on = dayIn(time.timeZone, now);
            expect(isQuiet(now)).toBe(false);
            expect((lives[index]?.leavesOn ?? '9999') > on).toBe(true);
            expect((lives[index]?.activatesOn ?? '9999') > on).toBe(true);
            got.set(holderId, [...(got.get(holderId) ?? []), now]);
            sent.push(holderId);
          }
          return sent;
        };
        waves.sort((a, b) => a.at.getTime() - b.at.getTime());
        for (const [i, { at, spreadMinutes, holdBackPercent, remindAfter, lateHours }] of waves.entries()) {
          const decided = decideSchedule({ requested: 'now', now: at, ...time, force: false });
          const from = decided.ok ? decided.value.scheduledAt : nextOpenInstant(time, at);
          const facts = factsOn(lives, dayIn(time.timeZone, from));
          const holderIds = [...facts.candidates];
          const seed = `wave ${i}`;
          const plan = spreadOver({
            ...time,
            seed,
            holderIds,
            from,
            minutes: spreadMinutes,
            insisted: false,
          });
          const snapshot = snapshotOn(lives, dayIn(time.timeZone, from));
          const kept = chooseHeldBack({
            families: buildFamilies(snapshot.links),
            written: new Set(holderIds.filter((id) => decideRecipient(id, facts).included)),
            classOf: new Map(snapshot.pupils.map((pupil) => [pupil.id, pupil.classCode])),
            percent: holdBackPercent,
            seed,
          });
          for (const id of kept) plan.set(id, addSchoolDaysTo(time, plan.get(id) ?? from, 5));
          const sent = send(plan, lateHours);
          seen.sent += sent.length;
          if (remindAfter !== null) {
            const remindAt = addSchoolDaysTo(time, from, remindAfter);
            send(new Map(sent.map((id) => [id, remindAt])), lateHours);
          }
        }
        for (const messages of got.values()) {
          for (const [n, at] of messages.entries()) {
            const before = messages.slice(0, n).filter((one) => one <= at);
            expect(findPressureEnd(before, at, DEFAULT_LIMITS)).toBeUndefined();
          }
        }
      }),
      { numRuns: 60 },
    );
    // A year in which nothing left would prove nothing.
    expect(seen.sent).toBeGreaterThan(200);
  });
});
