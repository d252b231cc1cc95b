import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { type ActionKey, lockAction, lockPlanning, setActionOutcome } from '@/db/queries/planning';
import { hasPrepared, lockPrepared } from '@/db/queries/prepared-work';
import { inSchool, type SchoolScope } from '@/db/scope';
import { canTick } from '@/lib/domain/planning/follow-plan';
import { NOT_DONE } from '@/lib/domain/planning/merge-plan';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { publishPlan } from '../adoption/publish-plan';
import type { ServiceContext } from '../context';
import { NOTE_CHARACTERS, planText } from './plan-text';
import { prepareWork } from './prepare/prepare-work';

const actionKey = z.strictObject({ planId: z.uuid(), phaseId: z.string(), actionId: z.string() });
const note = planText(NOTE_CHARACTERS);

export type TickProblem =
  | 'not_allowed'
  | 'action_unknown'
  | 'action_automatic'
  | 'action_is_switch_over'
  | 'action_settled'
  | 'plan_not_running'
  | 'note_too_long'
  | 'reason_missing';

/** `withdrawn`: how much that was prepared for it went with the tick. */
export type Ticked = { changed: boolean; withdrawn: number };

/** What an action is to become; `note` is what the person has to say of it. */
export type Wanted = { to: 'done' | 'skipped'; note: string } | { to: 'open' };

const EVENTS = { done: 'action.completed', skipped: 'action.skipped', open: 'action.reopened' } as const;

/**
 * What `completeAction`, `skipAction` and `reopenAction` share: settles an action of the running plan, or takes that back.
 * Doing it twice changes nothing and records nothing. What was noted stays when it is opened again, to be taken up. What was
 * prepared for it and nobody has touched goes with the tick and comes back with the action: nothing waits to be read for
 * what is settled.
 * `action_settled`: a colleague has said something else of it since it was read.
 */
export async function tickAction(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: ActionKey,
  wanted: Wanted,
): Promise<Result<Ticked, TickProblem>> {
  const parsed = actionKey.safeParse(input);
  if (!parsed.success) return refuse('action_unknown');
  const said = note.safeParse(wanted.to === 'open' ? '' : wanted.note);
  if (!said.success) return refuse('note_too_long', { max: NOTE_CHARACTERS });
  if (wanted.to === 'skipped' && said.data === '') return refuse('reason_missing');
  const key = parsed.data;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<Ticked, TickProblem>> => {
    const mayHaveWork = wanted.to === 'open' || (await hasPrepared(tx, key));
    if (mayHaveWork) {
      // The plan, its work, its actions: in the order of whoever changes the plan or does the work.
      await lockPlanning(tx, scope.uai);
      await lockPrepared(tx, key.planId);
    }
    const action = await lockAction(tx, key);
    if (!action) return refuse('action_unknown');
    // The right is that of the action's own role, so it is known only now.
    if (!canTick(action, scope.roles)) return refuse('not_allowed');
    if (action.planStatus !== 'running') return refuse('plan_not_running');
    if (action.automatic) return refuse('action_automatic');
    // Its tick is the principal's decision on the page of the switch-over, with its figures.
    if (action.kind === 'switch_over') return refuse('action_is_switch_over');
    if (wanted.to === 'open' && action.doneAt === null) return ok({ changed: false, withdrawn: 0 });
    if (wanted.to !== 'open' && action.doneAt !== null) {
      const isSame = action.skipped === (wanted.to === 'skipped') && ['', action.note].includes(said.data);
      return isSame ? ok({ changed: false, withdrawn: 0 }) : refuse('action_settled');
    }
    await setActionOutcome(
      tx,
      scope.uai,
      key,
      wanted.to === 'open'
        ? { ...NOT_DONE, note: action.note }
        : {
            doneAt: ctx.now,
            doneBy: scope.userId,
            skipped: wanted.to === 'skipped',
            note: said.data || null,
          },
    );
    await publishPlan(tx, scope.uai);
    await recordAudit(tx, scope, ctx.now, EVENTS[wanted.to], { ...key, title: action.title });
    if (!mayHaveWork) return ok({ changed: true, withdrawn: 0 });
    const { withdrawn } = await prepareWork(tx, ctx.now, scope, wanted.to === 'open' ? key : undefined);
    return ok({ changed: true, withdrawn });
  });
}
