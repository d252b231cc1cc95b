import type { Tx } from '@/db/client';
import { listDirectorySchools } from '@/db/queries/region-campaigns';
import { addDays, dayIn } from '@/lib/domain/directory/day';
import { buildPlan } from '@/lib/domain/planning/build-plan';
import {
  asPublished,
  type CampaignContent,
  isConcerned,
} from '@/lib/domain/planning/region-campaign/campaign-content';
import { type BoundBreak, listBoundBreaks, shapeOf } from '@/lib/domain/planning/region-campaign/plan-bounds';
import { listOfferedScenarios } from '../offered-scenarios';
import { loadRegionCalendar } from '../region-ground';

/** A scenario that a school could not take up as the campaign proposes it. */
export type Misfit = { scenarioId: string; breaks: BoundBreak[] };

const NO_FAMILIES = { all: { total: 0, notCovered: null }, levels: {} };

/**
 * The scenarios of a draft that leave its own bounds when a school begins on the day that it proposes, in a zone of the
 * schools that it concerns. Told, not refused: a school may begin on another day.
 */
export async function listMisfits(
  tx: Tx,
  now: Date,
  regionCode: string,
  draft: CampaignContent,
): Promise<Misfit[]> {
  const content = asPublished(draft);
  if (!content) return [];
  const schools = (await listDirectorySchools(tx)).filter((school) => isConcerned(content, school));
  const tomorrowOn = addDays(dayIn('Europe/Paris', now), 1);
  const hasBegun = content.startsOn < tomorrowOn;
  const startOn = hasBegun ? tomorrowOn : content.startsOn;
  const scenarios = (await listOfferedScenarios(tx)).filter(({ id }) => content.scenarioIds.includes(id));
  const misfits = new Map<string, BoundBreak[]>();
  for (const zone of new Set(schools.map((school) => school.zone))) {
    const calendar = await loadRegionCalendar(tx, { regionCode, zone, on: startOn });
    for (const scenario of scenarios) {
      const plan = buildPlan(scenario, calendar, {
        adoptedOn: addDays(startOn, -1),
        families: NO_FAMILIES,
        startOn,
        goal: content.goal,
      });
      const breaks = plan.ok ? listBoundBreaks(content, shapeOf(plan.value)) : [];
      if (breaks.length > 0 && !misfits.has(scenario.id)) misfits.set(scenario.id, breaks);
    }
  }
  return [...misfits].map(([scenarioId, breaks]) => ({ scenarioId, breaks }));
}
