'use server';

import { type ProtectionState, readProtection } from '@/app/_parts/data-protection/read-form';
import { getRegionDesk } from '@/app/_server/desk';
import { readFormBase, showIfChanged } from '@/app/_server/form-base';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { describeProblem } from '@/lib/messages/problems';
import { setDataProtection } from '@/lib/services/directory/set-data-protection';

/** A refusal keeps what was typed. */
export async function saveRegionProtectionAction(
  state: ProtectionState,
  form: FormData,
): Promise<ProtectionState> {
  const { ctx, scope } = await getRegionDesk();
  const values = readProtection(form);
  const saved = await setDataProtection(ctx, { region: scope }, values, readFormBase(form));
  if (saved.ok) redirectFresh(withFlash('/region/reglages/donnees', 'protection_saved'));
  showIfChanged(saved.problem, '/region/reglages/donnees');
  return {
    values,
    problem: describeProblem(saved.problem),
    field: String(saved.problem.detail?.field ?? ''),
    attempt: state.attempt + 1,
  };
}
