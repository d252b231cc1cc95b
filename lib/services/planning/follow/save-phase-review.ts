import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { writeReview } from '@/db/queries/plan-follow';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadEditedPlan } from '../load-edited-plan';
import { loadCalendar } from '../load-ground';
import { planText, REVIEW_CHARACTERS } from '../plan-text';

const text = planText(REVIEW_CHARACTERS);
const reviewInput = z.strictObject({
  planId: z.uuid(),
  phaseId: z.string(),
  /** The version that was read; 0: none. */
  version: z.number().int().min(0),
});
const reviewTexts = z.strictObject({ comment: text, keeps: text });

export type SaveReviewProblem =
  | 'not_allowed'
  | 'plan_not_running'
  | 'phase_gone'
  | 'phase_not_begun'
  | 'review_too_long'
  | 'review_changed';

/** Writes what the principal says of a phase that has begun. `review_changed`: somebody else has written meanwhile. */
export async function savePhaseReview(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: { planId: string; phaseId: string; version: number; comment: string; keeps: string },
): Promise<Result<{ version: number }, SaveReviewProblem>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  const { comment, keeps, ...key } = input;
  const texts = reviewTexts.safeParse({ comment, keeps });
  if (!texts.success) return refuse('review_too_long', { max: REVIEW_CHARACTERS });
  const parsed = reviewInput.safeParse(key);
  if (!parsed.success) return refuse('phase_gone');
  const { planId, phaseId, version } = parsed.data;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ version: number }, SaveReviewProblem>> => {
    const plan = await loadEditedPlan(tx);
    if (plan?.stored.id !== planId) return refuse('plan_not_running');
    const phase = plan.edited.phases.find(({ id }) => id === phaseId);
    if (!phase) return refuse('phase_gone');
    const { todayOn } = await loadCalendar(tx, scope, ctx.now);
    if (phase.startsOn > todayOn) return refuse('phase_not_begun');
    const row = { schoolUai: scope.uai, planId, phaseId, ...texts.data };
    const written = { ...row, writtenBy: scope.userId, writtenAt: ctx.now };
    if (!(await writeReview(tx, written, version))) return refuse('review_changed');
    await recordAudit(tx, scope, ctx.now, 'phase.reviewed', { planId, phaseId, title: phase.title });
    return ok({ version: version + 1 });
  });
}
