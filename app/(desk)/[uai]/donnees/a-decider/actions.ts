'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { decideMatch } from '@/lib/services/import/decide-match';
import { dismissMatch } from '@/lib/services/import/dismiss-match';
import { withProblem } from '../_parts/problem-address';
import { NOBODY } from './_parts/nobody';

/** Says whom an ambiguous row means, or that it means nobody of the school. */
export async function answerQuestionAction(uai: string, rowKey: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const page = `/${uai}/donnees/a-decider`;
  const holderId = String(form.get('personne') ?? '');
  if (holderId === NOBODY) {
    const dismissed = await dismissMatch(desk.ctx, desk.scope, { rowKey });
    redirectFresh(dismissed.ok ? withFlash(page, 'match_rejected') : withProblem(page, dismissed.problem));
  }
  const decided = await decideMatch(desk.ctx, desk.scope, { rowKey, holderId });
  redirectFresh(decided.ok ? withFlash(page, 'match_decided') : withProblem(page, decided.problem));
}
