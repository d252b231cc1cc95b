import type { Desk } from '@/app/_server/desk';
import { AUDIENCE_FORM } from '@/lib/messages/audience-form';
import { describeProblem } from '@/lib/messages/problems';
import { createSegment } from '@/lib/services/campaign/create-segment';
import { getSegment } from '@/lib/services/campaign/get-segment';
import { buildSummary } from './build-summary';
import type { WaveFormState, WaveFormValues } from './read-forms';

type Problem = Parameters<typeof describeProblem>[0];

/**
 * The form as it was typed, with what is wrong. Who is told that a colleague has saved meanwhile, and saves again, means
 * to: the next try is for the version of the colleague.
 */
export async function refuseForm(
  desk: Desk,
  state: WaveFormState,
  values: WaveFormValues,
  problem: Problem,
): Promise<WaveFormState> {
  const edited = problem.code === 'wave_edited' ? Number(problem.detail?.version) : undefined;
  return {
    ...(await drawAgain(desk, state, values)),
    problem: describeProblem(problem),
    field: String(problem.detail?.field ?? ''),
    ...(edited ? { version: edited } : {}),
  };
}

/** The answer to the buttons that save nothing of the wave. */
export async function answerAudienceButton(
  desk: Desk,
  state: WaveFormState,
  values: WaveFormValues,
  form: FormData,
): Promise<WaveFormState> {
  const { ctx, scope } = desk;
  switch (form.get('intent')) {
    case 'apply': {
      const segment = await getSegment(ctx, scope, { id: String(form.get('segment') ?? '') });
      if (!segment.ok) return refuseForm(desk, state, values, segment.problem);
      const { id, rule } = segment.value;
      return drawAgain(desk, state, { ...values, audience: rule, segmentId: id });
    }
    case 'keep': {
      const name = String(form.get('segmentName') ?? '');
      const made = await createSegment(ctx, scope, { name, rule: values.audience });
      if (!made.ok) {
        const isName = made.problem.code.includes('segment');
        const refused = await refuseForm(desk, state, values, made.problem);
        return isName ? { ...refused, field: 'segmentName' } : refused;
      }
      const drawn = await drawAgain(desk, state, { ...values, segmentId: made.value.id });
      return { ...drawn, notice: AUDIENCE_FORM.kept(name.trim()) };
    }
    default:
      return drawAgain(desk, state, values);
  }
}

/** The form once more, with its rule counted; a rule that cannot be counted is said instead. */
async function drawAgain(
  desk: Desk,
  { attempt, version }: WaveFormState,
  values: WaveFormValues,
): Promise<WaveFormState> {
  const summary = await buildSummary(desk, values.audience, values.channel);
  const drawn = { values, attempt: attempt + 1, version };
  return summary.ok
    ? { ...drawn, summary: summary.value }
    : { ...drawn, problem: describeProblem(summary.problem) };
}
