'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { applyImport } from '@/lib/services/import/apply-import';
import { discardImport } from '@/lib/services/import/discard-import';
import { leaveOutFile } from '@/lib/services/import/leave-out-file';
import { setObservedOn } from '@/lib/services/import/set-observed-on';
import { withProblem } from './_parts/problem-address';

const reportOf = (uai: string, batchId: string) => `/${uai}/donnees/${batchId}`;

export async function applyImportAction(uai: string, batchId: string): Promise<void> {
  const desk = await getDesk(uai);
  const page = reportOf(uai, batchId);
  const applied = await applyImport(desk.ctx, desk.scope, { batchId });
  redirectFresh(applied.ok ? withFlash(page, 'import_applied') : withProblem(page, applied.problem));
}

export async function discardImportAction(uai: string, batchId: string): Promise<void> {
  const desk = await getDesk(uai);
  const discarded = await discardImport(desk.ctx, desk.scope, { batchId });
  redirectFresh(
    discarded.ok
      ? withFlash(`/${uai}/donnees`, 'import_discarded')
      : withProblem(reportOf(uai, batchId), discarded.problem),
  );
}

/** Corrects the day that a list describes. */
export async function setObservedOnAction(
  uai: string,
  batchId: string,
  fileId: string,
  form: FormData,
): Promise<void> {
  const desk = await getDesk(uai);
  const page = reportOf(uai, batchId);
  const observedOn = String(form.get('jour') ?? '');
  const saved = await setObservedOn(desk.ctx, desk.scope, { batchId, fileId, observedOn });
  redirectFresh(saved.ok ? withFlash(page, 'observed_day_saved') : withProblem(page, saved.problem));
}

/** Does without a file whose columns nobody has told, or takes it back. */
export async function leaveOutFileAction(
  uai: string,
  batchId: string,
  fileId: string,
  leftOut: boolean,
): Promise<void> {
  const desk = await getDesk(uai);
  const page = reportOf(uai, batchId);
  const done = await leaveOutFile(desk.ctx, desk.scope, { batchId, fileId, leftOut });
  redirectFresh(
    done.ok
      ? withFlash(page, leftOut ? 'file_left_out' : 'file_taken_back')
      : withProblem(page, done.problem),
  );
}
