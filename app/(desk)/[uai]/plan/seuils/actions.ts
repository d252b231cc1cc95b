'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { ReplanKind } from '@/lib/domain/planning/follow/build-replan';
import { answerPlanGate } from '@/lib/services/planning/follow/answer-gate';
import type { GateKey } from '@/lib/services/planning/follow/load-gate';
import { takeReplan } from '@/lib/services/planning/follow/take-replan';
import { withProblem } from '../_parts/problem-address';

const pageOf = (uai: string) => `/${uai}/plan/seuils`;

/** Changes the plan as the page has proposed; it is worked out again, on the plan as the page showed it. */
export async function takeReplanAction(
  uai: string,
  key: GateKey & { version: number; kind: ReplanKind; weeks: number },
): Promise<void> {
  const desk = await getDesk(uai);
  const taken = await takeReplan(desk.ctx, desk.scope, key);
  const page = pageOf(uai);
  redirectFresh(taken.ok ? withFlash(page, 'plan_replanned') : withProblem(page, taken.problem));
}

/** Leaves the plan as it is, with the reason of the form. */
export async function answerGateAction(
  uai: string,
  key: GateKey,
  answer: 'accepted' | 'declined',
  form: FormData,
): Promise<void> {
  const desk = await getDesk(uai);
  const reason = String(form.get('reason') ?? '');
  const answered = await answerPlanGate(desk.ctx, desk.scope, { ...key, answer, reason });
  const page = pageOf(uai);
  redirectFresh(answered.ok ? withFlash(page, `gate_${answer}`) : withProblem(page, answered.problem));
}
