import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { schoolHoliday } from '@/db/schema/directory';
import { guardianship } from '@/db/schema/roster';
import { inSchool, type SchoolScope } from '@/db/scope';
import { SCHOOL_HOLIDAYS } from '@/lib/domain/directory/calendar-data';
import { listPublicHolidays } from '@/lib/domain/planning/public-holidays';
import { confirmWave } from '../campaign/confirm-wave';
import { createWave } from '../campaign/create-wave';
import type { SendWavePayload } from '../campaign/send-wave-job';
import { activate, plantSchool } from '../campaign/testing/plant-school';
import { sendWave } from './send-wave';
import { CONTENT, type Harness, listChildren, openHarness } from './testing/open-harness';

/*
 * A school year of the real verbs, database, queue and mail server, on a clock that jumps from job to job: waves that are
 * confirmed and followed by reminders, a worker that comes late, families that activate or leave. The rules alone are
 * tried on many more years in lib/domain/delivery/school-year.test.ts. What arrives is judged by a clock of its own.
 */

/** Of the usual shape: the dates of La Réunion are not in the data that the product brings along. */
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

const HOUR = 3600_000;
const FAMILIES = 12;
/** How late a worker comes, in turn. */
const LATE_HOURS = [0, 1, 9, 30];
const RENTREE = new Date('2026-09-01T06:00:00Z');
/** Before holidays, the two changes of the clock, Armistice and the Eighth of May; by day and by night. */
const WAVES = [
  '2026-09-03T10:00Z',
  '2026-10-15T05:00Z',
  '2026-11-10T23:00Z',
  '2026-12-17T14:00Z',
  '2027-02-04T03:00Z',
  '2027-03-25T09:00Z',
  '2027-05-05T19:00Z',
  '2027-06-30T12:00Z',
].map((at) => new Date(at));

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

describe.each(PLACES)('a school year in zone $zone', ({ zone, uai, timeZone }) => {
  const published: readonly (readonly [string, string])[] =
    zone === 'La Réunion'
      ? REUNION
      : SCHOOL_HOLIDAYS.filter((one) => one.zone === zone).map((one) => [one.startsOn, one.returnsOn]);
  const publicHolidays = listPublicHolidays(uai, 2026, 2027);
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const isQuiet = (at: Date): boolean => {
    const [on = '', time = ''] = clock.format(at).split(' ');
    const isOff = published.some(([from, until]) => from <= on && on < until) || publicHolidays.includes(on);
    return isOff || new Date(`${on}T12:00:00Z`).getUTCDay() === 0 || time < '07:00' || time >= '20:00';
  };

  it('writes in no night, Sunday or holiday, to nobody who has left or activated, at the hour of the clock', async () => {
    const scope = await plantSchool(h.database.db, uai, listChildren(FAMILIES), RENTREE);
    if (zone === 'La Réunion') await publish(zone);
    const gone = new Set<string>();
    const arrivals: { at: Date; wrong: boolean }[] = [];
    h.sink.onRecipient = (address) => {
      arrivals.push({ at: h.now, wrong: isQuiet(h.now) || gone.has(address.split('@')[0] ?? '') });
      return undefined;
    };
    for (const [i, asked] of WAVES.entries()) {
      await workUntil(scope, asked, i);
      h.now = asked;
      // A family activates, another leaves: some are left in June.
      if (i % 2 === 1) await depart(scope, gone, `r00${gone.size}`, `r00${gone.size + 1}`);
      const departure = { text: 'now', at: asked };
      while (isQuiet(departure.at)) {
        departure.at = new Date(departure.at.getTime() + HOUR);
        departure.text = clock.format(departure.at).replace(' ', 'T');
      }
      const [base, reminder] = await plan(scope, departure.text);
      // Also when daylight saving begins or ends in between.
      expect(clock.format(reminder).slice(11)).toBe(clock.format(base).slice(11));
    }
    await workUntil(scope, new Date('2027-07-31T12:00:00Z'), 0);
    expect(arrivals.filter((one) => one.wrong)).toEqual([]);
    expect(arrivals.length).toBeGreaterThan(40);
    expect(gone.size).toBe(8);
  }, 120_000);
});

/** The jobs of the queue in their order until an instant, each begun late. */
async function workUntil(scope: SchoolScope, until: Date, turn: number): Promise<void> {
  for (;;) {
    const [job] = await h.database.ownerDb.execute<{
      id: string;
      run_at: string;
      payload: SendWavePayload;
    }>(sql`
      select id, run_at, payload from graphile_worker._private_jobs where run_at < ${until.toISOString()}::timestamptz
      order by run_at, id limit 1`);
    if (!job) return;
    await h.database.ownerDb.execute(sql`delete from graphile_worker._private_jobs where id = ${job.id}`);
    const begun = new Date(job.run_at).getTime() + (LATE_HOURS[turn % LATE_HOURS.length] ?? 0) * HOUR;
    h.now = new Date(Math.max(h.now.getTime(), begun));
    await sendWave(h.ctx(), scope, job.payload);
  }
}

/** A wave with a reminder three school days later; when both leave. */
async function plan(scope: SchoolScope, at: string): Promise<[Date, Date]> {
  const reminders = [{ afterSchoolDays: 3, ...CONTENT }];
  const made = await createWave(h.verbs(), scope, { title: 'Relance', audience: {}, ...CONTENT, reminders });
  if (!made.ok) throw new Error(made.problem.code);
  const confirmed = await confirmWave(h.verbs(), scope, { ...made.value, at, version: 1 });
  if (!confirmed.ok) throw new Error(`${at} ${confirmed.problem.code}`);
  const { followers } = await h.report(scope, made.value.waveId);
  const reminderAt = followers[0]?.scheduledAt;
  if (!reminderAt) throw new Error('the reminder has no time');
  return [confirmed.value.scheduledAt, reminderAt];
}

/** As an import that shows one guardian as activated, and another with no child here any more. */
async function depart(scope: SchoolScope, gone: Set<string>, activated: string, left: string): Promise<void> {
  await activate(h.database.db, scope, [activated]);
  await inSchool(h.database.db, scope, async (tx) => {
    await lockFactsForChange(tx, scope.uai);
    await raiseFactsVersion(tx, scope.uai);
    await tx.delete(guardianship).where(eq(guardianship.guardianId, left));
  });
  gone.add(activated).add(left);
}

async function publish(zone: string): Promise<void> {
  const rows = REUNION.map(([startsOn, returnsOn]) => ({ startsOn, returnsOn, name: startsOn }));
  const common = { zone, schoolYear: '2026-2027', publishedOn: '2026-06-01' };
  await h.database.ownerDb.insert(schoolHoliday).values(rows.map((row) => ({ ...common, ...row })));
}
