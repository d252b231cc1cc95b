import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { buildPlan } from '@/lib/domain/planning/build-plan';
import type { DatedPlan, PlanProblem } from '@/lib/domain/planning/plan';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { findKnownFrom, type SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { listZones, loadRegionCalendar } from './region-ground';

export type ScenarioPreview = { plan: DatedPlan; calendar: SchoolCalendar; zone: string; adoptedOn: Day };

/**
 * A scenario dated in the calendar of a zone, as a school there would see it that adopts it on a day; by default at the
 * end of the school year before, in time for any preparation. Without families: numbers are the schools' own.
 * Refusals: `zone_unknown` and those of `buildPlan`.
 */
export async function previewScenario(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { scenario, zone: asked, adoptedOn }: { scenario: Scenario; zone?: string; adoptedOn?: Day },
): Promise<Result<ScenarioPreview, PlanProblem | 'zone_unknown'>> {
  const zones = listZones(scope.regionCode);
  const zone = asked ? zones.find((one) => one === asked) : zones[0];
  if (!zone) return refuse('zone_unknown');
  const todayOn = dayIn('Europe/Paris', ctx.now);
  return inRegion(ctx.db, scope, async (tx): Promise<Result<ScenarioPreview, PlanProblem>> => {
    const { regionCode } = scope;
    const calendar = await loadRegionCalendar(tx, { regionCode, zone, on: adoptedOn ?? todayOn });
    const on = adoptedOn ?? firstAdoption(calendar);
    const families = { all: { total: 0, notCovered: null }, levels: {} };
    const plan = buildPlan(scenario, calendar, { adoptedOn: on, families });
    return plan.ok ? ok({ plan: plan.value, calendar, zone, adoptedOn: on }) : plan;
  });
}

/** Early enough for thirty school days of preparation, where holidays are known that far back. */
function firstAdoption(calendar: SchoolCalendar): Day {
  const inMay = `${calendar.rentreeOn.slice(0, 4)}-05-04`;
  const knownFrom = findKnownFrom(calendar);
  return inMay > knownFrom ? inMay : knownFrom;
}
