'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { describeProblem } from '@/lib/messages/problems';
import { liftBounce } from '@/lib/services/campaign/lift-bounce';

export type LiftState = { problem?: string; attempt: number };

export async function liftBounceAction(
  uai: string,
  holderId: string,
  state: LiftState,
  form: FormData,
): Promise<LiftState> {
  const { ctx, scope } = await getDesk(uai);
  const lifted = await liftBounce(ctx, scope, { holderId, reason: String(form.get('motif') ?? '') });
  if (lifted.ok) redirectFresh(withFlash(`/${uai}/campagnes/adresses`, 'bounce_lifted'));
  return { problem: describeProblem(lifted.problem), attempt: state.attempt + 1 };
}
