import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listPrepared, replacePreparedWork } from '@/db/queries/prepared-work';
import { auditEvent } from '@/db/schema/access';
import { banner } from '@/db/schema/banners';
import { campaign, wave } from '@/db/schema/campaign';
import { plan } from '@/db/schema/planning';
import { preparedWork } from '@/db/schema/prepared-work';
import { printJob } from '@/db/schema/print';
import { inSchool, mintJobScope, mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { SchoolRole } from '@/lib/domain/access/types';
import type { PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { cancelWave } from '../../campaign/cancel-wave';
import { confirmPlanWaves } from '../../campaign/confirm-plan-waves';
import { confirmWave } from '../../campaign/confirm-wave';
import { proposeDeparture } from '../../campaign/propose-departure';
import { createSchool } from '../../directory/create-school';
import { loadReferenceData } from '../../directory/load-reference-data';
import { adoptPlan } from '../adopt-plan';
import { completeAction } from '../complete-action';
import { editPlan } from '../edit-plan';
import { getPlan } from '../get-plan';
import { reopenAction } from '../reopen-action';
import { skipAction } from '../skip-action';
import { undoPlanEdit } from '../undo-plan-edit';
import { keepWork } from './keep-work';
import { listEstrangedWork } from './list-estranged-work';
import { markWorkDone } from './mark-work-done';
import { prepareWork } from './prepare-work';

/** Monday 23 November 2026. */
const NOW = new Date('2026-11-23T10:00:00Z');
const UAI = '0319901U';
const OTHER = '0319903W';
let database: TestDatabase;
let planId: string;

const ctx = (now = NOW) => ({ db: database.db, now, newId: randomUUID });
const scopeOf = (role: SchoolRole, uai = UAI): SchoolScope =>
  mintSchoolScope({ uai, userId: null, grants: [{ role, classCodes: 'all' }] });
const principal = scopeOf('principal');

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  for (const uai of [UAI, OTHER]) {
    await createSchool(ctx(), { uai, name: 'Collège', kind: 'college', rentreeOn: '2026-09-01' });
  }
});
afterAll(() => database.drop());
beforeEach(async () => {
  for (const table of [plan, campaign, printJob, banner, auditEvent]) await database.ownerDb.delete(table);
  planId = await adopt();
});

async function adopt(replaces?: string): Promise<string> {
  const asked = { scenarioId: 'college-progressif-par-niveau', ...(replaces ? { replaces } : {}) };
  const adopted = await adoptPlan(ctx(), principal, asked);
  if (!adopted.ok) throw new Error(adopted.problem.code);
  return adopted.value.planId;
}
const prepared = (id = planId) => inSchool(database.db, principal, (tx) => listPrepared(tx, id));
async function find(phaseId: string, actionId: string) {
  const row = (await prepared()).find((one) => one.phaseId === phaseId && one.actionId === actionId);
  if (!row) throw new Error(`nothing prepared for ${phaseId} ${actionId}`);
  return row;
}
const edit = async (version: number, ...edits: PlanEdit[]) => {
  const edited = await editPlan(ctx(), principal, { planId, version, edits });
  if (!edited.ok) throw new Error(edited.problem.code);
};
const confirm = async (waveId: string, at = '2027-01-12T17:30') => {
  const confirmed = await confirmWave(ctx(), principal, { waveId, version: 1, at });
  if (!confirmed.ok) throw new Error(confirmed.problem.code);
};
const count = async (table: typeof wave | typeof printJob | typeof banner) =>
  (await database.ownerDb.select().from(table)).length;

