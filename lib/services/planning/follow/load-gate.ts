import type { Tx } from '@/db/client';
import { listGates, type StoredGate } from '@/db/queries/plan-follow';
import type { Day } from '@/lib/domain/directory/types';
import type { EditedPhase, EditedPlan } from '@/lib/domain/planning/edit/plan-edit';
import { isGateOpen } from '@/lib/domain/planning/follow/gate-judgement';
import { ok, type Result, refuse } from '@/lib/domain/result';

export type GateKey = { planId: string; phaseId: string; startsOn: Day };

/** A missed threshold that waits for a decision, with its phase. Refusals: `gate_unknown`, `gate_answered`. */
export async function loadOpenGate(
  tx: Tx,
  { planId, phaseId, startsOn }: GateKey,
  { phases }: EditedPlan,
): Promise<Result<{ gate: StoredGate; phase: EditedPhase }, 'gate_unknown' | 'gate_answered'>> {
  const gate = (await listGates(tx, planId)).find(
    (one) => one.phaseId === phaseId && one.startsOn === startsOn,
  );
  if (!gate) return refuse('gate_unknown');
  const phase = phases.find((one) => one.id === phaseId);
  return phase && isGateOpen(gate, phases) ? ok({ gate, phase }) : refuse('gate_answered');
}

/** Going on beyond the thresholds of such a phase is signed where the old login is closed. */
export const closesOldLogin = ({ actions }: Pick<EditedPhase, 'actions'>): boolean =>
  actions.some((action) => action.kind === 'switch_over');
