import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { banner } from '@/db/schema/banners';
import { campaign } from '@/db/schema/campaign';
import { plan } from '@/db/schema/planning';
import { printJob } from '@/db/schema/print';
import { mintJobScope, type SchoolScope } from '@/db/scope';
import { confirmWave } from '../campaign/confirm-wave';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { beginBanner } from '../materials/begin-banner';
import { printRun } from '../materials/print/print-run';
import { requestRun } from '../materials/print/request-run';
import { countPlanBanners, publishPlanBanners } from '../materials/publish-plan-banners';
import { rescheduleBanner } from '../materials/reschedule-banner';
import { adoptPlan } from '../planning/adopt-plan';
import { editPlan } from '../planning/edit-plan';
import { getPlan } from '../planning/get-plan';
import { sendWave } from './send-wave';
import { type Harness, NOW, openHarness } from './testing/open-harness';

const UAI = '0319901U';
let h: Harness;
let principal: SchoolScope;
let rupn: SchoolScope;
let teacher: SchoolScope;

beforeAll(async () => {
  h = await openHarness();
  await plantSchool(h.database.db, UAI, [{ id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }] }], NOW);
  principal = await plantUser(h.database.db, UAI, 'principal');
  rupn = await plantUser(h.database.db, UAI, 'rupn');
  teacher = await plantUser(h.database.db, UAI, 'class_teacher');
});
afterAll(() => h.close());
beforeEach(async () => {
  await h.reset();
  for (const table of [plan, campaign, printJob, banner]) await h.database.ownerDb.delete(table);
  const adopted = await adoptPlan(ctx(), principal, { scenarioId: 'college-progressif-par-niveau' });
  if (!adopted.ok) throw new Error(adopted.problem.code);
});

const ctx = () => ({ ...h.verbs(), publicUrl: 'https://palier.example', secretKey: 'k'.repeat(32) });
const actions = async () =>
  ((await getPlan(ctx(), principal))?.phases ?? []).flatMap((phase) => phase.actions);
async function first(kind: 'wave' | 'print' | 'banner') {
  const found = (await actions()).find(({ work }) => work?.kind === kind);
  if (!found?.work) throw new Error(`no ${kind} is prepared`);
  return { phaseId: found.phaseId, id: found.id, workId: found.work.id };
}
/** A second banner of the school's own, beside that of the scenario. */
async function addBanner() {
  const found = await getPlan(ctx(), principal);
  const given = found?.phases.flatMap((phase) => phase.actions).find(({ kind }) => kind === 'banner');
  if (!found || !given) throw new Error('no banner is planned');
  const { phaseId, kind, role, dueOn, audience, templateId } = given;
  const edited = await editPlan(ctx(), principal, {
    ...{ planId: found.id, version: 1 },
    edits: [
      {
        do: 'add_action',
        ...{ phaseId, kind, role, dueOn, audience, templateId },
        title: 'Une autre bannière',
        workMinutes: 10,
      },
    ],
  });
  if (!edited.ok) throw new Error(edited.problem.code);
}
/** When the jobs of a banner are to run. */
const waitingJobs = async (bannerId: string) =>
  (
    await h.database.ownerDb.execute<{ at: Date | string }>(
      sql`select run_at as at from graphile_worker.jobs where key = ${`begin-banner:${UAI}:${bannerId}`}`,
    )
  ).map(({ at }) => new Date(at));
const again = async ({ phaseId, id }: { phaseId: string; id: string }) =>
  (await actions()).find((one) => one.phaseId === phaseId && one.id === id);

