'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { ATTENDANCE_MARKS } from '@/lib/domain/tracking/contact';
import { markAttendance } from '@/lib/services/tracking/mark-attendance';
import { isFamilyPage, withProblem } from '../_parts/problem-address';

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');

/**
 * One press of the list: `poser=invited e1` or `oter=meeting e1` for a family, `toutes=invited` for those that the page
 * names. Back to the row that was pressed.
 */
export async function tickAction(uai: string, meetingId: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const asked = textOf(form, 'retour');
  const back = isFamilyPage(uai, asked) ? asked : `/${uai}/adoption/rencontres/${meetingId}`;
  const [word = '', familyId = ''] = (textOf(form, 'poser') || textOf(form, 'oter')).split(' ');
  const isAll = textOf(form, 'toutes') !== '';
  const mark = ATTENDANCE_MARKS.find((one) => one === (isAll ? textOf(form, 'toutes') : word));
  if (!mark) redirectFresh(withProblem(back, { code: 'invalid_contact' }));
  const marked = await markAttendance(desk.ctx, desk.scope, {
    meetingId,
    mark,
    families: isAll ? form.getAll('famille').map(String) : [familyId],
    on: textOf(form, 'oter') === '',
  });
  const row = familyId ? `#famille-${encodeURIComponent(familyId)}` : '';
  redirectFresh(marked.ok ? `${back}${row}` : withProblem(back, marked.problem));
}
