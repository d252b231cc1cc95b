import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { answerGate } from '@/db/queries/plan-follow';
import { loadSnapshot } from '@/db/queries/snapshot';
import type { SchoolScope } from '@/db/scope';
import { measureAdoption } from '@/lib/domain/adoption/measure';
import { isDay } from '@/lib/domain/directory/day';
import type { EditProblem } from '@/lib/domain/planning/edit/plan-edit';
import {
  buildReplan,
  MOST_REPLAN_WEEKS,
  REPLAN_KINDS,
  type ReplanKind,
} from '@/lib/domain/planning/follow/build-replan';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { type ChangeProblem, changePlan } from '../change-plan';
import { keepEdits } from '../keep-edits';
import { loadCalendar } from '../load-ground';
import { countFamiliesLeft } from './count-families-left';
import { enqueueKeepCurve } from './keep-curve-job';
import { type GateKey, loadOpenGate } from './load-gate';

const replanInput = z.strictObject({
  planId: z.uuid(),
  version: z.number().int().positive(),
  phaseId: z.string(),
  startsOn: z.string().refine(isDay),
  kind: z.enum(REPLAN_KINDS),
  weeks: z.number().int().min(1).max(MOST_REPLAN_WEEKS),
});

export type TakeReplanProblem =
  | ChangeProblem
  | EditProblem
  | 'gate_unknown'
  | 'gate_answered'
  | 'no_phase_before'
  | 'invalid_replan';

/**
 * Takes a proposal for a missed threshold: the plan is changed by its ordinary edits, worked out again here, undone like
 * any other; what is now expected of it is kept beside what was expected before. The principal's.
 */
export async function takeReplan(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: GateKey & { version: number; kind: ReplanKind; weeks: number },
): Promise<Result<{ version: number }, TakeReplanProblem>> {
  const parsed = replanInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_replan');
  const { kind, weeks, version: _version, ...gateKey } = parsed.data;
  return changePlan<TakeReplanProblem>(ctx, scope, parsed.data, async (tx, stored, current) => {
    const open = await loadOpenGate(tx, gateKey, current);
    if (!open.ok) return open;
    const ground = await loadCalendar(tx, scope, ctx.now);
    const familiesLeft = countFamiliesLeft(measureAdoption(await loadSnapshot(tx, { on: ground.todayOn })));
    const replan = buildReplan(ground, current, { phaseId: gateKey.phaseId, kind, weeks, familiesLeft });
    if (!replan.ok) return replan;
    const { edits } = replan.value;
    const kept = await keepEdits(tx, { scope, now: ctx.now, ground }, { stored, current, edits });
    if (!kept.ok) return kept;
    const { schoolUai, id: planId } = stored;
    await answerGate(
      tx,
      { schoolUai, ...gateKey },
      { answer: kind, reason: null, answeredBy: scope.userId, answeredAt: ctx.now },
    );
    await enqueueKeepCurve(tx, { schoolUai, planId, reason: 'replanned', decidedAt: ctx.now });
    await recordAudit(tx, scope, ctx.now, 'plan.replanned', { ...gateKey, kind, weeks });
    return kept;
  });
}
