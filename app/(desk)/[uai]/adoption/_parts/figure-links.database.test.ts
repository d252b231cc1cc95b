import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintSchoolScope, type SchoolScope } from '@/db/scope';
import { readMeasure, SERIES_MEASURES } from '@/lib/domain/adoption/series-measure';
import { FUNNEL_STEPS, listChanges } from '@/lib/messages/overview';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { getOverview } from '@/lib/services/adoption/get-overview';
import { getSeries } from '@/lib/services/adoption/get-series';
import { openPilot, type Pilot, readSample } from '@/lib/services/import/testing/open-pilot';
import { getWorkList } from '@/lib/services/tracking/get-work-list';
import { readWorkQuery, workAddress } from '../familles/work-address';
import { buildFigureLinks, linkChange, linkLevel, linkPoint, linkStep } from './figure-links';

const DAYS = ['2026-09-28', '2026-11-09'];
let pilot: Pilot;
let ctx: Pilot['ctx'] & { secretKey: string };
let principal: SchoolScope;

beforeAll(async () => {
  pilot = await openPilot();
  for (const on of DAYS) {
    const names = ['educonnect-eleves', 'educonnect-responsables', 'ent-export'].map((n) => `${n}-${on}.csv`);
    await pilot.apply((await pilot.check(...names.map((name) => readSample(name)))).id);
  }
  ctx = { ...pilot.ctx, secretKey: 'k'.repeat(32) };
  principal = mintSchoolScope({
    uai: pilot.uai,
    userId: null,
    grants: [{ role: 'principal', classCodes: 'all' }],
  });
});
afterAll(() => pilot.database.drop());

/** How many people, or families, the list behind an address has. */
async function countBehind(address: string | undefined): Promise<number> {
  if (!address) throw new Error('no link');
  const asked = Object.fromEntries(new URL(address, 'https://palier.example').searchParams);
  const { people, peopleUnknown, found } = await getWorkList(ctx, principal, readWorkQuery(asked));
  expect(peopleUnknown).toBe(false);
  return people ?? found.length;
}

describe('the list behind a figure of the pilot has as many people as the figure says', () => {
  it('at each step of the funnel', async () => {
    const { funnel } = await getOverview(ctx, principal);
    let known = 0;
    for (const audience of ['guardians', 'pupils'] as const) {
      for (const { step } of FUNNEL_STEPS) {
        const count = funnel[audience][step];
        if (count === null) continue;
        known += 1;
        expect([audience, step, await countBehind(linkStep(pilot.uai, audience, step))]).toEqual([
          audience,
          step,
          count,
        ]);
      }
    }
    expect(known).toBeGreaterThanOrEqual(6);
  });

  it('in the matrix and rates of the school and of each level, with the families covered and left there', async () => {
    const adoption = await getAdoption(ctx, principal);
    const school = { ...adoption, links: buildFigureLinks(pilot.uai, true) };
    const levels = adoption.levels.map((l) => ({ ...l, links: linkLevel(pilot.uai, true, l.level).links }));
    for (const { links, ...figures } of [school, ...levels]) {
      for (const audience of ['guardians', 'pupils'] as const) {
        const { activated, connected, matrix } = figures[audience];
        for (const [key, count] of Object.entries({ activated, connected, ...matrix })) {
          const link = links[audience]?.[key as 'activated'];
          expect([audience, key, await countBehind(link)]).toEqual([audience, key, count]);
        }
      }
    }
    expect(levels.length).toBeGreaterThan(1);
    for (const { links, families } of levels) {
      const covered = families.covered ?? Number.NaN;
      expect(await countBehind(links.families)).toBe(covered);
      expect(await countBehind(links.left)).toBe(families.total - covered);
    }
  });

  it('for what changed since the list before', async () => {
    const { changes } = await getOverview(ctx, principal);
    if (!changes) throw new Error('two days were imported');
    const moved = listChanges(changes);
    expect(moved.length).toBeGreaterThanOrEqual(5);
    expect(moved.some(({ change }) => change.gained > 0)).toBe(true);
    for (const { key, change } of moved) {
      const links = linkChange(pilot.uai, true, key, changes.fromOn);
      expect([key, await countBehind(links?.gained), await countBehind(links?.lost)]).toEqual([
        key,
        change.gained,
        change.lost,
      ]);
    }
  });

  it('at each point of a series, as the list was on that day', async () => {
    for (const of of [{ kind: 'school' }, { kind: 'level', code: '6e' }] as const) {
      const points = await getSeries(ctx, principal, of);
      expect(points.map((p) => p.on)).toEqual(expect.arrayContaining(DAYS));
      for (const point of points) {
        for (const measure of SERIES_MEASURES) {
          const { part } = readMeasure(point, measure);
          if (part === null) continue;
          const link = linkPoint(pilot.uai, true, measure, of, point.on);
          expect([measure, point.on, await countBehind(link)]).toEqual([measure, point.on, part]);
        }
      }
    }
  });

  it('as the samples expect it, and none for guardians to who does not see them', async () => {
    const expected = JSON.parse(
      readFileSync(path.join(process.cwd(), '../shared/samples/pilot/expected.json'), 'utf8'),
    );
    expect(expected.uai).toBe(pilot.uai);
    const people = (qui: string) => countBehind(workAddress(pilot.uai, {}, { qui }));
    expect([await people('eleves-actives'), await people('eleves-connectes')]).toEqual([45, 185]);
    expect([await people('responsables-actives'), await people('responsables-connectes')]).toEqual([
      156, 154,
    ]);
    expect([await people('eleves-tous'), await people('responsables-tous')]).toEqual([193, 342]);
    expect(linkChange(pilot.uai, false, 'guardiansActivated', '2026-09-28')).toBeUndefined();
    expect(
      linkPoint(pilot.uai, false, 'guardians-adopted', { kind: 'school' }, '2026-09-28'),
    ).toBeUndefined();
  });
});
