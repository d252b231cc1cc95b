'use server';

import { withProblem } from '@/app/_parts/region-campaign/problem-address';
import { getRegionDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { cancelSession, changeSession } from '@/lib/services/planning/help-session/change-session';
import { openSessions } from '@/lib/services/planning/help-session/open-sessions';
import { recordSession } from '@/lib/services/planning/help-session/record-session';
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

/** `sequence`: the state of the session that the page showed. */
export async function changeSessionAction(id: string, sequence: number, form: FormData): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const text = (name: string) => String(form.get(name) ?? '');
  const changed = await changeSession(ctx, scope, {
    id,
    sequence,
    topic: text('sujet'),
    forWhom: text('pour'),
    place: text('lieu'),
    link: text('lien'),
    capacity: text('places'),
  });
  redirectFresh(
    changed.ok ? withFlash(pageOf(id), 'session_changed') : withProblem(pageOf(id), changed.problem),
  );
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
