import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintRegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { getAdoption } from '../adoption/get-adoption';
import { observe } from '../alerts/testing/observe';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { adoptPlan } from '../planning/adopt-plan';
import { keepCurve } from '../planning/follow/keep-curve';
import { savePhaseReview } from '../planning/follow/save-phase-review';
import { getPlan } from '../planning/get-plan';
import { skipAction } from '../planning/skip-action';
import { preparePlanReport, printPlanReport } from './print-plan-report';
import { prepareRegionPlanReport, printRegionPlanReport } from './print-region-plan-report';

const UAI = '0319901U';
const ADOPTED = new Date('2026-10-12T08:00:00Z');
const NOW = new Date('2026-11-23T09:00:00Z');
const region = mintRegionScope({ regionCode: 'OCC', userId: randomUUID() });

let database: TestDatabase;
let principal: SchoolScope;
let teacher: SchoolScope;
const at = (now = NOW) => ({ db: database.db, now, newId: randomUUID });

beforeAll(async () => {
  database = await createTestDatabase();
  const school = await plantSchool(
    database.db,
    UAI,
    Array.from({ length: 44 }, (_, i) => ({
      id: `e${i}`,
      classCode: i % 2 ? '6A' : '5A',
      guardians: [{ id: `r${i}` }],
    })),
    ADOPTED,
  );
  principal = await plantUser(database.db, UAI, 'principal');
  teacher = await plantUser(database.db, UAI, 'class_teacher');
  const activated = (from: number, to: number) =>
    Object.fromEntries(Array.from({ length: to - from }, (_, i) => [`r${from + i}`, 'activated' as const]));
  await observe(database.db, school, '2026-10-09', activated(0, 12));
  // Three more: fewer than five, so that the region must not be able to tell.
  await observe(database.db, school, '2026-11-20', activated(12, 15));
  const adopted = await adoptPlan(at(ADOPTED), principal, { scenarioId: 'rattrapage-court' });
  if (!adopted.ok) throw new Error(adopted.problem.code);
  const { planId } = adopted.value;
  await keepCurve(at(), school, { planId, reason: 'adopted', decidedAt: ADOPTED.toISOString() });
  const plan = await getPlan(at(), principal);
  const [first] = plan?.phases ?? [];
  const own = first?.actions.find(({ automatic }) => !automatic);
  if (!first || !own) throw new Error('nothing planned');
  await skipAction(
    at(),
    principal,
    { planId, phaseId: first.id, actionId: own.id },
    'Secret de la salle des profs',
  );
  await savePhaseReview(at(), principal, {
    planId,
    phaseId: first.id,
    version: 0,
    comment: 'Les ateliers ont porté. #import "x" ‮ <b>',
    keeps: 'Le mot dans le carnet',
  });
});
afterAll(() => database.drop());

const textOf = (value: unknown) => JSON.stringify(value).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the report of a plan', () => {
  it('tells the figures of the raw data, the curve, the phases and the lessons, tagged and without a name', async () => {
    const prepared = await preparePlanReport(at(), principal);
    if (!prepared.ok) throw new Error(prepared.problem.code);
    const { data } = prepared.value;
    const raw = await getAdoption(at(), principal);
    const families = `${raw.families.covered} sur ${raw.families.total}`;
    expect(families).toBe('15 sur 44');
    expect(data.figures.rows[0]?.count.replaceAll('\u00a0', ' ')).toBe(families);
    for (const { code, families: own } of raw.classes) {
      expect(textOf(data.sections.find(({ heading }) => heading === 'Par classe')?.table?.rows)).toContain(
        `["${code}","${own.covered} sur ${own.total}`,
      );
    }
    expect(data.series.summary.replaceAll('\u00a0', ' ')).toMatch(
      /^Au 20 novembre 2026 : .*(sous le|au-dessus du|sur le) plan/,
    );
    const phases = data.sections.find(({ heading }) => heading === 'Phases')?.table?.rows ?? [];
    expect(phases.map((row) => Number(row[5])).reduce((a, b) => a + b, 0)).toBe(1);

    const printed = await printPlanReport(at(), principal);
    if (!printed.ok) throw new Error(printed.problem.code);
    const pdf = await readPdf(printed.value.pdf);
    expect(pdf).toMatchObject({ language: 'fr-FR', marked: true });
    expect(pdf.unreachable.flat()).toEqual([]);
    expect(pdf.tags[0]?.alternatives.join()).toContain('plan');
    const text = textOf(pdf.pages);
    expect(text).toContain('Les ateliers ont porté. #import');
    expect(text).not.toMatch(/NOM-|Prénom-/);
    expect(text).not.toContain('Secret');
  });

  it('is not for somebody who follows classes only', async () => {
    expect(await printPlanReport(at(), teacher)).toMatchObject({ problem: { code: 'scope_not_yours' } });
  });

  it('tells a région what was published and nothing that the school has written', async () => {
    const prepared = await prepareRegionPlanReport(at(), region, UAI);
    if (!prepared.ok) throw new Error(prepared.problem.code);
    const { data } = prepared.value;
    // The change of three is withheld: the count stays that of October.
    expect(data.figures.rows[0]).toMatchObject({ label: expect.stringContaining('9 octobre 2026') });
    expect(data.figures.rows[0]?.count.replaceAll('\u00a0', ' ')).toBe('12 sur 44');
    const told = textOf(data);
    for (const hidden of ['15 sur', 'Secret', 'ateliers', 'carnet', '6A']) expect(told).not.toContain(hidden);
    const printed = await printRegionPlanReport(at(), region, UAI);
    if (!printed.ok) throw new Error(printed.problem.code);
    expect(await readPdf(printed.value.pdf)).toMatchObject({ marked: true, language: 'fr-FR' });
    expect(await printRegionPlanReport(at(), region, '0750001A')).toMatchObject({
      problem: { code: 'unknown_school' },
    });
  });
});
