'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { declineVersion } from '@/lib/services/planning/decline-version';
import { redatePlan } from '@/lib/services/planning/redate-plan';
import { takeVersion } from '@/lib/services/planning/take-version';
import { withProblem } from './_parts/problem-address';

type Key = { planId: string; version: number };

/** Makes the plan follow the version whose changes the page has shown. */
export async function takeVersionAction(uai: string, key: Key): Promise<void> {
  const desk = await getDesk(uai);
  const taken = await takeVersion(desk.ctx, desk.scope, key);
  const page = `/${uai}/plan`;
  redirectFresh(taken.ok ? withFlash(page, 'plan_version_taken') : withProblem(page, taken.problem));
}

export async function declineVersionAction(uai: string, key: Key): Promise<void> {
  const desk = await getDesk(uai);
  const declined = await declineVersion(desk.ctx, desk.scope, key);
  const page = `/${uai}/plan`;
  redirectFresh(declined.ok ? withFlash(page, 'plan_version_declined') : withProblem(page, declined.problem));
}

export async function redatePlanAction(uai: string, planId: string): Promise<void> {
  const desk = await getDesk(uai);
  const redated = await redatePlan(desk.ctx, desk.scope, { planId });
  const page = `/${uai}/plan`;
  redirectFresh(redated.ok ? withFlash(page, 'plan_redated') : withProblem(page, redated.problem));
}