describe('adopting a plan', () => {
  it('prepares a draft for each wave, run and banner that is ahead, in one campaign, and nothing that announces a switch-over', async () => {
    const rows = await prepared();
    const kinds = (kind: string) => rows.filter(({ workKind }) => workKind === kind);
    expect(kinds('wave').length).toBeGreaterThan(8);
    expect(kinds('print').length).toBeGreaterThan(5);
    expect(kinds('banner').map(({ actionId }) => actionId)).toEqual(['bandeau-public']);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['untouched']));
    expect(rows.filter(({ actionId }) => actionId.startsWith('annonce'))).toEqual([]);
    expect(await count(wave)).toBe(kinds('wave').length);
    const campaigns = await database.ownerDb.select().from(campaign);
    expect(campaigns.map(({ id, title }) => [id, title])).toEqual([
      [planId, 'Collège – progressif par niveau'],
    ]);
    const waves = await database.ownerDb.select().from(wave);
    expect(
      waves.every((one) => one.status === 'draft' && one.subject !== '' && one.title.length <= 120),
    ).toBe(true);
    const runs = await database.ownerDb.select().from(printJob);
    expect(runs.every((one) => one.status === 'prepared' && one.selection.pupilIds.length === 0)).toBe(true);
  });

  it('can be waited for, with more than sixty actions, also on a busy machine', async () => {
    const started = performance.now();
    await adopt(planId);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('prepares once: called again nothing changes', async () => {
    const before = await prepared();
    const again = await inSchool(database.db, principal, (tx) => prepareWork(tx, NOW, principal));
    expect(again).toEqual({ made: 0, followed: 0, withdrawn: 0 });
    expect(await prepared()).toEqual(before);
  });

  it('takes back what nobody has touched of the plan before, and asks about what somebody has', async () => {
    const { workId } = await find('4e', 'relance-email');
    await confirm(workId);
    const old = planId;
    planId = await adopt(old);
    expect((await prepared(old)).map((row) => row.workId)).toEqual([workId]);
    expect(await listEstrangedWork(ctx(), principal)).toMatchObject([
      { workId, isAgreed: true, now: null, planTitle: 'Collège – progressif par niveau' },
    ]);
    expect(await keepWork(ctx(), principal, { planId: old, workKind: 'wave', workId })).toEqual({
      ok: true,
      value: null,
    });
    expect(await listEstrangedWork(ctx(), principal)).toEqual([]);
    expect((await database.ownerDb.select().from(wave).where(eq(wave.id, workId)))[0]?.status).toBe(
      'scheduled',
    );
  });
});

describe('changing the plan', () => {
  it('moves the day that is proposed for an untouched wave', async () => {
    const { workId, dueOn } = await find('4e', 'relance-email');
    expect((await proposeDeparture(ctx(), principal, workId)).on).toBe(dueOn);
    await edit(1, { do: 'move_action', phaseId: '4e', actionId: 'relance-email', dueOn: '2027-03-23' });
    expect(await proposeDeparture(ctx(), principal, workId)).toEqual({ on: '2027-03-23', minute: 1050 });
    expect((await find('4e', 'relance-email')).workId).toBe(workId);
  });

  it('takes an untouched draft away with its action, and brings one back with it', async () => {
    const before = await count(wave);
    await edit(1, { do: 'remove_action', phaseId: '4e', actionId: 'relance-email' });
    expect(await count(wave)).toBe(before - 1);
    const undone = await undoPlanEdit(ctx(), principal, { planId, version: 2 });
    expect(undone.ok).toBe(true);
    expect(await count(wave)).toBe(before);
    expect((await find('4e', 'relance-email')).state).toBe('untouched');
  });

  it('keeps work with its action where a phase is cut in two and joined again', async () => {
    const ids = async () => (await prepared()).map(({ workId }) => workId).sort();
    const before = await ids();
    const phase = (await getPlan(ctx(), principal))?.phases.find(({ id }) => id === '4e');
    const fromOn = phase?.actions.find(({ id }) => id === 'relance-email')?.dueOn ?? '';
    await edit(1, { do: 'split_phase', phaseId: '4e', fromOn, title: 'Suite' });
    expect(await ids()).toEqual(before);
    const second = (await getPlan(ctx(), principal))?.phases.find(({ title }) => title === 'Suite');
    expect((await find(second?.id ?? '', 'relance-email')).state).toBe('untouched');
    await edit(2, { do: 'merge_phases', phaseId: second?.id ?? '', intoId: '4e' });
    expect(await ids()).toEqual(before);
  });

  it('asks about a confirmed wave instead of moving it, until somebody keeps it', async () => {
    const { workId } = await find('4e', 'relance-email');
    await confirm(workId);
    await edit(1, { do: 'move_action', phaseId: '4e', actionId: 'relance-email', dueOn: '2027-03-23' });
    const [asked] = await listEstrangedWork(ctx(), principal);
    expect(asked).toMatchObject({ workId, isAgreed: true, now: { dueOn: '2027-03-23' }, planTitle: null });
    expect((await database.ownerDb.select().from(wave).where(eq(wave.id, workId)))[0]?.scheduledAt).toEqual(
      new Date('2027-01-12T16:30:00Z'),
    );
    const key = { planId, workKind: 'wave', workId } as const;
    expect(await keepWork(ctx(), scopeOf('secretariat'), key)).toMatchObject({
      problem: { code: 'not_allowed' },
    });
    expect((await keepWork(ctx(), principal, key)).ok).toBe(true);
    expect(await listEstrangedWork(ctx(), principal)).toEqual([]);
  });

  it('does not make again what a person has cancelled', async () => {
    const { workId } = await find('4e', 'relance-email');
    await cancelWave(ctx(), principal, { waveId: workId });
    const before = await count(wave);
    await edit(1, { do: 'rename_phase', phaseId: '4e', title: 'Autre titre' });
    await edit(2, { do: 'move_action', phaseId: '4e', actionId: 'relance-email', dueOn: '2027-03-23' });
    expect(await count(wave)).toBe(before);
    expect(await find('4e', 'relance-email')).toMatchObject({ workId, state: 'dropped' });
    expect(await listEstrangedWork(ctx(), principal)).toEqual([]);
  });
});

