import { isUuid } from '@/db/queries/is-uuid';
import { findScenarioRow, updateScenario } from '@/db/queries/region-scenarios';
import { inRegion, type RegionScope } from '@/db/scope';
import { diffScenario, isEmptyDiff, type ScenarioDiff } from '@/lib/domain/planning/diff-scenario';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { scenarioSchema } from '@/lib/domain/planning/scenario-schema';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** Somebody else has saved meanwhile: nothing was written. `diff` goes from theirs to mine. */
export type ScenarioConflict = { revision: number; changedAt: Date; theirs: Scenario; diff: ScenarioDiff };

export type SaveScenarioRefusal = 'scenario_unknown' | 'scenario_retired' | 'invalid_scenario';

/**
 * Saves the draft as it was typed, finished or not; schools see nothing of it before it is published. `revision` is the
 * draft that the person had before them. Refusals: `scenario_unknown`, `scenario_retired`, `invalid_scenario` (`path`).
 */
export async function saveScenario(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  input: { id: string; revision: number; draft: unknown },
): Promise<Result<{ revision: number } | { conflict: ScenarioConflict }, SaveScenarioRefusal>> {
  const parsed = scenarioSchema.safeParse(input.draft);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('/') ?? '';
    return refuse('invalid_scenario', { path: path.slice(0, 80) });
  }
  return inRegion(ctx.db, scope, async (tx) => {
    const row = isUuid(input.id) ? await findScenarioRow(tx, input.id, { lock: true }) : undefined;
    if (!row) return refuse('scenario_unknown');
    if (row.retiredAt) return refuse('scenario_retired');
    // Whose it is and which version it will be is not for a page to say.
    const mine: Scenario = { ...parsed.data, id: row.id, version: row.draft.version };
    const diff = diffScenario(row.draft, mine);
    if (isEmptyDiff(diff)) return ok({ revision: row.revision });
    if (input.revision !== row.revision) {
      const { revision, updatedAt: changedAt, draft: theirs } = row;
      return ok({ conflict: { revision, changedAt, theirs, diff } });
    }
    const revision = row.revision + 1;
    await updateScenario(tx, row, { draft: mine, revision, updatedBy: scope.userId, updatedAt: ctx.now });
    return ok({ revision });
  });
}
