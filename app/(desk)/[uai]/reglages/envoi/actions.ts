'use server';

import type { TestState } from '@/app/_parts/connection/test-form';
import { readSender, readSenderValues, type SenderState } from '@/app/_parts/sender/read-sender-form';
import { getDesk } from '@/app/_server/desk';
import { readFormBase, showIfChanged } from '@/app/_server/form-base';
import { getSenderContext } from '@/app/_server/mail';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { describeProblem } from '@/lib/messages/problems';
import { SENDERS } from '@/lib/messages/senders';
import { removeSender } from '@/lib/services/delivery/sender/remove-sender';
import { saveSender } from '@/lib/services/delivery/sender/save-sender';
import { testSender } from '@/lib/services/delivery/sender/test-sender';

const pageOf = (uai: string) => `/${uai}/reglages/envoi`;

/** A refusal keeps what was typed, apart from the password. */
export async function saveSenderAction(
  uai: string,
  state: SenderState,
  form: FormData,
): Promise<SenderState> {
  const { scope } = await getDesk(uai);
  const saved = await saveSender(getSenderContext(), { school: scope }, readSender(form), readFormBase(form));
  if (saved.ok) redirectFresh(withFlash(pageOf(uai), 'sender_saved'));
  showIfChanged(saved.problem, pageOf(uai));
  return {
    values: readSenderValues(form),
    problem: describeProblem(saved.problem),
    field: String(saved.problem.detail?.field ?? ''),
    attempt: state.attempt + 1,
  };
}

export async function testSenderAction(uai: string, state: TestState): Promise<TestState> {
  const { scope } = await getDesk(uai);
  const tested = await testSender(getSenderContext(), { school: scope });
  const said = tested.ok
    ? { ok: true, text: SENDERS.testSent(tested.value.address) }
    : { ok: false, text: describeProblem(tested.problem) };
  return { said, attempt: state.attempt + 1 };
}

export async function removeSenderAction(uai: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const removed = await removeSender(ctx, { school: scope });
  redirectFresh(removed.ok ? withFlash(pageOf(uai), 'sender_removed') : pageOf(uai));
}
