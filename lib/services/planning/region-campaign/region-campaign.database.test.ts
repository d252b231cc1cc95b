import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plan } from '@/db/schema/planning';
import { campaignAnswer, regionCampaign } from '@/db/schema/region-campaign';
import { planStanding } from '@/db/schema/region-planning';
import { mintJobScope, mintRegionScope, mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { Mailer } from '@/lib/adapters/mail/mailer';
import { openSmtpMailer } from '@/lib/adapters/mail/open-smtp-mailer';
import { beginCampaign, type CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import { addUser } from '../../access/add-user';
import { createMessageTemplate } from '../../campaign/template-forms';
import { openSink, type Sink } from '../../campaign/testing/open-sink';
import type { DigestContext } from '../../digest/digest-context';
import { sendCampaignMail } from '../../digest/send-campaign-mail';
import { createSchool } from '../../directory/create-school';
import { loadReferenceData } from '../../directory/load-reference-data';
import { createTemplate } from '../../materials/create-template';
import { openTemplate } from '../../materials/open-template';
import { publishTemplate } from '../../materials/publish-template';
import { adoptPlan } from '../adopt-plan';
import { editPlan } from '../edit-plan';
import { getPlanEditor } from '../get-plan-editor';
import { closeCampaign } from './close-campaign';
import { createCampaign } from './create-campaign';
import { declineCampaign } from './decline-campaign';
import { listCampaignTable } from './export-campaign';
import { getCampaignProgress } from './get-campaign-progress';
import { getSchoolCampaign } from './get-school-campaign';
import { isPending, listSchoolCampaigns } from './list-school-campaigns';
import { openCampaign } from './open-campaign';
import { publishCampaign } from './publish-campaign';
import { remindSchools } from './remind-schools';
import { saveCampaign } from './save-campaign';
import { readCampaignChanges, seeCampaign } from './see-campaign';

/** Monday 7 September 2026, noon in Paris. */
const NOW = new Date('2026-09-07T10:00:00Z');
const FOIX = '0099902P';
const ALBI = '0819905B';
const LYCEE = '0319903W';
const PARIS = '0759901X';
const PROGRESSIVE = 'college-progressif-par-niveau';
const WHOLE: CampaignContent = {
  ...beginCampaign('EduConnect pour tous'),
  why: 'Deux accès ne poussent personne.',
  earliestStartOn: '2026-09-07',
  startsOn: '2026-09-14',
  latestStartOn: '2026-10-05',
  endsOn: '2027-07-02',
  answerBy: '2026-09-30',
  kinds: ['college'],
  scenarioIds: [PROGRESSIVE, 'rattrapage-court'],
  goal: { metric: 'family_coverage', value: 0.85, by: '2027-06-25' },
};

let database: TestDatabase;
let sink: Sink;
let mailer: Mailer;
let officerId: string;
const ctx = (now = NOW) => ({ db: database.db, now, newId: randomUUID });
const drane = (regionCode = 'OCC') => mintRegionScope({ regionCode, userId: officerId });
const principal = (uai: string): SchoolScope => mintJobScope(uai);
const secretary = (uai: string): SchoolScope =>
  mintSchoolScope({ uai, userId: null, grants: [{ role: 'secretariat', classCodes: 'all' }] });
const sendContext = (): DigestContext => ({
  db: database.db,
  publicUrl: 'https://palier.example',
  secretKey: 'k'.repeat(32),
  mailer,
  mailFrom: { name: 'Palier', address: 'ne-pas-repondre@palier.example' },
  clock: () => NOW,
  signal: new AbortController().signal,
});

async function value<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; problem: { code: string } }>,
): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}
const codeOf = async (result: Promise<{ ok: boolean; problem?: { code: string } }>) =>
  (await result).problem?.code;
const jobs = () =>
  database.ownerDb.execute<{ task: string; payload: { schoolUai: string; what: string; round: number } }>(sql`
    select t.identifier as task, payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'send-campaign-mail' order by payload ->> 'schoolUai'`);