describe('settling an action without what was prepared for it', () => {
  const key = () => ({ planId, phaseId: '4e', actionId: 'relance-email' });
  const isThere = async (id: string) =>
    (await database.ownerDb.select().from(wave).where(eq(wave.id, id))).length === 1;

  it('takes the untouched draft back, and opening it again brings one, also when it is late by then', async () => {
    const { workId } = await find('4e', 'relance-email');
    const before = await count(wave);
    expect(await completeAction(ctx(), principal, key())).toEqual({
      ok: true,
      value: { changed: true, withdrawn: 1 },
    });
    expect(await isThere(workId)).toBe(false);
    const late = ctx(new Date('2027-06-01T10:00:00Z'));
    expect((await reopenAction(late, principal, key())).ok).toBe(true);
    expect(await count(wave)).toBe(before);
    expect((await find('4e', 'relance-email')).state).toBe('untouched');
    expect(await skipAction(ctx(), principal, key(), 'Fait en réunion.')).toMatchObject({
      value: { withdrawn: 1 },
    });
  });

  it('leaves what somebody has confirmed', async () => {
    const { workId } = await find('4e', 'relance-email');
    await confirm(workId);
    expect(await completeAction(ctx(), principal, key())).toMatchObject({ value: { withdrawn: 0 } });
    expect(await isThere(workId)).toBe(true);
  });
});

describe('doing what was prepared', () => {
  it('ticks the action, by whoever asked for it, and only once', async () => {
    const work = await find('6e', 'lettre-rentree');
    const [runId, by] = [randomUUID(), randomUUID()];
    await inSchool(database.db, principal, async (tx) => {
      const [job] = await tx.select().from(printJob).where(eq(printJob.id, work.workId));
      if (!job) throw new Error('no run');
      await tx.insert(printJob).values({ ...job, id: runId, status: 'ready' });
      await replacePreparedWork(tx, UAI, work, runId);
      const done = { workKind: 'print', workId: runId } as const;
      await markWorkDone(tx, mintJobScope(UAI), done, { at: NOW, by });
      await markWorkDone(tx, mintJobScope(UAI), done, { at: new Date(NOW.getTime() + 1000), by: null });
    });
    const action = (await getPlan(ctx(), principal))?.phases
      .flatMap(({ actions }) => actions)
      .find(({ phaseId, id }) => phaseId === '6e' && id === 'lettre-rentree');
    expect(action).toMatchObject({ doneAt: NOW, work: { kind: 'print', id: runId, state: 'done' } });
    expect(await database.ownerDb.select().from(printJob).where(eq(printJob.id, work.workId))).toEqual([]);
  });

  it('confirms automatic waves only when the count is the one that was said', async () => {
    expect(await confirmPlanWaves(ctx(), principal, { count: 3 })).toMatchObject({
      problem: { code: 'wave_count_changed' },
    });
    await database.ownerDb.execute(
      `update action set automatic = true where id = 'relance-email' and phase_id = '4e'`,
    );
    expect(await confirmPlanWaves(ctx(), scopeOf('secretariat'), { count: 1 })).toMatchObject({
      problem: { code: 'not_allowed' },
    });
    expect(await confirmPlanWaves(ctx(), principal, { count: 1 })).toEqual({
      ok: true,
      value: { confirmed: 1, refused: 0 },
    });
    expect((await find('4e', 'relance-email')).state).toBe('agreed');
  });

  it('is nobody’s of another school', async () => {
    const other = scopeOf('principal', OTHER);
    const { workId } = await find('4e', 'relance-email');
    expect(await inSchool(database.db, other, (tx) => tx.select().from(preparedWork))).toEqual([]);
    expect(await keepWork(ctx(), other, { planId, workKind: 'wave', workId })).toMatchObject({
      problem: { code: 'work_unknown' },
    });
  });
});
