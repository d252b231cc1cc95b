'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { editStateLabel } from '@/lib/services/import/edit-state-label';
import { withProblem } from '../_parts/problem-address';

const pageOf = (uai: string) => `/${uai}/donnees/libelles`;

/** Says what a label means; leads to the import that waited for it, if there is one. */
export async function saveLabelAction(uai: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  // An empty choice is refused here: `null` would take the label back.
  const given = { label: form.get('libelle'), state: form.get('etat') ?? '' };
  const saved = await editStateLabel(desk.ctx, desk.scope, given);
  if (!saved.ok) redirectFresh(withProblem(pageOf(uai), saved.problem));
  const [batchId] = saved.value.rechecked;
  redirectFresh(
    batchId
      ? withFlash(`/${uai}/donnees/${batchId}`, 'label_rechecked')
      : withFlash(pageOf(uai), 'label_saved'),
  );
}

/** Takes the school's own meaning back: the shipped one, if any, holds again. */
export async function removeLabelAction(uai: string, label: string): Promise<void> {
  const desk = await getDesk(uai);
  const removed = await editStateLabel(desk.ctx, desk.scope, { label, state: null });
  redirectFresh(
    removed.ok ? withFlash(pageOf(uai), 'label_removed') : withProblem(pageOf(uai), removed.problem),
  );
}
