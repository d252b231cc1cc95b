import type { Tx } from '@/db/client';
import { answerGate, listGates } from '@/db/queries/plan-follow';
import { listDecisions } from '@/db/queries/switch-over';
import type { Day } from '@/lib/domain/directory/types';
import { answerByDecisions } from '@/lib/domain/planning/switch-over/gate-answer';
import type { GateKey } from '../follow/load-gate';

/**
 * Lets the judged threshold of the switch-over's phase follow the decisions: called in the transaction of each decision,
 * and of the judgement, since an override may be signed before the phase begins.
 */
export async function answerGateByDecisions(
  tx: Tx,
  schoolUai: string,
  { planId, phaseId, startsOn }: GateKey,
  switchOverOn: Day,
): Promise<void> {
  const gate = (await listGates(tx, planId)).find(
    (one) => one.phaseId === phaseId && one.startsOn === startsOn,
  );
  if (!gate) return;
  const answer = answerByDecisions(gate, await listDecisions(tx, planId), switchOverOn);
  if (answer) await answerGate(tx, { schoolUai, planId, phaseId, startsOn }, answer);
}
