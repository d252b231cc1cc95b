'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { describeProblem } from '@/lib/messages/problems';
import { removeMeeting } from '@/lib/services/materials/remove-meeting';
import { saveMeeting } from '@/lib/services/materials/save-meeting';
import { type MeetingFormState, readMeeting } from './_parts/read-form';

const pageOf = (uai: string) => `/${uai}/supports/page-aide`;

/** Announces a meeting (`meetingId` null) or changes one; a refusal keeps what was typed. */
export async function saveMeetingAction(
  uai: string,
  meetingId: string | null,
  state: MeetingFormState,
  form: FormData,
): Promise<MeetingFormState> {
  const desk = await getDesk(uai);
  const values = readMeeting(form);
  const input = { ...values, id: meetingId, endsAt: values.endsAt === '' ? null : values.endsAt };
  const saved = await saveMeeting(desk.ctx, desk.scope, input);
  if (saved.ok) redirectFresh(withFlash(pageOf(uai), 'meeting_saved'));
  return {
    values,
    attempt: state.attempt + 1,
    problem: describeProblem(saved.problem),
    field: String(saved.problem.detail?.field ?? ''),
  };
}

/** One that is gone already is gone: the list says what is left. */
export async function removeMeetingAction(uai: string, meetingId: string): Promise<void> {
  const desk = await getDesk(uai);
  const removed = await removeMeeting(desk.ctx, desk.scope, { meetingId });
  if (removed.ok) redirectFresh(withFlash(pageOf(uai), 'meeting_removed'));
  const { code } = removed.problem;
  redirectFresh(code === 'meeting_marked' ? `${pageOf(uai)}?probleme=${code}#reunions` : pageOf(uai));
}
