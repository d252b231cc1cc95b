import type { Tx } from '@/db/client';
import { findPlanningSchool, findRunningPlan, listHolidays, listPhases } from '@/db/queries/planning';
import {
  findFiguresDay,
  findLastImportDay,
  insertReleases,
  listJudgedRollUp,
  listStoredReleases,
  lockReleases,
  type StoredStanding,
  writeStanding,
} from '@/db/queries/region-releases';
import { buildStanding, type Standing } from '@/lib/domain/adoption/disclosure/build-standing';
import { NOTHING_PUBLISHED, publishDay } from '@/lib/domain/adoption/disclosure/publish-school';
import { listNewReleases, readReleases } from '@/lib/domain/adoption/disclosure/release-rows';
import type { PublishedSchool } from '@/lib/domain/adoption/disclosure/types';
import { schoolYearOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { publishPlan } from './publish-plan';

/**
 * Releases what a région may know of the given days of a school, inside the transaction that has just made their
 * roll-up, and makes its standing again. What was released of a day stays, whatever its figures have become.
 * Work grows with the days given and with what this one school has released in the school year.
 */
export async function publishFigures(tx: Tx, schoolUai: string, days: readonly Day[] | 'all'): Promise<void> {
  await lockReleases(tx, schoolUai);
  const rows = await listJudgedRollUp(tx, schoolUai, days);
  const known = [...new Set(rows.map((row) => row.on))];
  for (const year of new Set(known.map(schoolYearOf))) {
    const before = await loadPublished(tx, schoolUai, year);
    let published = before;
    for (const on of known) {
      if (schoolYearOf(on) === year) published = publishDay(published, on, rows);
    }
    await insertReleases(tx, schoolUai, listNewReleases(before, published));
  }
  await refreshStanding(tx, schoolUai);
}

/** What is published of a school in one school year (`2026-2027`). */
export async function loadPublished(tx: Tx, schoolUai: string, schoolYear: string): Promise<PublishedSchool> {
  const [first, last] = schoolYear.split('-');
  // A school year turns on 1 August (`schoolYearOf`).
  const rows = await listStoredReleases(tx, schoolUai, { from: `${first}-08-01`, before: `${last}-08-01` });
  return readReleases(rows);
}

/**
 * Makes the one row by which a région's list shows the school, from what is released and from its running plan.
 * To be called, too, when a plan is adopted: the list shows what schools do.
 */
export async function refreshStanding(tx: Tx, schoolUai: string): Promise<void> {
  const figuresOn = await findFiguresDay(tx, schoolUai);
  const school = await findPlanningSchool(tx, schoolUai);
  const plan = await findRunningPlan(tx);
  const phases = plan ? await listPhases(tx, plan.id) : [];
  const published = figuresOn
    ? await loadPublished(tx, schoolUai, schoolYearOf(figuresOn))
    : NOTHING_PUBLISHED;
  const standing = figuresOn
    ? buildStanding(published, {
        lastListOn: figuresOn,
        breaks: school ? await listHolidays(tx, school.zone) : [],
      })
    : undefined;
  await writeStanding(tx, {
    schoolUai,
    lastImportOn: await findLastImportDay(tx, schoolUai),
    figuresOn,
    ...toColumns(standing),
    scenarioId: plan?.scenarioId ?? null,
    scenarioTitle: plan?.title ?? null,
    phases: phases.map(({ id, title, startsOn, endsOn }) => ({ id, title, startsOn, endsOn })),
  });
  await publishPlan(tx, schoolUai);
}

type Columns = Omit<
  StoredStanding,
  'schoolUai' | 'lastImportOn' | 'figuresOn' | 'scenarioId' | 'scenarioTitle' | 'phases'
>;

function toColumns(standing: Standing | undefined): Columns {
  const f = standing?.figures;
  return {
    pupils: standing?.populations.pupils ?? null,
    guardians: standing?.populations.guardians ?? null,
    families: standing?.populations.families ?? null,
    familiesCovered: f?.familiesCovered?.count ?? null,
    familiesCoveredOf: f?.familiesCovered?.population ?? null,
    familiesCoveredOn: f?.familiesCovered?.on ?? null,
    guardiansActivated: f?.guardiansActivated?.count ?? null,
    guardiansActivatedOf: f?.guardiansActivated?.population ?? null,
    guardiansActivatedOn: f?.guardiansActivated?.on ?? null,
    guardiansConnected: f?.guardiansConnected?.count ?? null,
    guardiansConnectedOf: f?.guardiansConnected?.population ?? null,
    guardiansConnectedOn: f?.guardiansConnected?.on ?? null,
    pupilsActivated: f?.pupilsActivated?.count ?? null,
    pupilsActivatedOf: f?.pupilsActivated?.population ?? null,
    pupilsActivatedOn: f?.pupilsActivated?.on ?? null,
    pupilsConnected: f?.pupilsConnected?.count ?? null,
    pupilsConnectedOf: f?.pupilsConnected?.population ?? null,
    pupilsConnectedOn: f?.pupilsConnected?.on ?? null,
    told: standing?.told ?? [],
    familiesBefore: standing?.familiesBefore?.count ?? null,
    familiesBeforeOf: standing?.familiesBefore?.population ?? null,
    familiesBeforeOn: standing?.familiesBefore?.on ?? null,
    stalledSinceOn: standing?.stalledSinceOn ?? null,
  };
}
