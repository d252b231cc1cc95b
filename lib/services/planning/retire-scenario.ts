import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { deleteScenario, findScenarioRow, saveOffer, updateScenario } from '@/db/queries/region-scenarios';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/**
 * Takes a scenario of the région's own out of use, or back into it. Plans that follow it stay as they are. A draft that
 * was never published is deleted instead. Refusal: `scenario_unknown`.
 */
export async function retireScenario(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, retired }: { id: string; retired: boolean },
): Promise<Result<{ deleted: boolean }, 'scenario_unknown'>> {
  return inRegion(ctx.db, scope, async (tx) => {
    const row = isUuid(id) ? await findScenarioRow(tx, id, { lock: true }) : undefined;
    if (!row) return refuse('scenario_unknown');
    const { title } = row.draft;
    if (row.publishedVersion === 0) {
      await deleteScenario(tx, row);
      await recordRegionAudit(tx, scope, ctx.now, 'scenario.deleted', { scenarioId: id, title });
      return ok({ deleted: true });
    }
    await updateScenario(tx, row, { retiredAt: retired ? ctx.now : null });
    const { regionCode } = row;
    await saveOffer(tx, { regionCode, scenarioId: id, isOffered: !retired, decidedAt: ctx.now });
    const event = retired ? 'scenario.retired' : 'scenario.brought_back';
    await recordRegionAudit(tx, scope, ctx.now, event, { scenarioId: id, title });
    return ok({ deleted: false });
  });
}
