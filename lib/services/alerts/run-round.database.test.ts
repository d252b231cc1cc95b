import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { school } from '@/db/schema/directory';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool } from '../campaign/testing/plant-school';
import { PLAN_WEEK } from '../digest/plan-week';
import { ensureRound, type Round, type RoundPayload, roundPayload, runRound } from './run-round';
import { observe } from './testing/observe';
import { WATCH_SCHOOLS } from './watch-schools';

/** Sunday 22 November 2026, 10:00 UTC: when the week of the 23rd is planned. */
const SUNDAY = new Date('2026-11-22T10:00:00Z');
const WITH_FIGURES = ['0319901U', '0319902V', '0319903W', '9740001A', '9710001B'];

let database: TestDatabase;

type Job = { id: string; task: string; key: string; run_at: string; payload: RoundPayload; priority: number };
const jobs = async () =>
  (await database.ownerDb.execute<Job>(sql`
    select j.id, t.identifier as task, key, run_at, payload, priority
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where key is not null order by key`)) as Job[];
const atOf = (job: Job | undefined) => new Date(job?.run_at ?? '').toISOString();
const digests = async () => (await jobs()).filter((job) => job.task === 'send-digest');
const find = async (key: string) => (await jobs()).find((job) => job.key === key);

/** As a worker does: the waiting job of the round, page after page, until it waits for its next time. */
async function work(round: Round, now: Date, pageSize?: number): Promise<number> {
  for (let pages = 1; pages < 60; pages += 1) {
    const job = await find(round.name);
    if (!job) throw new Error('the round is lost');
    // Running: the queue keeps it locked meanwhile.
    await database.ownerDb.execute(sql`
      update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w' where id = ${job.id}`);
    const done = await runRound({ db: database.db, now }, round, roundPayload.parse(job.payload), pageSize);
    await database.ownerDb.execute(sql`delete from graphile_worker._private_jobs where id = ${job.id}`);
    if (done.over) return pages;
  }
  throw new Error('the round does not end');
}

