import { z } from 'zod';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import {
  findScenarioRow,
  insertScenarioVersion,
  saveOffer,
  updateScenario,
} from '@/db/queries/region-scenarios';
import { inRegion, type RegionScope } from '@/db/scope';
import { listScenarioFaults } from '@/lib/domain/planning/check-scenario';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { KNOWN_TEMPLATES } from './known-templates';

export const SCENARIO_NOTE_LENGTH = 300;
const noteSchema = z
  .string()
  .trim()
  .min(1)
  .max(SCENARIO_NOTE_LENGTH)
  .regex(/^[^\p{Cc}]*$/u);

export type PublishScenarioRefusal =
  | 'invalid_note'
  | 'scenario_unknown'
  | 'scenario_retired'
  | 'scenario_changed'
  | 'scenario_faulty'
  | 'nothing_new_in_scenario';

/**
 * Offers the draft as it stands to every school of the région, as the next version, which never changes. `revision` is
 * the draft that the person had before them. Plans that follow an older version are not touched: their schools are
 * shown what is new.
 */
export async function publishScenario(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  input: { id: string; revision: number; note: unknown },
): Promise<Result<{ version: number }, PublishScenarioRefusal>> {
  const note = noteSchema.safeParse(input.note);
  if (!note.success) return refuse('invalid_note', { max: SCENARIO_NOTE_LENGTH });
  return inRegion(ctx.db, scope, async (tx) => {
    const row = isUuid(input.id) ? await findScenarioRow(tx, input.id, { lock: true }) : undefined;
    if (!row) return refuse('scenario_unknown');
    if (row.retiredAt) return refuse('scenario_retired');
    if (row.revision !== input.revision) return refuse('scenario_changed');
    if (row.publishedRevision === row.revision) return refuse('nothing_new_in_scenario');
    const faults = listScenarioFaults(row.draft, KNOWN_TEMPLATES);
    if (faults.length > 0) return refuse('scenario_faulty', { count: faults.length });
    const { regionCode, id: scenarioId } = row;
    const version = row.publishedVersion + 1;
    const scenario = { ...row.draft, version };
    await insertScenarioVersion(tx, {
      regionCode,
      scenarioId,
      version,
      scenario,
      note: note.data,
      publishedAt: ctx.now,
    });
    if (version === 1) await saveOffer(tx, { regionCode, scenarioId, isOffered: true, decidedAt: ctx.now });
    await updateScenario(tx, row, { publishedVersion: version, publishedRevision: row.revision });
    const { title } = scenario;
    await recordRegionAudit(tx, scope, ctx.now, 'scenario.published', { scenarioId, title, version });
    return ok({ version });
  });
}
