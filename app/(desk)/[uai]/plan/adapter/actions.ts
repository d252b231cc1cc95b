'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { withFlash } from '@/app/_ui/flash-address';
import type { PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import type { Result } from '@/lib/domain/result';
import type { FlashCode } from '@/lib/messages/flash';
import type { PlanRead } from '@/lib/services/planning/change-plan';
import { type EditPlanProblem, editPlan } from '@/lib/services/planning/edit-plan';
import { type KeepInput, keepWork } from '@/lib/services/planning/prepare/keep-work';
import { redoPlanEdit, type UndoPlanProblem, undoPlanEdit } from '@/lib/services/planning/undo-plan-edit';
import { withProblem } from '../_parts/problem-address';
import { readEdit } from './_parts/read-edit';

/** Back to where the change was made: the calendar, or the phase and its forms. */
const placeOf = (edit: PlanEdit, form: FormData) => {
  if (form.get('place') === 'calendrier') return '#calendrier';
  return 'phaseId' in edit && edit.phaseId ? `#${encodeURIComponent(`phase-${edit.phaseId}`)}` : '';
};

function answer(
  uai: string,
  result: Result<unknown, EditPlanProblem | UndoPlanProblem>,
  flash: FlashCode,
  place = '',
): never {
  const page = `/${uai}/plan/adapter`;
  // The second change in a row leads to the address that is open already, which alone would show nothing new.
  revalidatePath(page);
  redirect(result.ok ? withFlash(page, flash) + place : withProblem(page, result.problem));
}

/** The change of one form, on the plan as the page showed it. */
export async function editPlanAction(uai: string, read: PlanRead, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const edit = readEdit(form);
  answer(
    uai,
    await editPlan(desk.ctx, desk.scope, { ...read, edits: [edit] }),
    'plan_edited',
    placeOf(edit, form),
  );
}

/** The changes that repair a conflict, together. */
export async function repairPlanAction(uai: string, read: PlanRead, edits: PlanEdit[]): Promise<void> {
  const desk = await getDesk(uai);
  answer(uai, await editPlan(desk.ctx, desk.scope, { ...read, edits }), 'plan_edited');
}

export async function undoPlanAction(uai: string, read: PlanRead): Promise<void> {
  const desk = await getDesk(uai);
  answer(uai, await undoPlanEdit(desk.ctx, desk.scope, read), 'plan_edit_undone');
}

export async function redoPlanAction(uai: string, read: PlanRead): Promise<void> {
  const desk = await getDesk(uai);
  answer(uai, await redoPlanEdit(desk.ctx, desk.scope, read), 'plan_edit_redone');
}

/** Work that somebody has touched stays as it is, beside the plan as it is now. */
export async function keepWorkAction(uai: string, work: KeepInput): Promise<void> {
  const desk = await getDesk(uai);
  const kept = await keepWork(desk.ctx, desk.scope, work);
  const page = `/${uai}/plan/adapter`;
  revalidatePath(page);
  redirect(kept.ok ? withFlash(page, 'work_kept') : withProblem(page, kept.problem));
}
