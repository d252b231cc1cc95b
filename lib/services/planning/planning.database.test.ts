import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveClasses, saveEnrolmentChanges, savePupils } from '@/db/queries/roster';
import { auditEvent } from '@/db/schema/access';
import { action, phase, plan } from '@/db/schema/planning';
import { preparedWork } from '@/db/schema/prepared-work';
import { inSchool, mintJobScope, mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { SchoolRole } from '@/lib/domain/access/types';
import type { SchoolKind } from '@/lib/domain/directory/types';
import { findScenario } from '@/lib/domain/planning/scenarios/library';
import { describeProblem } from '@/lib/messages/problems';
import { addUser } from '../access/add-user';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { adoptPlan } from './adopt-plan';
import { completeAction } from './complete-action';
import { getPlan } from './get-plan';
import { listScenarios } from './list-scenarios';
import { previewPlan } from './preview-plan';
import { reopenAction } from './reopen-action';

/** Monday 23 November 2026, 23:45 in Paris; the suite's own clock, in Auckland, is at Tuesday noon. */
const NOW = new Date('2026-11-23T22:45:00Z');
const UAI = '0319901U';
const OTHER = '0319903W';
const CORSE = '6200001A';
const PROGRESSIVE = 'college-progressif-par-niveau';

let database: TestDatabase;
let principal: SchoolScope;
let secretariat: SchoolScope;
let cpe: SchoolScope;

const ctx = (now = NOW) => ({ db: database.db, now, newId: randomUUID });
const scopeOf = (uai: string, role: SchoolRole, userId: string): SchoolScope =>
  mintSchoolScope({ uai, userId, grants: [{ role, classCodes: 'all' }] });

async function plant(uai: string, kind: SchoolKind = 'college') {
  const school = await createSchool(ctx(), { uai, name: `École ${uai}`, kind, rentreeOn: '2026-09-01' });
  if (!school.ok) throw new Error(school.problem.code);
}
async function plantUser(role: SchoolRole): Promise<SchoolScope> {
  const added = await addUser(ctx(), {
    email: `${role}@college.example`,
    name: `Personne ${role}`,
    password: 'long enough to be taken',
    role,
    schoolUai: UAI,
    wholeSchool: true,
  });
  if (!added.ok) throw new Error(added.problem.code);
  return scopeOf(UAI, role, added.value.userId);
}

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  await plant(UAI);
  await plant(OTHER);
  await plant(CORSE);
  principal = await plantUser('principal');
  secretariat = await plantUser('secretariat');
  cpe = await plantUser('cpe');
  await inSchool(database.db, mintJobScope(UAI), async (tx) => {
    const importId = randomUUID();
    await saveClasses(tx, UAI, [{ code: '6A', level: '6e' }]);
    await savePupils(tx, UAI, importId, [
      { id: 'e1', familyName: 'A', usageName: null, firstName: 'B', bornOn: null, email: null },
    ]);
    await saveEnrolmentChanges(tx, UAI, importId, {
      open: [{ pupilId: 'e1', classCode: '6A', validFrom: '2026-09-01' }],
      close: [],
      remove: [],
    });
  });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ownerDb.delete(plan);
  await database.ownerDb.delete(auditEvent);
});

const ask = (rest: object = {}, scope = principal, now = NOW) =>
  adoptPlan(ctx(now), scope, { scenarioId: PROGRESSIVE, ...rest });
async function adopt(scope = principal): Promise<string> {
  const adopted = await ask({}, scope);
  if (!adopted.ok) throw new Error(adopted.problem.code);
  return adopted.value.planId;
}
const events = async () =>
  (await database.ownerDb.select().from(auditEvent).orderBy(auditEvent.id)).map((e) => e.event);