async function change(id: string, patch: Partial<CampaignContent>): Promise<number> {
  const { row } = await value(openCampaign(ctx(), drane(), { id }));
  const saved = await value(
    saveCampaign(ctx(), drane(), { id, revision: row.revision, draft: { ...row.draft, ...patch } }),
  );
  if (!('revision' in saved)) throw new Error('conflict');
  return saved.revision;
}
async function publish(patch: Partial<CampaignContent> = {}, known?: string): Promise<string> {
  const { id } = known
    ? { id: known }
    : await value(createCampaign(ctx(), drane(), { form: randomUUID(), title: 'x' }));
  const revision = await change(id, known ? patch : { ...WHOLE, ...patch });
  await value(publishCampaign(ctx(), drane(), { id, revision, note: 'Voici la campagne' }));
  return id;
}
const stateOf = async (id: string, uai: string, now = NOW) =>
  (await value(getCampaignProgress(ctx(now), drane(), { id }))).schools.find((s) => s.uai === uai);

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await openSink();
  mailer = openSmtpMailer(sink.url);
  await loadReferenceData(database.db);
  for (const [uai, kind] of [
    [FOIX, 'college'],
    [ALBI, 'college'],
    [LYCEE, 'legt'],
    [PARIS, 'college'],
  ] as const) {
    await value(createSchool(ctx(), { uai, name: `École ${uai}`, kind, rentreeOn: '2026-09-01' }));
  }
  const people = [
    { role: 'drane', regionCode: 'OCC' },
    { role: 'principal', schoolUai: FOIX },
    { role: 'secretariat', schoolUai: FOIX },
  ] as const;
  for (const [i, person] of people.entries()) {
    const { userId } = await value(
      addUser(ctx(), {
        email: `personne-${i}@region.example`,
        name: `NOM-${i}`,
        password: 'long enough to be taken',
        ...person,
      }),
    );
    officerId ??= userId;
  }
});
afterAll(async () => {
  mailer.close();
  await sink.close();
  await database.drop();
});
beforeEach(async () => {
  for (const table of [campaignAnswer, regionCampaign, plan, planStanding])
    await database.ownerDb.delete(table);
  await database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`);
  sink.mails.length = 0;
});

describe('a campaign of a région', () => {
  it('is seen by the schools that it concerns once it is published, and by no other', async () => {
    const { id } = await value(createCampaign(ctx(), drane(), { form: randomUUID(), title: 'x' }));
    await change(id, WHOLE);
    expect(await listSchoolCampaigns(ctx(), principal(FOIX))).toEqual([]);
    expect(await codeOf(getCampaignProgress(ctx(), drane(), { id }))).toBe('campaign_unknown');
    await publish({ why: 'Une autre raison.' }, id);
    expect((await listSchoolCampaigns(ctx(), principal(FOIX))).filter(isPending)).toHaveLength(1);
    for (const uai of [LYCEE, PARIS]) {
      expect(await listSchoolCampaigns(ctx(), principal(uai))).toEqual([]);
      expect(await codeOf(getSchoolCampaign(ctx(), principal(uai), { id }))).toBe('campaign_unknown');
      expect(await codeOf(declineCampaign(ctx(), principal(uai), { id, reason: 'Sans objet ici' }))).toBe(
        'campaign_unknown',
      );
    }
    expect(await codeOf(openCampaign(ctx(), drane('IDF'), { id }))).toBe('campaign_unknown');
    expect((await jobs()).map(({ payload }) => payload.schoolUai)).toEqual([FOIX, ALBI]);
  });

  it('is not published with a fault, without a note, twice, or from an older draft', async () => {
    const { id } = await value(createCampaign(ctx(), drane(), { form: randomUUID(), title: 'x' }));
    const revision = await change(id, { ...WHOLE, scenarioIds: [] });
    const at = (patch: object) => publishCampaign(ctx(), drane(), { id, revision, note: 'n', ...patch });
    expect(await codeOf(at({}))).toBe('campaign_faulty');
    expect(await codeOf(at({ note: ' ' }))).toBe('invalid_note');
    const whole = await change(id, WHOLE);
    expect(await codeOf(at({}))).toBe('campaign_changed');
    await value(at({ revision: whole }));
    expect(await codeOf(at({ revision: whole }))).toBe('nothing_new_in_campaign');
  });

  it('is not overwritten by somebody who had an older draft before them', async () => {
    const { id } = await value(createCampaign(ctx(), drane(), { form: randomUUID(), title: 'x' }));
    await change(id, { title: 'Le sien' });
    const mine = { ...beginCampaign('Le mien'), why: 'Ma raison' };
    const saved = await value(saveCampaign(ctx(), drane(), { id, revision: 1, draft: mine }));
    expect('conflict' in saved && saved.conflict.changes.map(({ field }) => field)).toEqual(['title', 'why']);
    expect((await value(openCampaign(ctx(), drane(), { id }))).row.draft.title).toBe('Le sien');
  });

  it('begins once, from nothing or from another, for a form that is sent twice', async () => {
    const begin = (form: string, more: { title: string } | { from: string; titleOf: () => string }) =>
      value(createCampaign(ctx(), drane(), { form, ...more }));
    const [first, second] = await Promise.all([begin('a', { title: 'x' }), begin('a', { title: 'x' })]);
    expect(second).toEqual(first);
    const copy = { from: first.id, titleOf: () => 'y' };
    const [third, fourth] = await Promise.all([begin('a', copy), begin('a', copy)]);
    expect(fourth).toEqual(third);
    expect(new Set([first.id, third.id, (await begin('b', { title: 'x' })).id]).size).toBe(3);
  });

  it('shows a school what has changed, and changes nothing of its plan', async () => {
    const id = await publish();
    await value(adoptPlan(ctx(), principal(FOIX), { scenarioId: PROGRESSIVE, campaignId: id }));
    const before = await database.ownerDb.select().from(plan);
    await publish({ answerBy: '2026-10-09', title: 'EduConnect, ensemble' }, id);
    const { news, latest } = await value(getSchoolCampaign(ctx(), principal(FOIX), { id }));
    expect(news.map(({ field }) => field)).toEqual(['title', 'answerBy']);
    expect(await database.ownerDb.select().from(plan)).toEqual(before);
    expect((await listSchoolCampaigns(ctx(), principal(FOIX)))[0]).toMatchObject({ isNews: true });
    expect(await codeOf(readCampaignChanges(ctx(), secretary(FOIX), { id, version: 2 }))).toBe('not_allowed');
    expect(await codeOf(readCampaignChanges(ctx(), principal(FOIX), { id, version: 1 }))).toBe(
      'campaign_changed',
    );
    await value(readCampaignChanges(ctx(), principal(FOIX), { id, version: latest.version }));
    expect((await value(getSchoolCampaign(ctx(), principal(FOIX), { id }))).news).toEqual([]);
  });

  it('ends for reminders and answers when it is closed, and can be opened again', async () => {
    const id = await publish();
    await value(adoptPlan(ctx(), principal(FOIX), { scenarioId: PROGRESSIVE, campaignId: id }));
    await database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`);
    await value(closeCampaign(ctx(), drane(), { id, version: 1, closed: true }));
    expect((await jobs()).map(({ payload }) => [payload.schoolUai, payload.what])).toEqual([
      [FOIX, 'closed'],
    ]);
    expect(await codeOf(remindSchools(ctx(), drane(), { id }))).toBe('campaign_closed');
    const decline = () => declineCampaign(ctx(), principal(ALBI), { id, reason: 'Fusion en cours' });
    expect(await codeOf(decline())).toBe('campaign_closed');
    expect(await codeOf(saveCampaign(ctx(), drane(), { id, revision: 2, draft: WHOLE }))).toBe(
      'campaign_closed',
    );
    await value(closeCampaign(ctx(), drane(), { id, version: 1, closed: false }));
    await value(decline());
  });

  it('is closed once by two clicks, and not by somebody who meant to delete the draft that it was', async () => {
    const id = await publish();
    const close = (version: number) => closeCampaign(ctx(), drane(), { id, version, closed: true });
    expect(await codeOf(close(0))).toBe('campaign_changed');
    await value(adoptPlan(ctx(), principal(FOIX), { scenarioId: PROGRESSIVE, campaignId: id }));
    await value(close(1));
    await database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`);
    const events = () =>
      database.ownerDb.execute(sql`select 1 from region_audit where event = 'campaign.closed'
        and detail ->> 'campaignId' = ${id}`);
    await value(close(1));
    expect([(await jobs()).length, (await events()).length]).toEqual([0, 1]);
  });
});

describe('a school', () => {
  it('is shown the messages that are asked for, and the pieces', async () => {
    const made = [
      await value(createMessageTemplate(ctx(), drane(), { messageId: 'relance-responsables' })),
      await value(createTemplate(ctx(), drane(), { pieceId: 'affiche-hall' })),
    ];
    for (const { id } of made) {
      const { template } = await value(openTemplate(ctx(), drane(), { id }));
      await value(publishTemplate(ctx(), drane(), { id, revision: template.revision, note: 'n' }));
    }
    const id = await publish({ templateIds: made.map((one) => one.id) });
    const { templates } = await value(getSchoolCampaign(ctx(), principal(FOIX), { id }));
    expect(templates.map(({ id: shown, isPiece }) => [shown, isPiece])).toEqual([
      [made[1]?.id, true],
      [made[0]?.id, false],
    ]);
  });

  it('takes it up within its bounds: start and goal are the campaign’s where it says nothing', async () => {
    const id = await publish();
    await value(adoptPlan(ctx(), principal(FOIX), { scenarioId: PROGRESSIVE, campaignId: id }));
    const [adopted] = await database.ownerDb.select().from(plan);
    expect(adopted).toMatchObject({ campaignId: id, goal: WHOLE.goal, request: { startOn: '2026-09-14' } });
    const school = await stateOf(id, FOIX);
    expect(school).toMatchObject({ state: 'adopted', breaks: [], lateActions: 0 });
    const outside = { scenarioId: PROGRESSIVE, campaignId: id, startOn: '2026-11-16' };
    expect(await codeOf(adoptPlan(ctx(), principal(ALBI), outside))).toBe('campaign_bounds');
    const other = { scenarioId: 'college-gros-effectif', campaignId: id };
    expect(await codeOf(adoptPlan(ctx(), principal(ALBI), other))).toBe('campaign_scenario');
    const low = { ...outside, startOn: '2026-09-14', goal: { ...WHOLE.goal, by: '2027-06-25', value: 0.5 } };
    expect(await codeOf(adoptPlan(ctx(), principal(ALBI), low))).toBe('campaign_bounds');
    expect(await stateOf(id, ALBI)).toMatchObject({ state: 'unseen' });
    expect(await codeOf(adoptPlan(ctx(), secretary(ALBI), other))).toBe('not_allowed');
  });

  it('is told where its plan leaves the bounds, and so is its région; repairing brings it back', async () => {
    const id = await publish();
    await value(adoptPlan(ctx(), principal(FOIX), { scenarioId: PROGRESSIVE, campaignId: id }));
    const edit = async (goal: { value: number; by: string }) => {
      const { planId, version } = await read();
      await value(
        editPlan(ctx(), principal(FOIX), { planId, version, edits: [{ do: 'set_goal', ...goal }] }),
      );
    };
    const read = async () => {
      const editor = await getPlanEditor(ctx(), principal(FOIX));
      if (!editor) throw new Error('no plan');
      return editor;
    };
    const outside = async () => (await read()).conflicts.filter(({ code }) => code === 'out_of_bounds');
    expect(await outside()).toEqual([]);
    await edit({ value: 0.6, by: '2027-06-25' });
    expect(await outside()).toMatchObject([{ broken: { bound: 'goal_low', atLeast: 0.85 } }]);
    expect((await stateOf(id, FOIX))?.breaks).toHaveLength(1);
    const [conflict] = await outside();
    const { planId, version } = await read();
    await value(editPlan(ctx(), principal(FOIX), { planId, version, edits: conflict?.repair ?? [] }));
    expect(await outside()).toEqual([]);
    expect((await stateOf(id, FOIX))?.breaks).toEqual([]);
  });

  it('declines with a reason, the principal only, and may change its mind until the day named', async () => {
    const id = await publish();
    const decline = (scope: SchoolScope, reason: string, now = NOW) =>
      declineCampaign(ctx(now), scope, { id, reason });
    expect(await codeOf(decline(secretary(FOIX), 'Fusion en cours'))).toBe('not_allowed');
    expect(await codeOf(decline(principal(FOIX), 'non'))).toBe('invalid_reason');
    await value(adoptPlan(ctx(), principal(FOIX), { scenarioId: PROGRESSIVE, campaignId: id }));
    await value(decline(principal(FOIX), 'Fusion en cours'));
    expect(await stateOf(id, FOIX)).toMatchObject({
      state: 'declined',
      reason: 'Fusion en cours',
      lateActions: null,
    });
    const [running] = await database.ownerDb.select().from(plan);
    expect(running).toMatchObject({ status: 'running', campaignId: null });
    const late = new Date('2026-10-01T10:00:00Z');
    expect(await codeOf(decline(principal(FOIX), 'Une autre raison', late))).toBe('campaign_answer_over');
    const join = { scenarioId: PROGRESSIVE, campaignId: id, replaces: running?.id };
    expect(await codeOf(adoptPlan(ctx(late), principal(FOIX), join))).toBe('campaign_answer_over');
    await value(decline(principal(ALBI), 'Nous répondons tard', late));
  });

  it('has left it when it adopts another plan', async () => {
    const id = await publish();
    const join = { scenarioId: PROGRESSIVE, campaignId: id };
    const { planId } = await value(adoptPlan(ctx(), principal(FOIX), join));
    await value(adoptPlan(ctx(), principal(FOIX), { scenarioId: PROGRESSIVE, replaces: planId }));
    expect(await stateOf(id, FOIX)).toMatchObject({ state: 'left' });
  });
});

describe('the région', () => {
  it('sees who has opened it: the principal, not who merely looks', async () => {
    const id = await publish();
    expect(await codeOf(seeCampaign(ctx(), secretary(FOIX), { id }))).toBe('not_allowed');
    expect(await stateOf(id, FOIX)).toMatchObject({ state: 'unseen' });
    await value(seeCampaign(ctx(), principal(FOIX), { id }));
    await value(seeCampaign(ctx(new Date('2026-09-09T10:00:00Z')), principal(FOIX), { id }));
    expect(await stateOf(id, FOIX)).toMatchObject({ state: 'seen' });
    expect(await stateOf(id, ALBI)).toMatchObject({ state: 'unseen' });
    expect(await stateOf(id, LYCEE)).toBeUndefined();
    expect(await stateOf(id, PARIS)).toBeUndefined();
  });

  it('sees what is late, by the plan of the campaign only', async () => {
    const id = await publish();
    await value(adoptPlan(ctx(), principal(FOIX), { scenarioId: PROGRESSIVE, campaignId: id }));
    const later = new Date('2026-12-07T10:00:00Z');
    const [standing] = await database.ownerDb.select().from(planStanding);
    const late = standing?.actions.filter((one) => one.dueOn < '2026-12-07') ?? [];
    expect(late.length).toBeGreaterThan(5);
    expect((await stateOf(id, FOIX, later))?.lateActions).toBe(late.length);
    // One that is due on the day itself is not late yet; one that is settled is no longer.
    const lastOn = late.at(-1)?.dueOn;
    const before = late.filter(({ dueOn }) => dueOn < (lastOn ?? ''));
    const thatDay = new Date(`${lastOn}T10:00:00Z`);
    expect((await stateOf(id, FOIX, thatDay))?.lateActions).toBe(before.length);
    const actions = standing?.actions.map((one) => ({ ...one, done: one.dueOn === lastOn })) ?? [];
    await database.ownerDb.update(planStanding).set({ actions });
    expect((await stateOf(id, FOIX, later))?.lateActions).toBe(before.length);
    const progress = await value(getCampaignProgress(ctx(later), drane(), { id }));
    const query = { text: '', state: null, isBehind: true, by: 'nom', order: 'asc' } as const;
    expect(listCampaignTable(progress, query).map(([uai]) => uai)).toEqual(['UAI', FOIX]);
  });

  it('reminds those without an answer, once for two clicks', async () => {
    const id = await publish();
    await value(declineCampaign(ctx(), principal(ALBI), { id, reason: 'Fusion en cours' }));
    await database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`);
    const clicks = await Promise.all([
      remindSchools(ctx(), drane(), { id }),
      remindSchools(ctx(), drane(), { id }),
    ]);
    expect(clicks.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await jobs()).map(({ payload }) => [payload.schoolUai, payload.what, payload.round])).toEqual([
      [FOIX, 'reminder', 1],
    ]);
  });
});

