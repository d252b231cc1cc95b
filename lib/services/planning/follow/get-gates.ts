import { listGates, type StoredGate } from '@/db/queries/plan-follow';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { EditedPlan } from '@/lib/domain/planning/edit/plan-edit';
import { isGateOpen } from '@/lib/domain/planning/follow/gate-judgement';
import type { ServiceContext } from '../../context';
import { loadEditedPlan } from '../load-edited-plan';
import { closesOldLogin } from './load-gate';

export type GateLine = StoredGate & {
  /** Waits for a decision. */
  open: boolean;
  /** A re-plan was taken and undone. */
  undone: boolean;
  closesOldLogin: boolean;
};

export type PlanGates = { planId: string; version: number; plan: EditedPlan; gates: GateLine[] };

/** The judged thresholds of the running plan, the newest first; undefined without a plan. Every role may look. */
export async function getPlanGates(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<PlanGates | undefined> {
  return inSchool(ctx.db, scope, async (tx) => {
    const loaded = await loadEditedPlan(tx);
    if (!loaded) return undefined;
    const { stored, edited } = loaded;
    const gates = (await listGates(tx, stored.id)).map((gate): GateLine => {
      const open = isGateOpen(gate, edited.phases);
      const phase = edited.phases.find(({ id }) => id === gate.phaseId);
      return {
        ...gate,
        open,
        undone: open && gate.answer !== null,
        closesOldLogin: phase !== undefined && closesOldLogin(phase),
      };
    });
    return { planId: stored.id, version: stored.version, plan: edited, gates: gates.reverse() };
  });
}