describe('the scenarios of a school', () => {
  it('are those made for its kind, and each can be dated', async () => {
    const scenarios = await listScenarios(ctx(), cpe);
    expect(scenarios.map((s) => s.id)).toContain(PROGRESSIVE);
    expect(scenarios.every((s) => s.for.includes('college'))).toBe(true);
    for (const { id } of scenarios) {
      expect((await previewPlan(ctx(), cpe, { scenarioId: id })).ok).toBe(true);
    }
  });
});

describe('previewing a plan', () => {
  it('dates it from today at the school, for any role, and writes nothing', async () => {
    const preview = await previewPlan(ctx(), cpe, { scenarioId: PROGRESSIVE });
    if (!preview.ok) throw new Error(preview.problem.code);
    const { todayOn, plan: dated, gates, load, size } = preview.value;
    expect(todayOn).toBe('2026-11-23');
    expect(dated.phases[0]).toMatchObject({ id: 'preparer', startsOn: '2026-11-23' });
    expect(dated.phases[1]).toMatchObject({ id: '6e', startsOn: '2026-11-30', endsOn: '2026-12-11' });
    expect(gates.map((g) => g.status)).toEqual(['unknown', 'unknown']);
    expect(load[0]?.week).toBe('2026-W48');
    // One pupil, no guardian: four times a sheet of identifiers at most, no letter.
    expect(size).toMatchObject({ letters: 0, emails: 0 });
    expect(size?.pupilSheets).toBeGreaterThan(0);
    expect(await database.ownerDb.select().from(plan)).toEqual([]);
    expect(await events()).toEqual([]);
  });

  it('passes over the public holidays and breaks of the school’s zone', async () => {
    const preview = await previewPlan(ctx(), cpe, { scenarioId: PROGRESSIVE });
    if (!preview.ok) throw new Error(preview.problem.code);
    expect(preview.value.calendar.zone).toBe('C');
    expect(preview.value.calendar.publicHolidays.has('2027-05-06')).toBe(true);
    const bascule = preview.value.plan.phases.find((p) => p.id === 'bascule');
    expect(bascule?.startsOn).toBe('2027-04-19');
  });

  it('refuses what is not in the library, not for this kind of school, or not a day', async () => {
    const refusal = async (input: Parameters<typeof previewPlan>[2]) => {
      const result = await previewPlan(ctx(), principal, input);
      return result.ok ? undefined : result.problem;
    };
    expect(await refusal({ scenarioId: 'nowhere' })).toEqual({ code: 'scenario_unknown' });
    expect(await refusal({ scenarioId: 'lycee-general-technologique' })).toMatchObject({
      code: 'scenario_not_for_school',
    });
    expect(await refusal({ scenarioId: PROGRESSIVE, startOn: '2026-02-30' })).toEqual({
      code: 'invalid_plan',
      detail: { field: 'startOn' },
    });
    expect(await refusal({ scenarioId: PROGRESSIVE, startOn: '2026-11-20' })).toEqual({
      code: 'start_before_adoption',
    });
    expect(
      await refusal({ scenarioId: PROGRESSIVE, goal: { metric: 'family_coverage', value: 95 } }),
    ).toMatchObject({ code: 'invalid_plan', detail: { field: 'goal' } });
  });

  it('tells a school of Corse that its calendar is not known, and borrows none', async () => {
    const result = await previewPlan(ctx(), mintJobScope(CORSE), { scenarioId: PROGRESSIVE });
    expect(result).toEqual({
      ok: false,
      problem: { code: 'calendar_unknown', detail: { schoolYear: '2026-2027', zone: 'Corse', isWhole: 1 } },
    });
  });
});

