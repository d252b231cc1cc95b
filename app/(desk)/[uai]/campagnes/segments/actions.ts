'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { describeProblem } from '@/lib/messages/problems';
import { createSegment } from '@/lib/services/campaign/create-segment';
import { deleteSegment } from '@/lib/services/campaign/delete-segment';
import { restoreSegment } from '@/lib/services/campaign/restore-segment';
import { updateSegment } from '@/lib/services/campaign/update-segment';
import { readAudienceForm } from '../_parts/audience-form-values';
import { buildSummary } from '../_parts/build-summary';
import { withProblem } from '../_parts/problem-address';
import type { SegmentFormState } from './_parts/segment-form-state';

const pageOf = (uai: string) => `/${uai}/campagnes/segments`;

/**
 * Creates a segment (`id` null) or changes one; a refusal keeps what was typed. The other button of the form counts its
 * rule and saves nothing.
 */
export async function saveSegmentAction(
  uai: string,
  id: string | null,
  state: SegmentFormState,
  form: FormData,
): Promise<SegmentFormState> {
  const desk = await getDesk(uai);
  const { ctx, scope } = desk;
  const given = { name: String(form.get('name') ?? ''), rule: readAudienceForm(form) };
  const draw = async (): Promise<SegmentFormState> => {
    const summary = await buildSummary(desk, given.rule);
    const drawn = { ...given, version: state.version, attempt: state.attempt + 1 };
    return summary.ok
      ? { ...drawn, summary: summary.value }
      : { ...drawn, problem: describeProblem(summary.problem) };
  };
  if (form.get('intent') !== null) return draw();
  const saved = id
    ? await updateSegment(ctx, scope, { id, version: state.version, ...given })
    : await createSegment(ctx, scope, given);
  if (saved.ok) redirectFresh(withFlash(pageOf(uai), id ? 'segment_saved' : 'segment_created'));
  const { code, detail } = saved.problem;
  return {
    ...(await draw()),
    // Who is told that a colleague has saved meanwhile, and saves again, means to.
    ...(code === 'segment_edited' ? { version: Number(detail?.version) } : {}),
    problem: describeProblem(saved.problem),
    isNameWrong: code === 'invalid_segment_name' || code === 'segment_name_taken',
  };
}

export async function deleteSegmentAction(uai: string, id: string): Promise<void> {
  const desk = await getDesk(uai);
  const gone = await deleteSegment(desk.ctx, desk.scope, { id });
  redirectFresh(gone.ok ? withFlash(pageOf(uai), 'segment_deleted') : withProblem(pageOf(uai), gone.problem));
}

export async function restoreSegmentAction(uai: string, id: string): Promise<void> {
  const desk = await getDesk(uai);
  const back = await restoreSegment(desk.ctx, desk.scope, { id });
  redirectFresh(
    back.ok ? withFlash(pageOf(uai), 'segment_restored') : withProblem(pageOf(uai), back.problem),
  );
}
