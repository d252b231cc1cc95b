import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { lockAction, setActionOutcome } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import { NOT_DONE } from '@/lib/domain/planning/merge-plan';
import { announcesSwitchOver } from '@/lib/domain/planning/prepare/choose-work';
import { publishPlan } from '../../adoption/publish-plan';
import type { SwitchOverGround } from '../../planning/switch-over/load-switch-over';

/**
 * Ticks the plan's own banner before the switch-over once the pair is put up, which is how it is done: no banner is prepared
 * for that action beside them. One that somebody has settled stays as it is.
 */
export async function tickBannerActions(
  tx: Tx,
  scope: SchoolScope,
  now: Date,
  { stored, phase }: Pick<SwitchOverGround, 'stored' | 'phase'>,
): Promise<void> {
  const announced = phase.actions.filter(
    (action) => action.kind === 'banner' && announcesSwitchOver(phase, action),
  );
  let ticked = 0;
  for (const { id: actionId } of announced) {
    const key = { planId: stored.id, phaseId: phase.id, actionId };
    const action = await lockAction(tx, key);
    if (action?.planStatus !== 'running' || action.doneAt) continue;
    const done = { ...NOT_DONE, note: action.note, doneAt: now, doneBy: scope.userId };
    await setActionOutcome(tx, scope.uai, key, done);
    await recordAudit(tx, scope, now, 'action.completed', { ...key, title: action.title, by: 'banner' });
    ticked += 1;
  }
  if (ticked > 0) await publishPlan(tx, scope.uai);
}
