'use server';

import { redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { withFlash } from '@/app/_ui/flash-address';
import type { Problem } from '@/lib/domain/result';
import type { ProblemCode } from '@/lib/messages/problems';
import { cancelRun } from '@/lib/services/materials/print/cancel-run';
import { clearRun } from '@/lib/services/materials/print/clear-run';
import { markRunHandedOut, undoRunHandedOut } from '@/lib/services/materials/print/mark-run-handed-out';
import { requestRun } from '@/lib/services/materials/print/request-run';
import { undoContact } from '@/lib/services/tracking/undo-contact';
import { asRunInput, readRunParams } from './run-address';

const pageOf = (uai: string, jobId: string) => `/${uai}/supports/impressions/${encodeURIComponent(jobId)}`;

const withProblem = (path: string, { code }: Problem<ProblemCode>) =>
  `${path}${path.includes('?') ? '&' : '?'}probleme=${code}`;

/** Asks for the run that the page showed; `form` names that page, so that a second click is the same run. */
export async function requestRunAction(uai: string, query: string, form: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const search = new URLSearchParams(query);
  const given = Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));
  const params = readRunParams(given);
  const asked = await requestRun(ctx, scope, { ...asRunInput(params), form, prepared: params.prepare });
  if (!asked.ok) redirect(withProblem(`/${uai}/supports/impressions/nouvelle?${query}`, asked.problem));
  redirect(withFlash(pageOf(uai, asked.value.jobId), 'run_requested'));
}

export async function cancelRunAction(uai: string, jobId: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const done = await cancelRun(ctx, scope, { jobId });
  redirect(done.ok ? pageOf(uai, jobId) : withProblem(pageOf(uai, jobId), done.problem));
}

export async function clearRunAction(uai: string, jobId: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const done = await clearRun(ctx, scope, { jobId });
  redirect(done.ok ? pageOf(uai, jobId) : withProblem(pageOf(uai, jobId), done.problem));
}

/** The mark that printing made, taken back from everybody. */
export async function undoPrintMarkAction(uai: string, jobId: string, actId: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const done = await undoContact(ctx, scope, { actId });
  redirect(
    done.ok ? withFlash(pageOf(uai, jobId), 'contact_undone') : withProblem(pageOf(uai, jobId), done.problem),
  );
}

/** Notes the run (`tout`), or one of its classes, as handed out on a day. */
export async function handOutAction(uai: string, jobId: string, form: FormData): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const classCode = String(form.get('classe') ?? '');
  const done = await markRunHandedOut(ctx, scope, {
    jobId,
    on: String(form.get('jour') ?? ''),
    ...(form.get('tout') !== '1' && { classCode }),
  });
  redirect(
    done.ok ? withFlash(pageOf(uai, jobId), 'run_handed_out') : withProblem(pageOf(uai, jobId), done.problem),
  );
}

export async function undoHandOutAction(uai: string, jobId: string, classCode: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const done = await undoRunHandedOut(ctx, scope, { jobId, classCode });
  redirect(
    done.ok ? withFlash(pageOf(uai, jobId), 'contact_undone') : withProblem(pageOf(uai, jobId), done.problem),
  );
}