describe('adopting a plan', () => {
  it('needs the principal', async () => {
    expect(await adoptPlan(ctx(), secretariat, { scenarioId: PROGRESSIVE })).toEqual({
      ok: false,
      problem: { code: 'not_allowed' },
    });
    expect(await database.ownerDb.select().from(plan)).toEqual([]);
  });

  it('keeps the whole plan, and says so in the journal', async () => {
    const planId = await adopt();
    const running = await getPlan(ctx(), principal);
    const scenario = findScenario(PROGRESSIVE);
    expect(running).toMatchObject({
      id: planId,
      scenarioId: PROGRESSIVE,
      scenarioVersion: 2,
      adoptedByName: 'Personne principal',
      goal: { metric: 'family_coverage', value: 0.95, by: '2027-05-14' },
    });
    expect(running?.phases.map((p) => p.id)).toEqual(scenario?.phases.map((p) => p.id));
    expect(running?.phases.map((p) => p.levels)).toEqual(scenario?.phases.map((p) => p.levels));
    expect(running?.progress.actionCount).toBe(scenario?.phases.flatMap((p) => p.actions).length);
    const preview = await previewPlan(ctx(), principal, { scenarioId: PROGRESSIVE });
    const due = (phases: readonly { id: string; actions: readonly { id: string; dueOn: string }[] }[]) =>
      phases.flatMap((p) => p.actions.map((a) => `${a.dueOn} ${p.id} ${a.id}`)).sort();
    expect(preview.ok && running && due(running.phases)).toEqual(
      preview.ok && due(preview.value.plan.phases),
    );
    expect(await events()).toEqual(['plan.adopted', 'plan.work_prepared']);
  });

  it('replaces the one that was read, and keeps it', async () => {
    const first = await adopt();
    const second = await ask({ scenarioId: 'rattrapage-court', replaces: first });
    expect(second.ok).toBe(true);
    const rows = await database.ownerDb.select().from(plan);
    expect(new Map(rows.map((r) => [r.scenarioId, r.status]))).toEqual(
      new Map([
        [PROGRESSIVE, 'replaced'],
        ['rattrapage-court', 'running'],
      ]),
    );
    expect((await getPlan(ctx(), cpe))?.scenarioId).toBe('rattrapage-court');
    const kept = await database.ownerDb.select().from(phase).where(eq(phase.planId, first));
    expect(kept).toHaveLength(8);
  });

  it('by one click sent five times adopts once, with its work once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask()));
    const values = answers.flatMap((one) => (one.ok ? [one.value] : []));
    expect(values).toHaveLength(5);
    expect(new Set(values.map(({ planId }) => planId)).size).toBe(1);
    expect(values.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await database.ownerDb.select().from(plan)).toHaveLength(1);
    expect(await events()).toEqual(['plan.adopted', 'plan.work_prepared']);
    const places = (await database.ownerDb.select().from(preparedWork)).map(
      ({ phaseId, actionId }) => `${phaseId} ${actionId}`,
    );
    expect(places.length).toBeGreaterThan(10);
    expect(new Set(places).size).toBe(places.length);
  });

  it('by two people at once adopts one plan, and tells the other who was first, with what and when', async () => {
    const first = await adopt();
    const deputy = scopeOf(UAI, 'principal', secretariat.userId ?? '');
    const both = await Promise.all([
      ask({ scenarioId: 'rattrapage-court', replaces: first }),
      ask({ startOn: '2026-12-01', replaces: first }, deputy),
    ]);
    const refused = both.flatMap((one) => (one.ok ? [] : [one.problem]));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const running = await getPlan(ctx(), principal);
    expect(refused).toEqual([
      {
        code: 'plan_replaced',
        detail: {
          title: running?.title,
          by: running?.adoptedByName,
          at: NOW.toISOString(),
          timeZone: 'Europe/Paris',
        },
      },
    ]);
    expect(refused.map(describeProblem).join()).toContain('le lundi 23 novembre 2026 à 23');
    expect(await events()).toHaveLength(4);
  });

  it('says nothing of a page that shows a plan long gone, or none, but that another one runs', async () => {
    const first = await adopt();
    const later = new Date(NOW.getTime() + 120_000);
    for (const replaces of [undefined, randomUUID()])
      expect(await ask({ replaces }, principal, later)).toMatchObject({ problem: { code: 'plan_replaced' } });
    expect(await ask({ replaces: 'x' })).toMatchObject({ problem: { code: 'invalid_plan' } });
    expect((await getPlan(ctx(), principal))?.id).toBe(first);
  });

  it('is a matter of one school: another sees nothing of it', async () => {
    const planId = await adopt();
    const stranger = scopeOf(OTHER, 'principal', randomUUID());
    expect(await getPlan(ctx(), stranger)).toBeUndefined();
    const key = { planId, phaseId: '6e', actionId: 'codes-eleves' };
    expect(await completeAction(ctx(), stranger, key)).toMatchObject({
      problem: { code: 'action_unknown' },
    });
  });
});