describe('mail about a campaign', () => {
  const send = (id: string, patch: object = {}) =>
    sendCampaignMail(sendContext(), mintJobScope(FOIX), {
      ...{ campaignId: id, version: 1, what: 'published', round: 0 },
      ...patch,
    });

  it('goes to the principal alone, under the same id for every attempt, and names nobody', async () => {
    const id = await publish();
    expect(await send(id)).toEqual({ outcome: 'sent', sent: 1 });
    await send(id);
    expect(sink.mails.map(({ to }) => to)).toEqual([
      'personne-1@region.example',
      'personne-1@region.example',
    ]);
    const [first, again] = await Promise.all(sink.mails.map(({ raw }) => simpleParser(raw)));
    expect(first?.messageId).toBe(again?.messageId);
    expect(first?.subject).toContain('EduConnect pour tous');
    expect(first?.text).toContain(`https://palier.example/${FOIX}/plan/campagnes/${id}`);
    expect(first?.text).not.toContain('NOM-');
  });

  it('is not sent once it is out of date: a newer version, an answer before a reminder', async () => {
    const id = await publish();
    await publish({ answerBy: '2026-10-09' }, id);
    expect(await send(id)).toMatchObject({ outcome: 'over' });
    await send(id, { version: 2, what: 'changed' });
    expect((await simpleParser(sink.mails[0]?.raw ?? '')).text).toContain(
      '9 octobre 2026, au lieu du 30 septembre 2026',
    );
    await value(declineCampaign(ctx(), principal(FOIX), { id, reason: 'Fusion en cours' }));
    expect(await send(id, { version: 2, what: 'reminder', round: 1 })).toMatchObject({ outcome: 'over' });
  });
});
