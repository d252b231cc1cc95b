'use server';

import { withProblem } from '@/app/_parts/region-campaign/problem-address';
import { getRegionDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { describeSession } from '@/lib/messages/help-sessions';
import { describeProblem } from '@/lib/messages/problems';
import { cancelSession } from '@/lib/services/planning/help-session/cancel-session';
import { changeSession } from '@/lib/services/planning/help-session/change-session';
import { getRegionSession } from '@/lib/services/planning/help-session/list-region-sessions';
import { openSessions } from '@/lib/services/planning/help-session/open-sessions';
import { recordSession } from '@/lib/services/planning/help-session/record-session';
import { type ChangeFormState, readChangeForm, seenOf } from './_parts/change-form-state';
import { type SeriesSearch, toSeries, toSeriesAddress } from './nouvelle/series-address';

const LIST = '/region/permanences';
const pageOf = (id: string) => `${LIST}/${id}`;

/** Opens what the page has shown, once for the page that was sent; it is worked out again from the same address. */
export async function openSessionsAction(search: SeriesSearch, form: string): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const opened = await openSessions(ctx, scope, form, toSeries(search));
  redirectFresh(
    opened.ok
      ? withFlash(LIST, 'sessions_opened')
      : withProblem(`${LIST}/nouvelle${toSeriesAddress(search)}`, opened.problem),
  );
}

/** Changes a session; a refusal keeps what was typed, and shows what somebody else has made of it meanwhile. */
export async function changeSessionAction(
  id: string,
  state: ChangeFormState,
  form: FormData,
): Promise<ChangeFormState> {
  const { ctx, scope } = await getRegionDesk();
  const { values, input } = readChangeForm(form);
  const changed = await changeSession(ctx, scope, { id, ...input });
  if (changed.ok) redirectFresh(withFlash(pageOf(id), 'session_changed'));
  const { seenAt } = state;
  const next = { values, seenAt, attempt: state.attempt + 1, problem: describeProblem(changed.problem) };
  if (changed.problem.code !== 'session_changed') return next;
  const opened = await getRegionSession(ctx, scope, { id });
  if (!opened.ok) return next;
  const { session, timeZone } = opened.value;
  return { ...next, seenAt: seenOf(session), current: describeSession(session, timeZone) };
}

export async function cancelSessionAction(id: string, form: FormData): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const done = await cancelSession(ctx, scope, { id, reason: form.get('motif') });
  redirectFresh(done.ok ? withFlash(pageOf(id), 'session_cancelled') : withProblem(pageOf(id), done.problem));
}

/** `read`: the record that the page showed (`markOf`). */
export async function recordSessionAction(id: string, read: string, form: FormData): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const done = await recordSession(ctx, scope, {
    id,
    read,
    present: form.getAll('present').map(String),
    notes: form.get('compte-rendu') ?? '',
  });
  redirectFresh(done.ok ? withFlash(pageOf(id), 'session_recorded') : withProblem(pageOf(id), done.problem));
}
