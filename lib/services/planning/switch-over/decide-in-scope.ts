import { z } from 'zod';
import type { Tx } from '@/db/client';
import { findUser } from '@/db/queries/access';
import { recordAudit } from '@/db/queries/audit';
import { setPlanRevision } from '@/db/queries/plan-revisions';
import { lockPlanning, rewritePlan, setActionOutcome } from '@/db/queries/planning';
import { insertDecision } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { isDay } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { EditProblem, PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { addSchoolDays, schoolDaysBetween } from '@/lib/domain/planning/school-calendar';
import {
  type DecideProblem,
  type DecisionKind,
  decideSwitchOver,
  type OverrideCause,
} from '@/lib/domain/planning/switch-over/decision';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { refreshStanding } from '../../adoption/publish-figures';
import type { ServiceContext } from '../../context';
import { keepEdits } from '../keep-edits';
import { answerGateByDecisions } from './answer-by-decisions';
import { enqueueFollowSwitchOver } from './follow-switch-over-job';
import { figuresOf, loadSwitchOver, type SwitchOverGround } from './load-switch-over';

/** What the page showed: who decides names it, so that what has changed since is not decided unseen. */
export const readInput = z.object({
  planId: z.uuid(),
  /** How many decisions had been taken. */
  number: z.number().int().min(0).max(10_000),
  switchOverOn: z.string().refine(isDay),
});
export type SwitchOverRead = z.input<typeof readInput>;

/** Said in the principal's own words: long enough to mean something, kept as it is. */
export const reasonInput = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .refine((text) => text.length >= 10 && text.length <= 1_000);

export type SwitchOverProblem =
  | 'not_allowed'
  | 'invalid_decision'
  | 'plan_not_running'
  | 'switch_over_moved'
  | DecideProblem
  | EditProblem;

type Asked = {
  kind: DecisionKind;
  newOn?: Day;
  cause?: OverrideCause;
  reason?: string;
};

/**
 * What the five decisions share. Two people at once: the plan is held, and who comes second is told that the switch-over
 * has been decided. Right, input, lock, load, decide, write, enqueue, audit: one transaction. Refusals beside those of
 * `decideSwitchOver`: `not_allowed`, `invalid_decision`, `plan_not_running`, `switch_over_moved`.
 */
export async function decideInScope(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  read: SwitchOverRead,
  asked: Asked,
): Promise<Result<{ switchOverOn: Day }, SwitchOverProblem>> {
  if (!can(scope.grants, 'decide_switch_over')) return refuse('not_allowed');
  const parsed = readInput.safeParse(read);
  if (!parsed.success) return refuse('invalid_decision');
  const { planId, number, switchOverOn } = parsed.data;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ switchOverOn: Day }, SwitchOverProblem>> => {
    await lockPlanning(tx, scope.uai);
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground || ground.stored.id !== planId) return refuse('plan_not_running');
    if (ground.decisions.length !== number) return refuse('switch_over_decided');
    if (ground.switchOverOn !== switchOverOn) return refuse('switch_over_moved');
    const { kind, newOn, cause, reason } = asked;
    const decided = decideSwitchOver({ ...ground, kind, ...(newOn && { newOn }) });
    if (!decided.ok) return decided;
    const movedTo = kind === 'postponed' ? decided.value.switchOverOn : null;
    if (movedTo) {
      const moved = await postpone(tx, ctx.now, scope, ground, movedTo);
      if (!moved.ok) return moved;
    }
    if (kind === 'closed') {
      const key = { planId, phaseId: ground.phase.id, actionId: ground.action.id };
      const done = { doneAt: ctx.now, doneBy: scope.userId, skipped: false, note: ground.action.note };
      await setActionOutcome(tx, scope.uai, key, done);
    }
    await insertDecision(tx, {
      schoolUai: scope.uai,
      planId,
      number: number + 1,
      kind,
      switchOverOn,
      movedTo,
      cause: cause ?? null,
      reason: reason ?? null,
      figures: figuresOf(ground),
      decidedBy: scope.userId,
      decidedByName: (scope.userId && (await findUser(tx, scope.userId))?.name) || '',
      decidedAt: ctx.now,
    });
    const gate = { planId, phaseId: ground.phase.id, startsOn: ground.phase.startsOn };
    await answerGateByDecisions(tx, scope.uai, gate, switchOverOn);
    await refreshStanding(tx, scope.uai);
    if (movedTo || kind === 'closed') await enqueueFollowSwitchOver(tx, scope.uai);
    await recordAudit(tx, scope, ctx.now, `switch_over.${kind}`, {
      planId,
      on: switchOverOn,
      ...(movedTo && { movedTo }),
      ...(cause && { cause }),
    });
    return ok({ switchOverOn: decided.value.switchOverOn });
  });
}

/** Moves the phase of the switch-over, and all that starts after it, by as many school days. It can be undone as any edit. */
async function postpone(
  tx: Tx,
  now: Date,
  scope: SchoolScope,
  { stored, edited, phase, switchOverOn, calendar, todayOn }: SwitchOverGround,
  newOn: Day,
): Promise<Result<null, EditProblem>> {
  const startsOn = addSchoolDays(calendar, phase.startsOn, schoolDaysBetween(calendar, switchOverOn, newOn));
  const edit: PlanEdit = { do: 'move_phase', phaseId: phase.id, startsOn, withFollowing: true };
  const current = { stored, current: edited, edits: [edit] };
  const moved = await keepEdits(tx, { scope, now, ground: { calendar, todayOn } }, current);
  if (!moved.ok) return moved;
  const { plan, revision } = moved.value;
  await rewritePlan(tx, stored, plan);
  await setPlanRevision(tx, stored, { version: stored.version + 1, revision });
  return ok(null);
}
