'use server';

import type { TestState } from '@/app/_parts/connection/test-form';
import { type EntState, readEnt, readEntValues } from '@/app/_parts/ent/read-ent-form';
import { getDesk } from '@/app/_server/desk';
import { getEntContext } from '@/app/_server/ent';
import { readFormBase, showIfChanged } from '@/app/_server/form-base';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { ENT_SETTINGS } from '@/lib/messages/ent';
import { describeProblem } from '@/lib/messages/problems';
import { removeEnt } from '@/lib/services/delivery/ent/remove-ent';
import { saveEnt } from '@/lib/services/delivery/ent/save-ent';
import { testEnt } from '@/lib/services/delivery/ent/test-ent';

const pageOf = (uai: string) => `/${uai}/reglages/ent`;

/** A refusal keeps what was typed, apart from the secrets. */
export async function saveEntAction(uai: string, state: EntState, form: FormData): Promise<EntState> {
  const { scope } = await getDesk(uai);
  const saved = await saveEnt(getEntContext(), { school: scope }, readEnt(form), readFormBase(form));
  if (saved.ok) {
    redirectFresh(withFlash(pageOf(uai), 'ent_saved'));
  }
  showIfChanged(saved.problem, pageOf(uai));
  return {
    values: readEntValues(form),
    problem: describeProblem(saved.problem),
    field: String(saved.problem.detail?.field ?? ''),
    attempt: state.attempt + 1,
  };
}

export async function testEntAction(uai: string, state: TestState): Promise<TestState> {
  const { scope } = await getDesk(uai);
  const tested = await testEnt(getEntContext(), { school: scope });
  const said = tested.ok
    ? { ok: true, text: ENT_SETTINGS.tested(tested.value.name) }
    : { ok: false, text: describeProblem(tested.problem) };
  return { said, attempt: state.attempt + 1 };
}

export async function removeEntAction(uai: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const removed = await removeEnt(ctx, { school: scope });
  redirectFresh(removed.ok ? withFlash(pageOf(uai), 'ent_removed') : pageOf(uai));
}
