import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAct } from '@/db/queries/contact';
import { findRunningPlan } from '@/db/queries/planning';
import { listGuardians } from '@/db/queries/roster';
import { schoolForecast } from '@/db/schema/adoption';
import { inSchool, mintJobScope, mintSchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { getAdoption } from '../adoption/get-adoption';
import { activate, plantSchool } from '../campaign/testing/plant-school';
import { PILOT_UAI } from '../demo/demo-people';
import { seedDemo } from '../demo/seed-demo';
import { adoptPlan } from '../planning/adopt-plan';
import { getForecast, USUAL_GOAL_RATE } from './get-forecast';

const NOW = new Date('2026-11-23T09:00:00Z');
const SMALL = '0319905Y';

let database: TestDatabase;
const ctx = () => ({ db: database.db, now: NOW, newId: randomUUID });
const pilot = mintJobScope(PILOT_UAI);

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.db, NOW, { pilotDir: path.join(process.cwd(), 'demo/pilot') });
});
afterAll(() => database.drop());

async function forecastOf(...[scope, input]: [typeof pilot, { classCode?: string }?]) {
  const result = await getForecast(ctx(), scope, input);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function knownForecastOf(...asked: Parameters<typeof forecastOf>) {
  const view = await forecastOf(...asked);
  if (!view.known) throw new Error(view.gap);
  return view;
}

describe('the forecast of a school', () => {
  it('starts from the figure of the last list and runs to the end of the school year', async () => {
    const view = await knownForecastOf(pilot);
    const { families } = await getAdoption(ctx(), pilot);
    expect(view.families).toEqual(families);
    expect(view.past.map((p) => p.on)).toEqual(['2026-09-07', '2026-09-28', '2026-10-12', '2026-11-09']);
    expect(view.past.at(-1)?.covered).toBe(families.covered);
    expect([view.observedOn, view.days[0]?.on, view.days.at(-1)?.on]).toEqual([
      '2026-11-09',
      '2026-11-10',
      view.yearEndsOn,
    ]);
    expect(view.days.map((d) => d.on)).not.toContain('2026-12-25');
    expect(view.goal).toMatchObject({ rate: USUAL_GOAL_RATE, by: null });
    expect(view.backTest.cases).toBe(3);
  });

  it('is made once for unchanged files and plans, also when asked by two at once, and stays overnight', async () => {
    const rows = () => database.ownerDb.select().from(schoolForecast).orderBy(schoolForecast.part);
    const [first, second] = await Promise.all([forecastOf(pilot), forecastOf(pilot)]);
    expect(second).toEqual(first);
    const made = await rows();
    expect(made.map((row) => [row.schoolUai, row.part])).toEqual([
      [PILOT_UAI, 'taught'],
      [PILOT_UAI, 'view *'],
    ]);
    // What is made again would be written over this.
    await database.ownerDb.update(schoolForecast).set({ result: { ...first, observations: 99 } });
    expect(await forecastOf(pilot)).toMatchObject({ observations: 99 });
    const tomorrow = await getForecast({ ...ctx(), now: new Date(NOW.getTime() + 86_400_000) }, pilot);
    expect(tomorrow).toMatchObject({ ok: true, value: { observations: 99, todayOn: '2026-11-24' } });
    await database.ownerDb.delete(schoolForecast);
    expect(await forecastOf(pilot)).toEqual(first);
    expect((await rows()).map((row) => row.inputs)).toEqual(made.map((row) => row.inputs));
  });

  it('of a class is that of its families there; somebody of one class gets this one and no other', async () => {
    const { classes } = await getAdoption(ctx(), pilot);
    const [own, other] = classes;
    const teacher = mintSchoolScope({
      uai: PILOT_UAI,
      userId: randomUUID(),
      grants: [{ role: 'class_teacher', classCodes: [own?.code ?? ''] }],
    });
    expect((await knownForecastOf(teacher)).families).toEqual(own?.families);
    expect((await knownForecastOf(pilot, { classCode: own?.code ?? '' })).families).toEqual(own?.families);
    expect(await getForecast(ctx(), teacher, { classCode: other?.code ?? '' })).toEqual({
      ok: false,
      problem: { code: 'class_not_yours', detail: { class: other?.code } },
    });
  });

  it('takes up at once what is recorded and planned, and the plan’s goal', async () => {
    const before = await knownForecastOf(pilot);
    expect(before.requests).toBe(0);
    await inSchool(database.db, pilot, async (tx) => {
      const holderIds = (await listGuardians(tx)).map((guardian) => guardian.id);
      const act = { actId: randomUUID(), kind: 'meeting' as const, at: NOW, note: null, recordedBy: null };
      await insertAct(tx, PILOT_UAI, act, holderIds);
    });
    const called = await knownForecastOf(pilot);
    const endOf = (view: typeof before) => view.days.at(-1)?.families.median ?? 0;
    expect(called.requests).toBeGreaterThan(0);
    expect(endOf(called)).toBeGreaterThan(endOf(before));

    const adopted = await adoptPlan(ctx(), pilot, { scenarioId: 'college-progressif-par-niveau' });
    if (!adopted.ok) throw new Error(adopted.problem.code);
    const planned = await knownForecastOf(pilot);
    const plan = await inSchool(database.db, pilot, findRunningPlan);
    expect(planned.goal).toMatchObject({ rate: plan?.goal.value, by: plan?.goal.by });
    expect(planned.requests).toBeGreaterThan(called.requests);
    expect(endOf(planned)).toBeGreaterThan(endOf(called));
  });
});

describe('a school of which little is known', () => {
  it('gets the reason instead of a forecast', async () => {
    const family = (n: number) => ({ id: `e${n}`, classCode: '6A', guardians: [{ id: `r${n}` }] });
    const small = await plantSchool(
      database.db,
      SMALL,
      Array.from({ length: 30 }, (_, n) => family(n)),
      NOW,
    );
    await activate(database.db, small, ['r1', 'r2'], '2026-10-12');
    expect(await forecastOf(small)).toEqual({
      known: false,
      gap: 'not_enough_data',
      observations: 0,
      familiesAtRisk: 30,
      needed: { observations: 2, familiesAtRisk: 20 },
    });
  });
});
