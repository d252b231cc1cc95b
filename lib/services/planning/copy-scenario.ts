import { lockForm } from '@/db/queries/form-lock';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { countScenarios, findScenarioRow, insertScenario } from '@/db/queries/region-scenarios';
import { inRegion, type RegionScope } from '@/db/scope';
import { SCENARIO_LIMITS } from '@/lib/domain/planning/scenario-limits';
import { findScenario } from '@/lib/domain/planning/scenarios/library';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** More would be a list that nobody reads. */
export const MAX_SCENARIOS = 60;

/**
 * Begins a scenario of the région's own as a copy of one that ships, or of another of its own; a draft, which no school
 * sees. Refusals: `scenario_unknown`, `too_many_scenarios`.
 */
export async function copyScenario(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: RegionScope,
  { from, titleOf }: { from: string; titleOf: (title: string) => string },
): Promise<Result<{ id: string }, 'scenario_unknown' | 'too_many_scenarios'>> {
  const id = ctx.newId();
  return inRegion(ctx.db, scope, async (tx) => {
    await lockForm(tx, id);
    if (await findScenarioRow(tx, id)) return ok({ id });
    const shipped = findScenario(from);
    const row = !shipped && isUuid(from) ? await findScenarioRow(tx, from) : undefined;
    const source = shipped ?? row?.draft;
    if (!source) return refuse('scenario_unknown');
    if ((await countScenarios(tx)) >= MAX_SCENARIOS)
      return refuse('too_many_scenarios', { max: MAX_SCENARIOS });
    const title = titleOf(source.title).slice(0, SCENARIO_LIMITS.title);
    await insertScenario(tx, {
      regionCode: scope.regionCode,
      id,
      basedOn: shipped?.id ?? row?.basedOn ?? null,
      draft: { ...source, id, version: 1, title },
      revision: 1,
      updatedBy: scope.userId,
      updatedAt: ctx.now,
    });
    await recordRegionAudit(tx, scope, ctx.now, 'scenario.copied', { scenarioId: id, title });
    return ok({ id });
  });
}
