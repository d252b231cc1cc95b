import { recordRegionAudit } from '@/db/queries/region-audit';
import { saveOffer } from '@/db/queries/region-scenarios';
import { inRegion, type RegionScope } from '@/db/scope';
import { findScenario } from '@/lib/domain/planning/scenarios/library';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/**
 * Offers a scenario that ships to the schools of the région, or no longer. Plans that follow it stay as they are.
 * Refusal: `scenario_unknown`, also for the région's own, which are published and retired.
 */
export async function offerScenario(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, offered }: { id: string; offered: boolean },
): Promise<Result<null, 'scenario_unknown'>> {
  const scenario = findScenario(id);
  if (!scenario) return refuse('scenario_unknown');
  const { regionCode } = scope;
  await inRegion(ctx.db, scope, async (tx) => {
    await saveOffer(tx, { regionCode, scenarioId: id, isOffered: offered, decidedAt: ctx.now });
    const event = offered ? 'scenario.offered' : 'scenario.withdrawn';
    await recordRegionAudit(tx, scope, ctx.now, event, { scenarioId: id, title: scenario.title });
  });
  return ok(null);
}
