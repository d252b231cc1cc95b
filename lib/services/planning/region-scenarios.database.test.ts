import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { plan } from '@/db/schema/planning';
import {
  planStanding,
  regionCalendar,
  regionScenario,
  regionScenarioOffer,
  regionScenarioVersion,
} from '@/db/schema/region-planning';
import { inRegion, mintRegionScope, mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { editAction, editPhase } from '@/lib/domain/planning/edit-scenario';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { addUser } from '../access/add-user';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { adoptPlan } from './adopt-plan';
import { completeAction } from './complete-action';
import { copyScenario } from './copy-scenario';
import { declineVersion } from './decline-version';
import { getPlan } from './get-plan';
import { getPlanNews } from './get-plan-news';
import { listMissingCalendars } from './list-missing-calendars';
import { findRegionCalendar } from './list-region-calendars';
import { listScenarios } from './list-scenarios';
import { offerScenario } from './offer-scenario';
import { openScenario } from './open-scenario';
import { previewCalendar } from './preview-calendar';
import { previewPlan } from './preview-plan';
import { previewScenario } from './preview-scenario';
import { publishScenario } from './publish-scenario';
import { redatePlan } from './redate-plan';
import { retireScenario } from './retire-scenario';
import { saveCalendar } from './save-calendar';
import { saveScenario } from './save-scenario';
import { takeVersion } from './take-version';

/** Monday 7 September 2026, noon in Paris. */
const NOW = new Date('2026-09-07T10:00:00Z');
const TOULOUSE = '0319901U';
const PARIS = '0759901X';
const AJACCIO = '6200001A';
const PROGRESSIVE = 'college-progressif-par-niveau';

let database: TestDatabase;
let userId: string;
const ctx = (now = NOW) => ({ db: database.db, now, newId: randomUUID });
const principalOf = (uai: string): SchoolScope =>
  mintSchoolScope({ uai, userId: null, grants: [{ role: 'principal', classCodes: 'all' }] });
const secretaryOf = (uai: string): SchoolScope =>
  mintSchoolScope({ uai, userId: null, grants: [{ role: 'secretariat', classCodes: 'all' }] });
const regionOf = (regionCode: string) => mintRegionScope({ regionCode, userId });
const [occitanie, corse] = [() => regionOf('OCC'), () => regionOf('COR')];

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  for (const uai of [TOULOUSE, PARIS, AJACCIO]) {
    const made = await createSchool(ctx(), { uai, name: uai, kind: 'college', rentreeOn: '2026-09-01' });
    if (!made.ok) throw new Error(made.problem.code);
  }
  const added = await addUser(ctx(), {
    email: 'drane@region.example',
    name: 'Nadia Drane',
    password: 'long enough to be taken',
    role: 'drane',
    regionCode: 'OCC',
  });
  if (!added.ok) throw new Error(added.problem.code);
  userId = added.value.userId;
});
afterAll(() => database.drop());
beforeEach(async () => {
  for (const table of [plan, planStanding, auditEvent, regionScenario, regionScenarioOffer, regionCalendar]) {
    await database.ownerDb.delete(table);
  }
});

async function value<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; problem: { code: string } }>,
): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}
const copy = async () =>
  (await value(copyScenario(ctx(), occitanie(), { from: PROGRESSIVE, titleOf: (t) => `${t} (copie)` }))).id;
const open = async (id: string) => (await value(openScenario(ctx(), occitanie(), { id }))).row;
async function change(id: string, edit: (scenario: Scenario) => Scenario): Promise<void> {
  const { draft, revision } = await open(id);
  await value(saveScenario(ctx(), occitanie(), { id, revision, draft: edit(draft) }));
}
async function publish(id: string): Promise<number> {
  const { revision } = await open(id);
  return (await value(publishScenario(ctx(), occitanie(), { id, revision, note: 'Nouveau' }))).version;
}
const adopt = async (scenarioId: string, uai = TOULOUSE) =>
  (await value(adoptPlan(ctx(), principalOf(uai), { scenarioId }))).planId;
const idsFor = async (uai: string) => (await listScenarios(ctx(), principalOf(uai))).map(({ id }) => id);
const events = async () => (await database.ownerDb.select().from(auditEvent)).map((e) => e.event);

