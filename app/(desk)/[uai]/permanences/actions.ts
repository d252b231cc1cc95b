'use server';

import { withProblem } from '@/app/_parts/region-campaign/problem-address';
import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { joinSession } from '@/lib/services/planning/help-session/join-session';
import { leaveSession } from '@/lib/services/planning/help-session/leave-session';

export async function joinSessionAction(uai: string, id: string, form: FormData): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const joined = await joinSession(ctx, scope, { id, question: form.get('question') });
  const page = `/${uai}/permanences`;
  if (!joined.ok) redirectFresh(withProblem(page, joined.problem));
  redirectFresh(withFlash(page, joined.value.status === 'placed' ? 'session_joined' : 'session_waiting'));
}

export async function leaveSessionAction(uai: string, id: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const left = await leaveSession(ctx, scope, { id });
  const page = `/${uai}/permanences`;
  redirectFresh(left.ok ? withFlash(page, 'session_left') : withProblem(page, left.problem));
}
