'use server';

import type { TestState } from '@/app/_parts/connection/test-form';
import { readSender, readSenderValues, type SenderState } from '@/app/_parts/sender/read-sender-form';
import { getRegionDesk } from '@/app/_server/desk';
import { readFormBase, showIfChanged } from '@/app/_server/form-base';
import { getSenderContext } from '@/app/_server/mail';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { describeProblem } from '@/lib/messages/problems';
import { SENDERS } from '@/lib/messages/senders';
import { removeSender } from '@/lib/services/delivery/sender/remove-sender';
import { saveSender } from '@/lib/services/delivery/sender/save-sender';
import { testSender } from '@/lib/services/delivery/sender/test-sender';

const PAGE = '/region/reglages/envoi';

/** A refusal keeps what was typed, apart from the password. */
export async function saveRegionSenderAction(state: SenderState, form: FormData): Promise<SenderState> {
  const { scope } = await getRegionDesk();
  const saved = await saveSender(getSenderContext(), { region: scope }, readSender(form), readFormBase(form));
  if (saved.ok) redirectFresh(withFlash(PAGE, 'sender_saved'));
  showIfChanged(saved.problem, PAGE);
  return {
    values: readSenderValues(form),
    problem: describeProblem(saved.problem),
    field: String(saved.problem.detail?.field ?? ''),
    attempt: state.attempt + 1,
  };
}

export async function testRegionSenderAction(state: TestState): Promise<TestState> {
  const { scope } = await getRegionDesk();
  const tested = await testSender(getSenderContext(), { region: scope });
  const said = tested.ok
    ? { ok: true, text: SENDERS.testSent(tested.value.address) }
    : { ok: false, text: describeProblem(tested.problem) };
  return { said, attempt: state.attempt + 1 };
}

export async function removeRegionSenderAction(): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  await removeSender(ctx, { region: scope });
  redirectFresh(withFlash(PAGE, 'sender_removed'));
}
