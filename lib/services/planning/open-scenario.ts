import { isUuid } from '@/db/queries/is-uuid';
import { findScenarioRow, listScenarioVersions, type RegionScenarioRow } from '@/db/queries/region-scenarios';
import { inRegion, type RegionScope } from '@/db/scope';
import { listScenarioFaults, type ScenarioFault } from '@/lib/domain/planning/check-scenario';
import { diffScenario, type ScenarioDiff } from '@/lib/domain/planning/diff-scenario';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { KNOWN_TEMPLATES } from './known-templates';

export type OpenedScenario = {
  row: RegionScenarioRow;
  /** What keeps the draft from being published. */
  faults: ScenarioFault[];
  /** What of the draft schools have not seen; null before the first publication. */
  unpublished: ScenarioDiff | null;
  /** The newest first. */
  versions: { version: number; note: string; publishedAt: Date }[];
};

/** One scenario of the région's own with what was published of it. Refusal: `scenario_unknown`. */
export async function openScenario(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  { id }: { id: string },
): Promise<Result<OpenedScenario, 'scenario_unknown'>> {
  return inRegion(ctx.db, scope, async (tx) => {
    const row = isUuid(id) ? await findScenarioRow(tx, id) : undefined;
    if (!row) return refuse('scenario_unknown');
    const versions = await listScenarioVersions(tx, id);
    const [latest] = versions;
    return ok({
      row,
      faults: listScenarioFaults(row.draft, KNOWN_TEMPLATES),
      unpublished: latest ? diffScenario(latest.scenario, row.draft) : null,
      versions: versions.map(({ version, note, publishedAt }) => ({ version, note, publishedAt })),
    });
  });
}
