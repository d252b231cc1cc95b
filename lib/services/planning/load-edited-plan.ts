import type { Tx } from '@/db/client';
import { findRunningPlan, listActions, listPhases, type StoredPlan } from '@/db/queries/planning';
import type { EditedPlan } from '@/lib/domain/planning/edit/plan-edit';

/** The running plan as it can be changed; undefined when the school has none. */
export async function loadEditedPlan(
  tx: Tx,
): Promise<{ stored: StoredPlan; edited: EditedPlan } | undefined> {
  const stored = await findRunningPlan(tx);
  if (!stored) return undefined;
  const actions = await listActions(tx, stored.id);
  const phases = (await listPhases(tx, stored.id)).map(
    ({ schoolUai: _school, planId: _plan, levels, ...phase }): EditedPlan['phases'][number] => ({
      ...phase,
      levels: levels ?? 'all',
      actions: actions
        .filter((action) => action.phaseId === phase.id)
        .map(({ schoolUai: _uai, planId: _id, phaseId: _phase, doneByName: _name, ...action }) => action),
    }),
  );
  return { stored, edited: { goal: stored.goal, phases } };
}
