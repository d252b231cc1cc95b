import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { plan, planRevision } from '@/db/schema/planning';
import { mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { SchoolRole } from '@/lib/domain/access/types';
import type { PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { adoptPlan } from './adopt-plan';
import { completeAction } from './complete-action';
import { editPlan } from './edit-plan';
import { getPlan } from './get-plan';
import { redoPlanEdit, undoPlanEdit } from './undo-plan-edit';

const NOW = new Date('2026-11-23T10:00:00Z');
const UAI = '0319901U';
let database: TestDatabase;
let planId: string;
const ctx = () => ({ db: database.db, now: NOW, newId: randomUUID });
const scopeOf = (role: SchoolRole): SchoolScope =>
  mintSchoolScope({ uai: UAI, userId: null, grants: [{ role, classCodes: 'all' }] });
const principal = scopeOf('principal');

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  await createSchool(ctx(), { uai: UAI, name: 'Collège', kind: 'college', rentreeOn: '2026-09-01' });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ownerDb.delete(plan);
  await database.ownerDb.delete(auditEvent);
  const adopted = await adoptPlan(ctx(), principal, { scenarioId: 'college-progressif-par-niveau' });
  if (!adopted.ok) throw new Error(adopted.problem.code);
  planId = adopted.value.planId;
});

const running = async () => {
  const found = await getPlan(ctx(), principal);
  if (!found) throw new Error('no plan');
  return found;
};
const titles = async () => (await running()).phases.map((phase) => phase.title);
const rename = (title: string, phaseId = '5e'): PlanEdit => ({ do: 'rename_phase', phaseId, title });
const edit = (version: number, ...edits: PlanEdit[]) =>
  editPlan(ctx(), principal, { planId, version, edits });
const code = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code;

describe('changing the running plan', () => {
  it('is undone and redone, whole, by steps', async () => {
    const before = await running();
    expect(code(await edit(1, rename('Un'), rename('Deux', '4e')))).toBe('ok');
    expect(code(await edit(2, rename('Trois', '3e')))).toBe('ok');
    expect(await titles()).toEqual(expect.arrayContaining(['Un', 'Deux', 'Trois']));
    expect(code(await undoPlanEdit(ctx(), principal, { planId, version: 3 }))).toBe('ok');
    expect(await titles()).not.toContain('Trois');
    expect(code(await undoPlanEdit(ctx(), principal, { planId, version: 4 }))).toBe('ok');
    expect((await running()).phases).toEqual(before.phases);
    expect(code(await undoPlanEdit(ctx(), principal, { planId, version: 5 }))).toBe('nothing_to_undo');
    expect(code(await redoPlanEdit(ctx(), principal, { planId, version: 5 }))).toBe('ok');
    expect(await titles()).toContain('Un');
    // A new change takes the place of what could have been redone.
    expect(code(await edit(6, rename('Quatre', '3e')))).toBe('ok');
    expect(code(await redoPlanEdit(ctx(), principal, { planId, version: 7 }))).toBe('nothing_to_redo');
    expect(await titles()).toEqual(expect.arrayContaining(['Un', 'Deux', 'Quatre']));
  });

  it('changes all or nothing, and says why', async () => {
    const before = await running();
    expect(code(await edit(1, rename('Un'), { do: 'remove_phase', phaseId: 'partie' }))).toBe('phase_gone');
    expect(await running()).toEqual(before);
    expect(code(await edit(1, rename('')))).toBe('invalid_edit');
    expect(code(await edit(1))).toBe('invalid_edit');
    expect(
      code(await editPlan(ctx(), scopeOf('secretariat'), { planId, version: 1, edits: [rename('x')] })),
    ).toBe('not_allowed');
    expect(
      code(await editPlan(ctx(), principal, { planId: randomUUID(), version: 1, edits: [rename('x')] })),
    ).toBe('plan_not_running');
    expect(await database.ownerDb.select().from(planRevision)).toEqual([]);
  });

  it('never writes over what somebody else has changed', async () => {
    const results = await Promise.all(['A', 'B', 'C', 'D'].map((title) => edit(1, rename(title))));
    expect(results.map(code).sort()).toEqual(['ok', 'plan_changed', 'plan_changed', 'plan_changed']);
    expect(code(await undoPlanEdit(ctx(), principal, { planId, version: 1 }))).toBe('plan_changed');
  });

  it('keeps what was done meanwhile, through splits too', async () => {
    const fifth = (await running()).phases.find((phase) => phase.id === '5e');
    const last = fifth?.actions.findLast((action) => !action.automatic);
    if (!fifth || !last) throw new Error('no action');
    expect(
      code(await edit(1, { do: 'split_phase', phaseId: '5e', fromOn: last.dueOn, title: 'Suite' })),
    ).toBe('ok');
    const key = { planId, phaseId: '5e-2', actionId: last.id };
    expect(code(await completeAction(ctx(), principal, key))).toBe('ok');
    expect(code(await undoPlanEdit(ctx(), principal, { planId, version: 2 }))).toBe('ok');
    const back = (await running()).phases.find((phase) => phase.id === '5e');
    expect(back?.actions.find((action) => action.id === last.id)?.doneAt).toEqual(NOW);
    expect(back?.actions.filter((action) => action.doneAt)).toHaveLength(1);
  });

  it('is not undone where that would lose something done', async () => {
    await edit(1, {
      do: 'add_action',
      phaseId: '5e',
      title: 'Appeler la mairie',
      kind: 'prepare',
      role: 'principal',
      dueOn: '2026-12-07',
      workMinutes: 10,
      audience: null,
      templateId: null,
    });
    await completeAction(ctx(), principal, { planId, phaseId: '5e', actionId: 'ajout' });
    const undone = await undoPlanEdit(ctx(), principal, { planId, version: 2 });
    expect(undone).toEqual({
      ok: false,
      problem: { code: 'action_done', detail: { title: 'Appeler la mairie' } },
    });
  });
});
