'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { savePhaseReview } from '@/lib/services/planning/follow/save-phase-review';
import { withProblem } from '../../_parts/problem-address';

type Key = { planId: string; phaseId: string; version: number };

/** Keeps what the principal says of a phase, on the version that the page showed. */
export async function saveReviewAction(uai: string, key: Key, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const saved = await savePhaseReview(desk.ctx, desk.scope, {
    ...key,
    comment: String(form.get('comment') ?? ''),
    keeps: String(form.get('keeps') ?? ''),
  });
  const page = `/${uai}/plan/bilan/${encodeURIComponent(key.phaseId)}`;
  redirectFresh(saved.ok ? withFlash(page, 'review_saved') : withProblem(page, saved.problem));
}
