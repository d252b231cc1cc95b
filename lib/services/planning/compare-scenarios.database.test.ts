import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schoolForecast } from '@/db/schema/adoption';
import { mintJobScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { getAdoption } from '../adoption/get-adoption';
import { LYCEE_UAI, PILOT_UAI } from '../demo/demo-people';
import { seedDemo } from '../demo/seed-demo';
import { createSchool } from '../directory/create-school';
import { adoptPlan } from './adopt-plan';
import { compareScenarios } from './compare-scenarios';
import type { ComparisonRequest } from './comparison-request';
import { getModel } from './get-model';
import { listProposals } from './list-proposals';

const NOW = new Date('2026-11-23T09:00:00Z');
const EMPTY = '0319905Y';
const PROGRESSIVE = 'college-progressif-par-niveau';
const SHORT = 'rattrapage-court';

let database: TestDatabase;
const ctx = () => ({ db: database.db, now: NOW, newId: randomUUID });
const pilot = mintJobScope(PILOT_UAI);

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.db, NOW, { pilotDir: path.join(process.cwd(), 'demo/pilot') });
  const made = await createSchool(ctx(), {
    uai: EMPTY,
    name: 'École vide',
    kind: 'college',
    rentreeOn: '2026-09-01',
  });
  if (!made.ok) throw new Error(made.problem.code);
});
afterAll(() => database.drop());

async function compare(input: ComparisonRequest, scope = pilot) {
  const compared = await compareScenarios(ctx(), scope, input);
  if (!compared.ok) throw new Error(compared.problem.code);
  return compared.value;
}
const firstOf = (compared: Awaited<ReturnType<typeof compare>>) => {
  const [outlook] = compared.outlooks;
  if (!outlook?.simulation) throw new Error('not simulated');
  return { ...outlook, simulation: outlook.simulation };
};

describe('scenarios side by side', () => {
  it('start from the school as it is, over its own school days', async () => {
    const compared = await compare({ scenarioIds: [PROGRESSIVE, SHORT] });
    const { families } = await getAdoption(ctx(), pilot);
    expect(compared).toMatchObject({ gap: null, goalRate: 0.85, refused: [] });
    for (const { simulation } of compared.outlooks) {
      expect(simulation?.families).toEqual(families);
      const days = simulation?.days.map(({ on }) => on) ?? [];
      expect(days[0]).toBe('2026-11-10');
      expect(days).not.toContain('2026-12-25');
      const medians = simulation?.days.map((day) => day.families.median) ?? [];
      expect(medians).toEqual([...medians].sort((a, b) => a - b));
    }
    expect(firstOf(compared).simulation.lockedOut?.on).toBe(firstOf(compared).switchOverOn);
    expect(compared.outlooks[1]?.simulation?.lockedOut).toBeNull();
    expect(compared.differences.map((d) => d.code)).toContain('less_work');
  });

  it('are computed once for the same school, plan and values', async () => {
    const request = { scenarioIds: [PROGRESSIVE] };
    const first = await compare(request);
    await database.ownerDb
      .update(schoolForecast)
      .set({ result: { ...firstOf(first).simulation, families: { total: 1, covered: 0 } } })
      .where(eq(schoolForecast.part, `simulation ${PROGRESSIVE}`));
    expect(firstOf(await compare(request)).simulation.families).toEqual({ total: 1, covered: 0 });
    const moved = await compare({ ...request, parameters: { drift: 0.0001 } });
    expect(firstOf(moved).simulation.families.total).toBe(176);
  });

  it('follow what a person moves: a weaker drift and staff without time bring the goal later', async () => {
    const covered = async (more: Partial<ComparisonRequest>) =>
      firstOf(await compare({ scenarioIds: [PROGRESSIVE], ...more })).simulation.days.at(-1)?.families
        .median ?? 0;
    const usual = await covered({});
    expect(await covered({ parameters: { drift: 0.0001 } })).toBeLessThan(usual);
    const none = { principal: 0, secretariat: 0, rupn: 0, cpe: 0, class_teacher: 0 };
    const idle = await compare({ scenarioIds: [PROGRESSIVE], staff: none });
    expect(firstOf(idle).fitted.unfinishedMinutes).toBeGreaterThan(1000);
    expect(firstOf(idle).simulation.days.at(-1)?.families.median).toBeLessThan(usual);
  });

  it('do not hang on the plan that runs: another would take its place', async () => {
    const before = firstOf(await compare({ scenarioIds: [SHORT] })).simulation;
    const adopted = await adoptPlan(ctx(), pilot, { scenarioId: PROGRESSIVE });
    expect(adopted.ok).toBe(true);
    const after = firstOf(await compare({ scenarioIds: [SHORT] })).simulation;
    expect(after).toEqual(before);
  });

  it('say which cannot be dated here, and refuse what cannot be read', async () => {
    const compared = await compare({ scenarioIds: [SHORT, 'lycee-general-technologique', 'nothing'] });
    expect(compared.outlooks).toHaveLength(1);
    expect(compared.refused.map(({ problem }) => problem.code)).toEqual([
      'scenario_not_for_school',
      'scenario_unknown',
    ]);
    const refused = await compareScenarios(ctx(), pilot, { scenarioIds: [SHORT], goalRate: 3 });
    expect(refused).toEqual({
      ok: false,
      problem: { code: 'invalid_comparison', detail: { field: 'goalRate' } },
    });
  });

  it('show no simulated figure where nothing was imported: dates and reasons only', async () => {
    const empty = mintJobScope(EMPTY);
    const compared = await compare({ scenarioIds: [PROGRESSIVE, SHORT] }, empty);
    expect(compared).toMatchObject({ gap: 'no_families', basis: null });
    expect(compared.outlooks.map((o) => o.simulation)).toEqual([null, null]);
    const { proposals, hasRoster } = await listProposals(ctx(), empty);
    expect([hasRoster, proposals[0]?.scenario.id]).toEqual([false, PROGRESSIVE]);
    expect((await getModel(ctx(), empty)).basis).toBe('prior');
  });

  it('are proposed to the lycée of the demo by its kind: it has imported counts, and no family', async () => {
    const lycee = mintJobScope(LYCEE_UAI);
    const { proposals } = await listProposals(ctx(), lycee);
    expect(proposals[0]).toMatchObject({ suits: true, scenario: { id: 'lycee-general-technologique' } });
    const compared = await compare({ scenarioIds: ['lycee-general-technologique'] }, lycee);
    expect([compared.gap, compared.outlooks[0]?.simulation]).toEqual(['no_families', null]);
  });
});
