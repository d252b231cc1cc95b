'use server';

import { redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { withFlash } from '@/app/_ui/flash-address';
import { confirmPlanWaves } from '@/lib/services/campaign/confirm-plan-waves';
import { adoptPlan } from '@/lib/services/planning/adopt-plan';
import type { PlanRequest } from '@/lib/services/planning/build-requested-plan';
import { completeAction } from '@/lib/services/planning/complete-action';
import { reopenAction } from '@/lib/services/planning/reopen-action';
import { FROM_HOME } from './_parts/from-home';
import { previewAddress } from './_parts/preview-address';
import { withProblem } from './_parts/problem-address';

/**
 * Makes the previewed scenario the school's plan; it is dated again, from the same request. `automatic`: how many waves
 * the page said it would confirm, where its box is ticked.
 */
export async function adoptPlanAction(
  uai: string,
  request: PlanRequest,
  automatic: number,
  form: FormData,
): Promise<void> {
  const desk = await getDesk(uai);
  const adopted = await adoptPlan(desk.ctx, desk.scope, request);
  if (!adopted.ok) redirect(withProblem(previewAddress(uai, request), adopted.problem));
  if (form.get('automatiques') !== '1') redirect(withFlash(`/${uai}/plan`, 'plan_adopted'));
  const confirmed = await confirmPlanWaves(desk.ctx, desk.scope, { count: automatic });
  redirect(
    confirmed.ok && confirmed.value.refused === 0
      ? withFlash(`/${uai}/plan`, 'plan_adopted_confirmed')
      : withFlash(`/${uai}/plan`, 'plan_adopted_partly'),
  );
}

type Key = { planId: string; phaseId: string; actionId: string };

const listOf = (uai: string, role: string | undefined, ticked?: Key) => {
  const params = new URLSearchParams({
    ...(role && role !== FROM_HOME ? { role } : {}),
    ...(ticked ? { coche: `${ticked.phaseId}/${ticked.actionId}` } : {}),
  });
  return `/${uai}/plan/a-faire${params.size > 0 ? `?${params}` : ''}`;
};

/** Ticks a to-do; the list then offers to take the tick back. `role` is the filter of the list, or the home page. */
export async function tickToDo(uai: string, role: string | undefined, key: Key): Promise<void> {
  const desk = await getDesk(uai);
  const ticked = await completeAction(desk.ctx, desk.scope, key);
  if (ticked.ok && role === FROM_HOME) redirect(withFlash(`/${uai}`, 'action_done'));
  redirect(ticked.ok ? listOf(uai, role, key) : withProblem(listOf(uai, role), ticked.problem));
}

export async function untickToDo(uai: string, role: string | undefined, key: Key): Promise<void> {
  const desk = await getDesk(uai);
  const reopened = await reopenAction(desk.ctx, desk.scope, key);
  redirect(
    reopened.ok
      ? withFlash(listOf(uai, role), 'action_undone')
      : withProblem(listOf(uai, role), reopened.problem),
  );
}
