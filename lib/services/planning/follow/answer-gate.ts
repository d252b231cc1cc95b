import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { answerGate as writeAnswer } from '@/db/queries/plan-follow';
import { lockPlanning } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { isDay } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadEditedPlan } from '../load-edited-plan';
import { NOTE_CHARACTERS, planText } from '../plan-text';
import { closesOldLogin, type GateKey, loadOpenGate } from './load-gate';

const gateAnswer = z.strictObject({
  planId: z.uuid(),
  phaseId: z.string(),
  startsOn: z.string().refine(isDay),
  answer: z.enum(['accepted', 'declined']),
});

export type AnswerGateProblem =
  | 'not_allowed'
  | 'plan_not_running'
  | 'gate_unknown'
  | 'gate_answered'
  | 'gate_signed_elsewhere'
  | 'note_too_long'
  | 'reason_missing';

/**
 * Leaves the plan as it is behind a missed threshold, with a reason: `accepted` goes on in spite of it (it is then
 * overridden), `declined` wants none of the proposals (it stays missed). The principal's.
 */
export async function answerPlanGate(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: GateKey & { answer: 'accepted' | 'declined'; reason: string },
): Promise<Result<null, AnswerGateProblem>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  const { reason: given, ...key } = input;
  const parsed = gateAnswer.safeParse(key);
  if (!parsed.success) return refuse('gate_unknown');
  const reason = planText(NOTE_CHARACTERS).safeParse(given);
  if (!reason.success) return refuse('note_too_long', { max: NOTE_CHARACTERS });
  if (reason.data === '') return refuse('reason_missing');
  const { answer, ...gateKey } = parsed.data;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, AnswerGateProblem>> => {
    await lockPlanning(tx, scope.uai);
    const loaded = await loadEditedPlan(tx);
    if (loaded?.stored.id !== gateKey.planId) return refuse('plan_not_running');
    const found = await loadOpenGate(tx, gateKey, loaded.edited);
    if (!found.ok) return found;
    if (answer === 'accepted' && closesOldLogin(found.value.phase)) return refuse('gate_signed_elsewhere');
    await writeAnswer(
      tx,
      { schoolUai: scope.uai, ...gateKey },
      {
        answer,
        reason: reason.data,
        answeredBy: scope.userId,
        answeredAt: ctx.now,
        ...(answer === 'accepted' && { status: 'overridden' as const }),
      },
    );
    await recordAudit(tx, scope, ctx.now, `plan.gate_${answer}`, gateKey);
    return ok(null);
  });
}
