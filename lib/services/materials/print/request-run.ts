import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { isUuid } from '@/db/queries/is-uuid';
import { replacePreparedWork } from '@/db/queries/prepared-work';
import { findPrintJob, insertPrintJob, type NewPrintJob } from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { deriveActId } from '../../derive-act-id';
import type { Decided } from './decide-documents';
import { type PrepareProblem, type PrintContext, prepareRun, type RunInput } from './prepare-run';
import { enqueuePrintRun } from './print-run-job';

export type RequestContext = PrintContext & Pick<ServiceContext, 'newId'>;

/** `again`: the same form had asked for it already. */
export type RequestedRun = { jobId: string; again: boolean };

/**
 * Asks for a run, which the worker makes: its record and its job are one transaction. `form` names the
 * page that was sent: sent twice as it is, it is one run. `prepared`: the run that a plan has made ready, whose place
 * it takes. Refusals: those of `prepareRun`, `no_people`, `run_taken`.
 */
export async function requestRun(
  ctx: RequestContext,
  scope: SchoolScope,
  { form, prepared: preparedId, ...input }: RunInput & { form: string; prepared?: string | undefined },
): Promise<Result<RequestedRun, PrepareProblem | 'no_people' | 'run_taken'>> {
  const asked = await prepareRun(ctx, scope, input);
  if (!asked.ok) return asked;
  const { piece, settings, options, choice, include, within, decided, ground } = asked.value;
  if (decided.documents.length === 0) return refuse('no_people');
  return inSchool(ctx.db, scope, (tx) =>
    writeRun(tx, ctx, scope, {
      id: deriveActId(form, [scope.userId, JSON.stringify(input)]),
      schoolPieceId: piece.schoolPieceId,
      pieceId: piece.pieceId,
      title: piece.title,
      settings,
      options,
      selection: {
        // Those ticked are the selection itself: they are not kept twice.
        choice: choice.by === 'families' ? { ...choice, pupilIds: decided.served } : choice,
        include,
        within,
        classesOn: listClassesOn(decided, ground.classes),
        pupilIds: decided.served,
      },
      planned: decided.documents.length,
      prepared: preparedId,
    }),
  );
}

/** The classes of the documents, in the order of their piles. */
export function listClassesOn(decided: Decided, classes: readonly { code: string }[]): string[] {
  const on = new Set(decided.documents.map((one) => one.classCode));
  return classes.map((one) => one.code).filter((code) => on.has(code));
}

/** Keeps a run and its job, once. */
export async function writeRun(
  tx: Tx,
  ctx: Pick<RequestContext, 'now' | 'newId'>,
  scope: SchoolScope,
  {
    prepared,
    ...job
  }: Omit<NewPrintJob, 'schoolUai' | 'actId' | 'requestedBy' | 'requestedAt'> & {
    prepared?: string | undefined;
  },
): Promise<Result<RequestedRun, 'run_taken'>> {
  const isNew = await insertPrintJob(tx, {
    ...job,
    schoolUai: scope.uai,
    actId: ctx.newId(),
    requestedBy: scope.userId,
    requestedAt: ctx.now,
  });
  if (!isNew) {
    const known = await findPrintJob(tx, job.id);
    const isSame = known?.requestedBy === scope.userId && known.pieceId === job.pieceId;
    return isSame ? ok({ jobId: job.id, again: true }) : refuse('run_taken');
  }
  // A class teacher's run is of one class: what the plan asks of the school is still to be printed.
  if (prepared && isUuid(prepared) && job.selection.within === 'all') {
    await replacePreparedWork(tx, scope.uai, { workKind: 'print', workId: prepared }, job.id);
  }
  await enqueuePrintRun(tx, { schoolUai: scope.uai, jobId: job.id });
  await recordAudit(tx, scope, ctx.now, 'print.requested', {
    jobId: job.id,
    piece: job.pieceId,
    documents: job.planned,
  });
  return ok({ jobId: job.id, again: false });
}
