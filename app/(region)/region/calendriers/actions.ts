'use server';

import { getRegionDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { describeProblem } from '@/lib/messages/problems';
import { previewCalendar } from '@/lib/services/planning/preview-calendar';
import { saveCalendar } from '@/lib/services/planning/save-calendar';
import type { CalendarFormState } from './_parts/calendar-form-state';
import { readCalendarForm } from './_parts/read-calendar-form';

/**
 * Shows what a calendar would move, then enters it: two buttons of one form. A refusal keeps what was typed; the
 * preview is made again when it is entered, from the same fields.
 */
export async function calendarAction(
  key: { zone: string; schoolYear: string },
  state: CalendarFormState,
  form: FormData,
): Promise<CalendarFormState> {
  const { ctx, scope } = await getRegionDesk();
  const { values, entry, revision } = readCalendarForm(form);
  const attempt = state.attempt + 1;
  const isSaving = form.get('etape') === 'enregistrer';
  if (isSaving) {
    const saved = await saveCalendar(ctx, scope, { ...key, entry, revision });
    if (saved.ok) redirectFresh(withFlash('/region/calendriers', 'calendar_saved'));
    return { values, attempt, problem: describeProblem(saved.problem) };
  }
  const preview = await previewCalendar(ctx, scope, { ...key, entry });
  if (!preview.ok) return { values, attempt, problem: describeProblem(preview.problem) };
  const { checked, schools } = preview.value;
  return { values, attempt, preview: { checked, schools } };
}
