import { listOffers, listScenarioRows, type RegionScenarioRow } from '@/db/queries/region-scenarios';
import { inRegion, type RegionScope } from '@/db/scope';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { listScenarios } from '@/lib/domain/planning/scenarios/library';
import type { ServiceContext } from '../context';

export type RegionScenarios = {
  shipped: { scenario: Scenario; isOffered: boolean }[];
  own: RegionScenarioRow[];
};

/** The scenarios that a région has: those that ship, offered or not, and those it has written. */
export async function listRegionScenarios(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
): Promise<RegionScenarios> {
  return inRegion(ctx.db, scope, async (tx) => {
    const offers = await listOffers(tx);
    const own = await listScenarioRows(tx);
    const shipped = listScenarios().map((scenario) => ({
      scenario,
      isOffered: offers.get(scenario.id) ?? true,
    }));
    return { shipped, own };
  });
}