beforeAll(async () => {
  database = await createTestDatabase();
  for (const uai of [...WITH_FIGURES, '0319909C']) {
    const scope = await plantSchool(
      database.db,
      uai,
      uai === '0319909C' ? [] : [{ id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }] }],
    );
    if (WITH_FIGURES.includes(uai)) await observe(database.db, scope, '2026-11-20', { r1: 'activated' });
  }
  const zoneOf = { '9740001A': 'Indian/Reunion', '9710001B': 'America/Guadeloupe' };
  for (const [uai, timeZone] of Object.entries(zoneOf)) {
    await database.ownerDb.update(school).set({ timeZone }).where(sql`uai = ${uai}`);
  }
});
afterAll(() => database.drop());
beforeEach(() => database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`));

describe('a round', () => {
  it('is there once when several workers start, for its next regular time', async () => {
    await Promise.all(
      [1, 2, 3].map(() => ensureRound(database.db, PLAN_WEEK, new Date('2026-11-18T12:00:00Z'))),
    );
    expect(await jobs()).toHaveLength(1);
    const job = await find('plan-week');
    expect([job?.payload.on, atOf(job)]).toEqual(['2026-11-23', SUNDAY.toISOString()]);
  });

  it('enqueues a digest for Monday 07:00 on the clock of each school with figures, and one for each région', async () => {
    await ensureRound(database.db, PLAN_WEEK, new Date('2026-11-18T12:00:00Z'));
    await work(PLAN_WEEK, SUNDAY);
    expect((await digests()).map((job) => [job.key, atOf(job)])).toEqual([
      ['digest:0319901U', '2026-11-23T06:00:00.000Z'],
      ['digest:0319902V', '2026-11-23T06:00:00.000Z'],
      ['digest:0319903W', '2026-11-23T06:00:00.000Z'],
      ['digest:9710001B', '2026-11-23T11:00:00.000Z'],
      ['digest:9740001A', '2026-11-23T03:00:00.000Z'],
    ]);
    expect(atOf(await find('region-digest:REU'))).toBe('2026-11-23T03:00:00.000Z');
    expect(atOf(await find('region-digest:OCC'))).toBe('2026-11-23T06:00:00.000Z');
    // Behind the waves of families.
    expect((await jobs()).every((job) => job.priority > 0)).toBe(true);
    const next = await find('plan-week');
    expect([next?.payload.on, atOf(next)]).toEqual(['2026-11-30', '2026-11-29T10:00:00.000Z']);
  });

  it('comes to the same by small pages', async () => {
    await ensureRound(database.db, PLAN_WEEK, new Date('2026-11-18T12:00:00Z'));
    const pages = await work(PLAN_WEEK, SUNDAY, 1);
    expect(pages).toBeGreaterThan(WITH_FIGURES.length);
    expect(await digests()).toHaveLength(WITH_FIGURES.length);
    expect((await find('plan-week'))?.payload.on).toBe('2026-11-30');
  });

  it('that is late by weeks is done once, for the week that runs', async () => {
    await ensureRound(database.db, PLAN_WEEK, new Date('2026-10-28T12:00:00Z'));
    // What an old round had enqueued waits too.
    const late = new Date('2026-11-25T12:00:00Z');
    await ensureRound(database.db, PLAN_WEEK, late);
    expect((await find('plan-week'))?.payload.on).toBe('2026-11-02');
    await work(PLAN_WEEK, late);
    const weeks = (await digests()).map((job) => (job.payload as unknown as { weekOn: string }).weekOn);
    expect(weeks).toEqual(WITH_FIGURES.map(() => '2026-11-23'));
    expect((await find('plan-week'))?.payload.on).toBe('2026-11-30');
  });

  it('cut off in a page leaves it whole to the next worker', async () => {
    await ensureRound(database.db, PLAN_WEEK, new Date('2026-11-18T12:00:00Z'));
    const job = await find('plan-week');
    const killed: Round = {
      ...PLAN_WEEK,
      enqueuePage: async (...args) => {
        await PLAN_WEEK.enqueuePage(...args);
        throw new Error('killed');
      },
    };
    const payload = roundPayload.parse(job?.payload);
    await expect(runRound({ db: database.db, now: SUNDAY }, killed, payload)).rejects.toThrow('killed');
    expect(await jobs()).toEqual([job]);
    await work(PLAN_WEEK, SUNDAY);
    expect(await digests()).toHaveLength(WITH_FIGURES.length);
  });

  it('run twice for one page, before the queue had heard of the first, enqueues nothing twice', async () => {
    await ensureRound(database.db, PLAN_WEEK, new Date('2026-11-18T12:00:00Z'));
    const payload = roundPayload.parse((await find('plan-week'))?.payload);
    await runRound({ db: database.db, now: SUNDAY }, PLAN_WEEK, payload);
    await runRound({ db: database.db, now: SUNDAY }, PLAN_WEEK, payload);
    await work(PLAN_WEEK, SUNDAY);
    expect(await digests()).toHaveLength(WITH_FIGURES.length);
    expect((await jobs()).filter((job) => job.task === 'plan-week')).toHaveLength(1);
  });

  it('that was tried for the last time is made anew when a worker starts', async () => {
    await ensureRound(database.db, PLAN_WEEK, new Date('2026-11-18T12:00:00Z'));
    await database.ownerDb.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts`);
    await ensureRound(database.db, PLAN_WEEK, new Date('2026-12-02T12:00:00Z'));
    const [{ attempts } = { attempts: -1 }] = await database.ownerDb.execute<{ attempts: number }>(
      sql`select attempts from graphile_worker._private_jobs where key = 'plan-week'`,
    );
    expect([attempts, (await find('plan-week'))?.payload.on]).toEqual([0, '2026-12-07']);
  });

  it('goes over every school with figures every night, and over no other', async () => {
    await ensureRound(database.db, WATCH_SCHOOLS, new Date('2026-11-22T12:00:00Z'));
    expect(atOf(await find('watch-schools'))).toBe('2026-11-23T03:00:00.000Z');
    await work(WATCH_SCHOOLS, new Date('2026-11-23T03:00:01Z'));
    const watched = (await jobs()).filter((job) => job.task === 'watch-school').map((job) => job.key);
    expect(watched).toEqual([...WITH_FIGURES].sort().map((uai) => `watch:${uai}`));
    expect(atOf(await find('watch-schools'))).toBe('2026-11-24T03:00:00.000Z');
  });
});
