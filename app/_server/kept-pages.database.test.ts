import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findDeskVersion, findRegionVersion } from '@/db/queries/school-change';
import { inRegion, inSchool, mintRegionScope, type RegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { beginCampaign, type CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import { proposeDraft } from '@/lib/messages/mails/propose-message';
import { getOverview } from '@/lib/services/adoption/get-overview';
import { compareRegionSchools } from '@/lib/services/adoption/get-region-school';
import { listClassSeries } from '@/lib/services/adoption/list-class-series';
import { getRegionOverview } from '@/lib/services/adoption/list-region-schools';
import { listAlerts } from '@/lib/services/alerts/list-alerts';
import { markAlertsSeen } from '@/lib/services/alerts/mark-alerts-seen';
import { refreshAlerts } from '@/lib/services/alerts/refresh-alerts';
import { observe } from '@/lib/services/alerts/testing/observe';
import { cancelWave } from '@/lib/services/campaign/cancel-wave';
import { confirmWave } from '@/lib/services/campaign/confirm-wave';
import { createWave } from '@/lib/services/campaign/create-wave';
import { listWaves } from '@/lib/services/campaign/list-waves';
import {
  type PlantedChild,
  plantPeople,
  plantSchool,
  plantUser,
} from '@/lib/services/campaign/testing/plant-school';
import { updateWave } from '@/lib/services/campaign/update-wave';
import { getSchool } from '@/lib/services/directory/get-school';
import { updateSchool } from '@/lib/services/directory/update-school';
import { getForecast } from '@/lib/services/forecast/get-forecast';
import { adoptPlan } from '@/lib/services/planning/adopt-plan';
import { completeAction } from '@/lib/services/planning/complete-action';
import { getFamilyGoal } from '@/lib/services/planning/get-family-goal';
import { getPace } from '@/lib/services/planning/get-pace';
import { getPlan } from '@/lib/services/planning/get-plan';
import { createCampaign } from '@/lib/services/planning/region-campaign/create-campaign';
import { declineCampaign } from '@/lib/services/planning/region-campaign/decline-campaign';
import {
  isPending,
  listSchoolCampaigns,
} from '@/lib/services/planning/region-campaign/list-school-campaigns';
import { publishCampaign } from '@/lib/services/planning/region-campaign/publish-campaign';
import { saveCampaign } from '@/lib/services/planning/region-campaign/save-campaign';
import { reopenAction } from '@/lib/services/planning/reopen-action';
import { purgeSchool } from '@/lib/services/roster/purge-school';
import { liftOpposition, recordOpposition } from '@/lib/services/tracking/oppositions';
import { recordContact } from '@/lib/services/tracking/record-contact';
import { undoContact } from '@/lib/services/tracking/undo-contact';

const UAI = '0319901U';
const NOW = new Date('2026-11-23T09:00:00Z');
const child = (n: number): PlantedChild => ({
  id: `e${n}`,
  classCode: n % 2 ? '6A' : '5B',
  guardians: [{ id: `r${n}` }],
});

let test: TestDatabase;
let principal: SchoolScope;
let region: RegionScope;
const ctx = () => ({
  db: test.db,
  now: NOW,
  newId: randomUUID,
  publicUrl: 'https://palier.example',
  secretKey: 'a secret of a test, long enough for one',
});

/** Keeps what JSON would lose. */
const write = (value: unknown) =>
  JSON.stringify(value, (_, part) => (part instanceof Map || part instanceof Set ? [...part] : part));

/** All that the three kept pages of the school's desk are drawn from (`answer-key.ts`). */
async function showDesk(): Promise<string> {
  const overview = await getOverview(ctx(), principal);
  const waves = await listWaves(ctx(), principal);
  return write([
    overview,
    await listClassSeries(ctx(), principal),
    await getPlan(ctx(), principal),
    await getPace(ctx(), principal, { families: overview.adoption.families, changes: overview.changes }),
    await getFamilyGoal(ctx(), principal),
    await getForecast(ctx(), principal),
    await listAlerts(ctx(), principal),
    waves.ok && waves.value.filter((wave) => wave.status === 'draft'),
    await getSchool(ctx(), principal),
    (await listSchoolCampaigns(ctx(), principal)).filter(isPending),
  ]);
}

/** The same of a région's two. */
const showRegion = async () =>
  write([await getRegionOverview(ctx(), region), await compareRegionSchools(ctx(), region)]);

const pages = [
  { show: showDesk, version: () => inSchool(test.db, principal, findDeskVersion) },
  {
    show: showRegion,
    version: () => inRegion(test.db, region, (tx) => findRegionVersion(tx, region.regionCode)),
  },
] as const;

/** What was made on the way, for the steps after. */
let waveId = '';
let actId = '';
let campaignId = '';
const CAMPAIGN: CampaignContent = {
  ...beginCampaign('EduConnect pour tous'),
  why: 'Ensemble.',
  earliestStartOn: '2026-11-23',
  startsOn: '2026-11-23',
  latestStartOn: '2027-01-29',
  endsOn: '2027-07-02',
  answerBy: '2026-12-18',
  kinds: ['college'],
  scenarioIds: ['rattrapage-court'],
  goal: { metric: 'family_coverage', value: 0.85, by: '2027-06-25' },
};
let action = { planId: '', phaseId: '', actionId: '' };

const must = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const draft = () => ({
  title: 'Relance',
  audience: { classCodes: ['6A'] },
  ...proposeDraft('relance-responsables', 'college'),
});
const address = { address: 'r1@parents.example' };

/** What screens and jobs do, in an order in which each can be done, and whether the desk's kept pages tell of it. */
const VERBS: [name: string, changesDesk: boolean, verb: () => Promise<unknown>][] = [
  ['a list is applied', true, () => observe(test.db, principal, '2026-11-02', { r1: 'activated' })],
  [
    'the roster grows',
    true,
    async () => {
      await plantPeople(test.db, principal, [child(20)]);
      await observe(test.db, principal, '2026-11-09', { r3: 'activated', r5: 'activated' });
    },
  ],
  ['a newer list', true, () => observe(test.db, principal, '2026-11-16', { r1: 'notified' }, '2026-09-01')],
  ['alerts are looked for', true, () => refreshAlerts(ctx(), principal)],
  [
    'an alert is seen',
    true,
    async () => {
      const [alert] = await listAlerts(ctx(), principal);
      if (!alert) throw new Error('no alert');
      must(await markAlertsSeen(ctx(), principal, [alert]));
    },
  ],
  [
    'a plan is adopted',
    true,
    async () => must(await adoptPlan(ctx(), principal, { scenarioId: 'college-progressif-par-niveau' })),
  ],
  [
    'an action is ticked',
    true,
    async () => {
      const plan = await getPlan(ctx(), principal);
      const first = plan?.phases[0]?.actions.find((a) => !a.automatic);
      if (!plan || !first) throw new Error('no action');
      action = { planId: plan.id, phaseId: first.phaseId, actionId: first.id };
      must(await completeAction(ctx(), principal, action));
    },
  ],
  ['a tick is taken back', true, async () => must(await reopenAction(ctx(), principal, action))],
  [
    'a wave is prepared',
    true,
    async () => {
      waveId = must(await createWave(ctx(), principal, draft())).waveId;
    },
  ],
  [
    'its words are changed',
    true,
    async () => must(await updateWave(ctx(), principal, { ...draft(), waveId, version: 1, title: 'Autre' })),
  ],
  [
    'it is confirmed',
    true,
    async () => must(await confirmWave(ctx(), principal, { waveId, version: 2, at: '2026-11-24T10:00' })),
  ],
  ['it is cancelled', true, async () => must(await cancelWave(ctx(), principal, { waveId }))],
  [
    'a call is noted',
    true,
    async () => {
      actId = randomUUID();
      must(await recordContact(ctx(), principal, { actId, kind: 'phone', holderIds: ['r5'] }));
    },
  ],
  ['it is taken back', true, async () => must(await undoContact(ctx(), principal, { actId }))],
  ['an address says no', false, async () => must(await recordOpposition(ctx(), principal, address))],
  ['it says yes again', false, async () => must(await liftOpposition(ctx(), principal, address))],
  [
    'a campaign of the région is published',
    true,
    async () => {
      campaignId = must(await createCampaign(ctx(), region, { form: 'x', title: '' })).id;
      const saved = must(await saveCampaign(ctx(), region, { id: campaignId, revision: 1, draft: CAMPAIGN }));
      const revision = 'revision' in saved ? saved.revision : 0;
      must(await publishCampaign(ctx(), region, { id: campaignId, revision, note: 'Voici' }));
    },
  ],
  [
    'it is declined',
    true,
    async () => must(await declineCampaign(ctx(), principal, { id: campaignId, reason: 'Fusion en cours' })),
  ],
  [
    'the school is renamed',
    true,
    async () => {
      const { name: _, ...same } = await getSchool(ctx(), principal);
      must(await updateSchool(ctx(), principal, { ...same, name: 'Collège renommé' }));
    },
  ],
  ['the year is over', true, async () => must(await purgeSchool(ctx(), principal, { confirmation: UAI }))],
];

beforeAll(async () => {
  test = await createTestDatabase();
  const children = Array.from({ length: 12 }, (_, i) => child(i + 1));
  const job = await plantSchool(test.db, UAI, children, NOW);
  principal = await plantUser(test.db, UAI, 'principal');
  const { regionCode } = await getSchool(ctx(), job);
  region = mintRegionScope({ regionCode, userId: principal.userId ?? '' });
});
afterAll(() => test.drop());

// Both desks are looked at before and after each verb: half a minute on a busy machine.
it('what a kept page is drawn from never changes without its version', { timeout: 120_000 }, async () => {
  const seenByRegion: string[] = [];
  for (const [name, changesDesk, verb] of VERBS) {
    const before = await Promise.all(pages.map(async (page) => [await page.show(), await page.version()]));
    await verb();
    const [desk, ofRegion] = await Promise.all(
      pages.map(async (page, i) => {
        const changed = (await page.show()) !== before[i]?.[0];
        if (changed) expect(await page.version(), name).not.toBe(before[i]?.[1]);
        return changed;
      }),
    );
    expect([name, desk]).toEqual([name, changesDesk]);
    if (ofRegion) seenByRegion.push(name);
  }
  expect(seenByRegion).toContain('a list is applied');
});
