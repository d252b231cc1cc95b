'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { describeProblem } from '@/lib/messages/problems';
import { liftOpposition, recordOpposition } from '@/lib/services/tracking/oppositions';

export type AddressState = { address: string; problem?: string; attempt: number };

const pageOf = (uai: string) => `/${uai}/campagnes/oppositions`;

/** A refusal keeps what was typed; the address never stands in the address bar. */
export async function recordOppositionAction(
  uai: string,
  state: AddressState,
  form: FormData,
): Promise<AddressState> {
  const desk = await getDesk(uai);
  const address = String(form.get('adresse') ?? '');
  const recorded = await recordOpposition(desk.ctx, desk.scope, { address });
  if (recorded.ok) {
    redirectFresh(
      withFlash(pageOf(uai), recorded.value.changed ? 'opposition_recorded' : 'opposition_known'),
    );
  }
  return { address, problem: describeProblem(recorded.problem), attempt: state.attempt + 1 };
}

export async function liftOppositionAction(
  uai: string,
  state: AddressState,
  form: FormData,
): Promise<AddressState> {
  const desk = await getDesk(uai);
  const address = String(form.get('adresse') ?? '');
  const lifted = await liftOpposition(desk.ctx, desk.scope, { address });
  if (lifted.ok) redirectFresh(withFlash(pageOf(uai), 'opposition_lifted'));
  return { address, problem: describeProblem(lifted.problem), attempt: state.attempt + 1 };
}