describe('following a plan', () => {
  it('shows the phase that runs, what is late, and each role its own to-dos', async () => {
    await adopt();
    const later = new Date('2026-12-02T08:00:00Z');
    const forPrincipal = await getPlan(ctx(later), principal);
    expect(forPrincipal?.progress).toMatchObject({
      currentPhaseIds: ['6e'],
      nextPhaseId: '5e',
      doneCount: 0,
    });
    expect(forPrincipal?.progress.late[0]).toMatchObject({
      id: 'deleguer-droits',
      dueOn: '2026-11-23',
    });
    const forCpe = await getPlan(ctx(later), cpe);
    expect(new Set(forCpe?.toDos.map((a) => a.role))).toEqual(new Set(['cpe']));
    expect(forCpe?.toDos[0]).toMatchObject({ phaseId: '6e', id: 'codes-eleves', dueOn: '2026-12-01' });
  });
});

describe('ticking an action', () => {
  it('is done by its role or the principal, once, and can be undone', async () => {
    const planId = await adopt();
    const key = { planId, phaseId: '6e', actionId: 'codes-eleves' };
    expect(await completeAction(ctx(), secretariat, key)).toMatchObject({ problem: { code: 'not_allowed' } });
    expect(await completeAction(ctx(), cpe, key)).toMatchObject({ ok: true, value: { changed: true } });
    const find = async () =>
      (await getPlan(ctx(), principal))?.phases
        .flatMap((p) => p.actions)
        .find((a) => a.phaseId === '6e' && a.id === 'codes-eleves');
    expect(await find()).toMatchObject({ doneAt: NOW, doneByName: 'Personne cpe' });

    const again = new Date(NOW.getTime() + 60_000);
    expect(await completeAction(ctx(again), principal, key)).toMatchObject({ value: { changed: false } });
    expect(await find()).toMatchObject({ doneAt: NOW, doneByName: 'Personne cpe' });

    expect(await reopenAction(ctx(), principal, key)).toMatchObject({ ok: true, value: { changed: true } });
    expect(await find()).toMatchObject({ doneAt: null, doneByName: null });
    expect(await events()).toEqual([
      'plan.adopted',
      'plan.work_prepared',
      'action.completed',
      'plan.work_prepared',
      'action.reopened',
      'plan.work_prepared',
    ]);
  });

  it('is refused for a plan that was replaced, an unknown action, and what the product does', async () => {
    const planId = await adopt();
    expect((await ask({ replaces: planId })).ok).toBe(true);
    const key = { planId, phaseId: '6e', actionId: 'codes-eleves' };
    expect(await completeAction(ctx(), cpe, key)).toMatchObject({ problem: { code: 'plan_not_running' } });
    expect(await completeAction(ctx(), cpe, { ...key, actionId: 'rien' })).toMatchObject({
      problem: { code: 'action_unknown' },
    });
    expect(await completeAction(ctx(), cpe, { ...key, planId: 'no uuid' })).toMatchObject({
      problem: { code: 'action_unknown' },
    });
    const running = await getPlan(ctx(), principal);
    if (!running) throw new Error('no plan runs');
    const own = { ...key, planId: running.id };
    await database.ownerDb
      .update(action)
      .set({ automatic: true })
      .where(and(eq(action.planId, running.id), eq(action.id, 'codes-eleves')));
    expect(await completeAction(ctx(), cpe, own)).toMatchObject({ problem: { code: 'action_automatic' } });
  });
});
