import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { deleteAct, insertAct, listActTimes, lockAct } from '@/db/queries/contact';
import { changePrintJob, listPrintParts, lockPrintJob, type PrintPart } from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn, isDay } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { deriveActId } from '../../derive-act-id';
import { getSchool } from '../../directory/get-school';
import { findRun } from './find-run';

export type HandedOutProblem = 'unknown_run' | 'run_not_ready' | 'handed_out_day' | 'unknown_act';

/** The act « remis » of a class of a run; it is the same however often it is noted. */
export const handedOutActId = (jobId: string, classCode: string): string =>
  deriveActId(`handed out ${jobId}`, [classCode]);

type Context = Pick<ServiceContext, 'db' | 'now'>;

/** The parts with names on them, by class. */
export function groupByClass(parts: readonly PrintPart[]): Map<string, PrintPart[]> {
  const groups = new Map<string, PrintPart[]>();
  for (const part of parts) {
    if (part.count > 0) groups.set(part.classCode, [...(groups.get(part.classCode) ?? []), part]);
  }
  return groups;
}

/**
 * Notes on everybody whose document is of a run, or of one of its classes, that it was handed out on a day. A class
 * that is noted already is left as it is. Refusals: `unknown_run`, `run_not_ready`, `handed_out_day`.
 */
export async function markRunHandedOut(
  ctx: Context,
  scope: SchoolScope,
  { jobId, classCode, on }: { jobId: string; classCode?: string; on: string },
): Promise<Result<{ people: number }, HandedOutProblem>> {
  const { timeZone } = await getSchool(ctx, scope);
  const todayOn = dayIn(timeZone, ctx.now);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ people: number }, HandedOutProblem>> => {
    if (!(await findRun(tx, scope, jobId))) return refuse('unknown_run');
    const job = await lockPrintJob(tx, jobId);
    if (job?.status !== 'ready' && job?.status !== 'cleared') return refuse('run_not_ready');
    const printedOn = dayIn(timeZone, job.finishedAt ?? job.requestedAt);
    if (!isDay(on) || on > todayOn || on < printedOn) return refuse('handed_out_day');
    const groups = groupByClass(await listPrintParts(tx, jobId));
    const asked = classCode === undefined ? [...groups.keys()] : [classCode];
    // Noon, in whatever zone, is on the same day: the hour of a day gone by is not known.
    const at = on === todayOn ? ctx.now : new Date(`${on}T12:00:00Z`);
    let people = 0;
    for (const code of asked) {
      const parts = groups.get(code);
      if (!parts) return refuse('unknown_run');
      const actId = handedOutActId(jobId, code);
      await lockAct(tx, actId);
      const act = { actId, kind: 'handed_out' as const, at, note: null, recordedBy: scope.userId };
      people += await insertAct(tx, scope.uai, act, [...new Set(parts.flatMap((part) => part.holderIds))]);
    }
    await noteWhole(tx, scope, jobId, groups, ctx.now);
    await recordAudit(tx, scope, ctx.now, 'print.handed_out', {
      jobId,
      piece: job.pieceId,
      class: classCode ?? null,
      people,
    });
    return ok({ people });
  });
}

/** Takes it back, for the run or a class of it. Refusals: `unknown_run`, `unknown_act`. */
export async function undoRunHandedOut(
  ctx: Context,
  scope: SchoolScope,
  { jobId, classCode }: { jobId: string; classCode?: string },
): Promise<Result<{ people: number }, HandedOutProblem>> {
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ people: number }, HandedOutProblem>> => {
    const job = await findRun(tx, scope, jobId);
    if (!job) return refuse('unknown_run');
    await lockPrintJob(tx, jobId);
    const groups = groupByClass(await listPrintParts(tx, jobId));
    let people = 0;
    for (const code of classCode === undefined ? groups.keys() : [classCode]) {
      const actId = handedOutActId(jobId, code);
      await lockAct(tx, actId);
      people += await deleteAct(tx, scope.uai, actId);
    }
    if (people === 0) return refuse('unknown_act');
    await noteWhole(tx, scope, jobId, groups, ctx.now);
    await recordAudit(tx, scope, ctx.now, 'print.handed_out_undone', {
      jobId,
      piece: job.pieceId,
      class: classCode ?? null,
      people,
    });
    return ok({ people });
  });
}

/** A run is handed out once each of its classes is. */
async function noteWhole(
  tx: Tx,
  scope: SchoolScope,
  jobId: string,
  groups: ReadonlyMap<string, unknown>,
  now: Date,
): Promise<void> {
  const acts = await listActTimes(
    tx,
    [...groups.keys()].map((code) => handedOutActId(jobId, code)),
  );
  const isWhole = groups.size > 0 && acts.size === groups.size;
  await changePrintJob(tx, scope.uai, jobId, { handedOutAt: isWhole ? now : null });
}