describe('a scenario of a région', () => {
  it('is seen by its own schools once it is published, and by nobody before or elsewhere', async () => {
    const id = await copy();
    expect(await idsFor(TOULOUSE)).not.toContain(id);
    expect(await publish(id)).toBe(1);
    expect(await idsFor(TOULOUSE)).toContain(id);
    expect(await idsFor(PARIS)).not.toContain(id);
    expect((await openScenario(ctx(), corse(), { id })).ok).toBe(false);
    await value(retireScenario(ctx(), occitanie(), { id, retired: true }));
    expect(await idsFor(TOULOUSE)).not.toContain(id);
    await value(retireScenario(ctx(), occitanie(), { id, retired: false }));
    expect(await idsFor(TOULOUSE)).toContain(id);
  });

  it('is not overwritten by somebody who had an older draft before them', async () => {
    const id = await copy();
    const { draft } = await open(id);
    await change(id, (scenario) => ({ ...scenario, title: 'Le sien' }));
    const mine = { ...draft, title: 'Le mien' };
    const late = await value(saveScenario(ctx(), occitanie(), { id, revision: 1, draft: mine }));
    expect(late).toMatchObject({
      conflict: { revision: 2, theirs: { title: 'Le sien' }, diff: { head: ['title'] } },
    });
    expect((await open(id)).draft.title).toBe('Le sien');
    const both = await Promise.all(
      ['A', 'B'].map((title) =>
        value(saveScenario(ctx(), occitanie(), { id, revision: 2, draft: { ...draft, title } })),
      ),
    );
    expect(both.filter((saved) => 'conflict' in saved)).toHaveLength(1);
  });

  it('is kept as a draft with whatever is missing, and not published before it is whole', async () => {
    const id = await copy();
    await change(id, (scenario) => ({ ...scenario, title: '' }));
    const refused = await publishScenario(ctx(), occitanie(), { id, revision: 2, note: 'x' });
    expect(refused).toMatchObject({ problem: { code: 'scenario_faulty', detail: { count: 1 } } });
    const hostile = { ...(await open(id)).draft, script: '<script>' };
    expect(await saveScenario(ctx(), occitanie(), { id, revision: 2, draft: hostile })).toMatchObject({
      problem: { code: 'invalid_scenario' },
    });
  });

  it('leaves a published version as it was, whatever becomes of the draft', async () => {
    const id = await copy();
    await publish(id);
    expect(await publishScenario(ctx(), occitanie(), { id, revision: 1, note: 'x' })).toMatchObject({
      problem: { code: 'nothing_new_in_scenario' },
    });
    await change(id, (scenario) => ({ ...scenario, title: 'Autre' }));
    expect(await publish(id)).toBe(2);
    const versions = await database.ownerDb.select().from(regionScenarioVersion);
    expect(versions.map((v) => [v.version, v.scenario.title === 'Autre']).sort()).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('is deleted when it was never published', async () => {
    const id = await copy();
    expect(await value(retireScenario(ctx(), occitanie(), { id, retired: true }))).toEqual({ deleted: true });
    expect(await openScenario(ctx(), occitanie(), { id })).toMatchObject({
      problem: { code: 'scenario_unknown' },
    });
  });

  it('is dated in the calendar of the région', async () => {
    const { draft } = await open(await copy());
    const dated = await value(previewScenario(ctx(), occitanie(), { scenario: draft }));
    expect(dated.plan.phases[1]).toMatchObject({ id: '6e', startsOn: '2026-09-01' });
    expect(await previewScenario(ctx(), corse(), { scenario: draft })).toMatchObject({
      problem: { code: 'calendar_unknown' },
    });
    expect(await previewScenario(ctx(), occitanie(), { scenario: draft, zone: 'A' })).toMatchObject({
      problem: { code: 'zone_unknown' },
    });
  });

  it('that ships is offered until the région says no, to its own schools only', async () => {
    await value(offerScenario(ctx(), occitanie(), { id: PROGRESSIVE, offered: false }));
    expect(await idsFor(TOULOUSE)).not.toContain(PROGRESSIVE);
    expect(await idsFor(PARIS)).toContain(PROGRESSIVE);
    expect(await adoptPlan(ctx(), principalOf(TOULOUSE), { scenarioId: PROGRESSIVE })).toMatchObject({
      problem: { code: 'scenario_unknown' },
    });
  });
});

describe('a plan whose scenario has a newer version', () => {
  const LETTER = { phaseId: '6e', actionId: 'lettre-rentree' };

  it('does not change by itself; taking it keeps what is done and dates the rest', async () => {
    const id = await copy();
    await publish(id);
    const planId = await adopt(id);
    await value(completeAction(ctx(), principalOf(TOULOUSE), { planId, ...LETTER }));
    expect((await getPlanNews(ctx(), principalOf(TOULOUSE)))?.version).toBeUndefined();
    await change(
      id,
      editPhase(2, (phase) => ({ ...phase, weeks: 3 })),
    );
    await change(
      id,
      editAction(1, 0, (action) => ({ ...action, title: 'Autrement', offset: 3 })),
    );
    await publish(id);

    const before = await getPlan(ctx(), principalOf(TOULOUSE));
    const news = await getPlanNews(ctx(), principalOf(TOULOUSE));
    expect(news?.version?.diff.phases).toMatchObject([{ phase: { id: '5e' }, fields: ['weeks'] }]);
    const key = { planId, version: 2 };
    expect(await takeVersion(ctx(), secretaryOf(TOULOUSE), key)).toMatchObject({
      problem: { code: 'not_allowed' },
    });
    expect(await takeVersion(ctx(), principalOf(TOULOUSE), { planId, version: 3 })).toMatchObject({
      problem: { code: 'no_newer_version' },
    });
    await value(takeVersion(ctx(), principalOf(TOULOUSE), key));
    const after = await getPlan(ctx(), principalOf(TOULOUSE));
    const phaseOf = (of: typeof after, phaseId: string) => of?.phases.find((phase) => phase.id === phaseId);
    const letterOf = (of: typeof after) => phaseOf(of, '6e')?.actions.find((a) => a.id === LETTER.actionId);
    expect(after).toMatchObject({ id: planId, scenarioVersion: 2 });
    expect(letterOf(after)).toEqual(letterOf(before));
    const [was, is] = [phaseOf(before, '4e')?.startsOn ?? '', phaseOf(after, '4e')?.startsOn ?? ''];
    expect(is > was).toBe(true);
    expect((await getPlanNews(ctx(), principalOf(TOULOUSE)))?.version).toBeUndefined();
    expect(await events()).toContain('plan.version_taken');
  });

  it('is asked once about a version that it declines, and again about the next', async () => {
    const id = await copy();
    await publish(id);
    const planId = await adopt(id);
    await change(id, (scenario) => ({ ...scenario, title: 'Deux' }));
    await publish(id);
    await value(declineVersion(ctx(), principalOf(TOULOUSE), { planId, version: 2 }));
    const declined = await getPlanNews(ctx(), principalOf(TOULOUSE));
    expect(declined?.plan.declinedVersion).toBe(declined?.version?.scenario.version);
    await change(id, (scenario) => ({ ...scenario, title: 'Trois' }));
    await publish(id);
    const again = await getPlanNews(ctx(), principalOf(TOULOUSE));
    expect(again?.version?.scenario.version).toBe(3);
    expect(again?.plan.declinedVersion).toBe(2);
  });
});

describe('a calendar that a région enters', () => {
  const entry = {
    rentreeOn: '2026-09-01',
    holidays: [
      { name: 'toussaint', startsOn: '2026-10-10', returnsOn: '2026-11-02' },
      { name: 'noel', startsOn: '2026-12-19', returnsOn: '2027-01-04' },
      { name: 'hiver', startsOn: '2027-02-06', returnsOn: '2027-02-22' },
      { name: 'printemps', startsOn: '2027-04-03', returnsOn: '2027-04-19' },
      { name: 'ete', startsOn: '2027-07-03', returnsOn: '2027-09-01' },
    ],
    source: 'Arrêté du recteur',
    publishedOn: '2026-09-01',
  };
  const key = (zone: string) => ({ zone, schoolYear: '2026-2027' });
  const enter = (scope: ReturnType<typeof regionOf>, zone: string, revision = 0) =>
    saveCalendar(ctx(), scope, { ...key(zone), entry, revision });

  it('lets schools plan where nothing was known', async () => {
    const wanted = { scenarioId: PROGRESSIVE };
    expect(await previewPlan(ctx(), principalOf(AJACCIO), wanted)).toMatchObject({
      problem: { code: 'calendar_unknown' },
    });
    expect(await listMissingCalendars(ctx(), corse())).toEqual([key('Corse')]);
    await value(enter(corse(), 'Corse'));
    expect(await listMissingCalendars(ctx(), corse())).toEqual([]);
    expect(await listMissingCalendars(ctx(), occitanie())).toEqual([]);
    const preview = await value(previewPlan(ctx(), principalOf(AJACCIO), wanted));
    expect(preview.plan.phases.length).toBeGreaterThan(5);
  });

  it('says beforehand whose plan it moves, moves none, and lets the school decide', async () => {
    const planId = await adopt(PROGRESSIVE);
    await adopt(PROGRESSIVE, PARIS);
    const before = await getPlan(ctx(), principalOf(TOULOUSE));
    const preview = await value(previewCalendar(ctx(), occitanie(), { ...key('C'), entry }));
    expect(preview).toMatchObject({ checked: 1, schools: [{ uai: TOULOUSE, isBroken: false }] });
    const foretold = preview.schools[0]?.moved ?? [];
    expect(foretold.length).toBeGreaterThan(0);

    await value(enter(occitanie(), 'C'));
    expect((await getPlan(ctx(), principalOf(TOULOUSE)))?.phases).toEqual(before?.phases);
    const news = await getPlanNews(ctx(), principalOf(TOULOUSE));
    const proposal = news?.calendarChange?.proposal;
    if (!proposal?.ok) throw new Error('no proposal');
    const moves = (list: readonly { title: string; fromOn: string; toOn: string | null }[]) =>
      list.map(({ title, fromOn, toOn }) => [fromOn, toOn, title].join(' ')).sort();
    expect(moves(proposal.value.moved)).toEqual(moves(foretold));
    // A région's dates are its own: Paris is in the same zone.
    expect((await getPlanNews(ctx(), principalOf(PARIS)))?.calendarChange).toBeUndefined();

    await value(redatePlan(ctx(), principalOf(TOULOUSE), { planId }));
    expect((await getPlanNews(ctx(), principalOf(TOULOUSE)))?.calendarChange).toBeUndefined();
    expect(await events()).toContain('plan.redated');
    expect(await redatePlan(ctx(), principalOf(TOULOUSE), { planId })).toMatchObject({
      problem: { code: 'calendar_unmoved' },
    });
  });

  it('is entered for the zones of the région only, once for each revision, and keeps what was there', async () => {
    expect(await enter(occitanie(), 'A')).toMatchObject({ problem: { code: 'zone_unknown' } });
    const twice = await Promise.all([enter(occitanie(), 'C'), enter(occitanie(), 'C')]);
    expect(twice.filter((one) => one.ok)).toHaveLength(1);
    expect(await enter(occitanie(), 'C')).toMatchObject({ problem: { code: 'calendar_changed' } });
    await value(enter(occitanie(), 'C', 1));
    const calendar = await findRegionCalendar(ctx(), occitanie(), key('C'));
    expect(calendar).toMatchObject({ origin: 'entered', revision: 2 });
    expect(calendar?.history.map((one) => one.revision)).toEqual([2, 1]);
  });
});

describe('what a région sees of a plan', () => {
  it('is its actions and whether they are done, in the words of the scenario, of its own schools', async () => {
    const planId = await adopt(PROGRESSIVE);
    await adopt(PROGRESSIVE, PARIS);
    await value(
      completeAction(ctx(), principalOf(TOULOUSE), { planId, phaseId: '6e', actionId: 'codes-eleves' }),
    );
    const rows = await inRegion(database.db, occitanie(), (tx) => tx.select().from(planStanding));
    expect(rows.map((row) => row.schoolUai)).toEqual([TOULOUSE]);
    expect(rows[0]?.actions.filter((action) => action.done).map((action) => action.id)).toEqual([
      'codes-eleves',
    ]);
    expect(JSON.stringify(rows)).not.toContain('doneBy');
  });
});