describe('an action whose work was prepared is ticked', () => {
  it('by the wave that has been sent, in the name of who confirmed it', async () => {
    const action = await first('wave');
    const confirmed = await confirmWave(ctx(), principal, {
      ...{ waveId: action.workId, version: 1, at: 'now', force: true },
    });
    if (!confirmed.ok) throw new Error(confirmed.problem.code);
    expect((await again(action))?.doneAt).toBeNull();
    const job = { waveId: action.workId, force: true, run: 1 };
    expect(await sendWave(h.ctx(), mintJobScope(UAI), job)).toMatchObject({ outcome: 'sent' });
    expect(await again(action)).toMatchObject({
      ...{ doneAt: NOW, doneByName: 'principal', work: { state: 'done' } },
    });
  });

  it('by the run that has been printed, in the name of who asked for it', async () => {
    const action = await first('print');
    const [job] = await h.database.ownerDb.select().from(printJob).where(eq(printJob.id, action.workId));
    if (!job) throw new Error('no run');
    const asked = await requestRun(ctx(), principal, {
      ...{ piece: 'lettre-relance', choice: { by: 'everybody' }, include: 'not_covered', look: {} },
      ...{ options: job.options, form: randomUUID(), prepared: action.workId },
    });
    if (!asked.ok) throw new Error(asked.problem.code);
    expect(await again(action)).toMatchObject({ doneAt: null, work: { state: 'under_way' } });
    const worker = { ...ctx(), clock: () => NOW, signal: new AbortController().signal };
    const { jobId } = asked.value;
    expect(await printRun(worker, mintJobScope(UAI), { jobId })).toMatchObject({ outcome: 'ready' });
    expect(await again(action)).toMatchObject({
      ...{ doneAt: NOW, doneByName: 'principal', work: { id: jobId, state: 'done' } },
    });
  });

  it('by its banner once it begins to be shown: only the automatic ones with the plan, all by one click, each once', async () => {
    await addBanner();
    const prepared = await countPlanBanners(ctx(), rupn);
    expect(prepared).toBe((await actions()).filter(({ work }) => work?.kind === 'banner').length);
    expect(prepared).toBeGreaterThan(1);
    expect(await countPlanBanners(ctx(), teacher)).toBe(0);
    const publish = (count: number, which: 'automatic' | 'all', scope = principal) =>
      publishPlanBanners(ctx(), scope, { count, which });
    expect(await publish(prepared, 'all', teacher)).toMatchObject({ problem: { code: 'not_allowed' } });
    expect(await publish(1, 'automatic')).toMatchObject({ problem: { code: 'banner_count_changed' } });

    const action = await first('banner');
    await h.database.ownerDb.execute(
      sql`update action set automatic = true where phase_id = ${action.phaseId} and id = ${action.id}`,
    );
    const [draft] = await h.database.ownerDb.select().from(banner).where(eq(banner.id, action.workId));
    expect(await publish(1, 'automatic')).toEqual({ ok: true, value: { published: 1, refused: 0 } });
    const published = await again(action);
    expect(published).toMatchObject({ doneAt: null, work: { kind: 'banner', state: 'done' } });
    const bannerId = published?.work?.id ?? '';
    const [shown] = await h.database.ownerDb.select().from(banner).where(eq(banner.id, bannerId));
    expect(shown).toMatchObject({ draft: false, startsAt: draft?.startsAt, endsAt: draft?.endsAt });
    const times = { starts: '2027-01-11T08:00', ends: '2027-01-15T18:00' };
    expect((await rescheduleBanner(ctx(), rupn, { bannerId, ...times })).ok).toBe(true);
    const startsAt = new Date('2027-01-11T07:00:00Z');
    expect(await waitingJobs(bannerId)).toEqual([startsAt]);
    const begin = (now: Date) => beginBanner({ ...ctx(), now }, mintJobScope(UAI), { bannerId });
    expect(await begin(new Date(startsAt.getTime() - 1))).toBe(false);
    expect((await again(action))?.doneAt).toBeNull();
    expect([await begin(startsAt), await begin(new Date('2027-01-12T07:00:00Z'))]).toEqual([true, true]);
    expect(await again(action)).toMatchObject({ doneAt: startsAt, doneByName: 'principal' });

    const both = await Promise.all([publish(prepared - 1, 'all'), publish(prepared - 1, 'all', rupn)]);
    const counts = both.flatMap((one) => (one.ok ? [one.value.published] : []));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(prepared - 1);
    const rows = await h.database.ownerDb.select().from(banner);
    expect(rows.map((row) => row.draft)).toEqual(Array(prepared).fill(false));
    expect(await countPlanBanners(ctx(), rupn)).toBe(0);
  });
});
