import { z } from 'zod';
import { listActTimes } from '@/db/queries/contact';
import {
  findPrintSecret,
  type ListedPrintJob,
  listPrintJobs,
  listPrintParts,
  type PrintPart,
} from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { type CodeValidity, judgeCodes, validUntil } from '@/lib/domain/materials/print/code-validity';
import { PRINT_JOB_STATUSES } from '@/lib/domain/materials/print/job-status';
import { canSeeRun, getPrintMerge } from '@/lib/domain/materials/print/print-rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { findRun } from './find-run';
import { groupByClass, handedOutActId } from './mark-run-handed-out';
import { clearedAt } from './print-run-job';

/** Runs of a school in a year: some hundred. */
const MOST_RUNS = 500;

/** What is not a choice of the list is no filter: an address may hold anything. */
const filterSchema = z.object({
  status: z.enum(PRINT_JOB_STATUSES).optional().catch(undefined),
  piece: z.string().max(40).optional().catch(undefined),
});

export type ListedRun = ListedPrintJob & {
  codes: { validUntilOn: Day; validity: CodeValidity } | null;
};

const withCodes = (job: ListedPrintJob, todayOn: Day): ListedRun => ({
  ...job,
  codes: job.codesIssuedOn
    ? { validUntilOn: validUntil(job.codesIssuedOn), validity: judgeCodes(job.codesIssuedOn, todayOn) }
    : null,
});

/** The runs that the person sees, the newest first; `all` for the choices of the filters. */
export async function listRuns(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  query: { status?: string | undefined; piece?: string | undefined } = {},
): Promise<{ runs: ListedRun[]; all: ListedRun[] }> {
  const { timeZone } = await getSchool(ctx, scope);
  const todayOn = dayIn(timeZone, ctx.now);
  const { status, piece } = filterSchema.parse(query);
  const jobs = await inSchool(ctx.db, scope, (tx) => listPrintJobs(tx, MOST_RUNS));
  const all = jobs.filter((job) => canSeeRun(scope.grants, job)).map((job) => withCodes(job, todayOn));
  return {
    all,
    runs: all.filter((run) => (!status || run.status === status) && (!piece || run.pieceId === piece)),
  };
}

export type RunClass = {
  classCode: string;
  files: PrintPart[];
  documents: number;
  handedOutAt: Date | null;
};

export type RunView = ListedRun & {
  classes: RunClass[];
  /** Of a run that is being made, those that are to come. */
  classesToCome: string[];
  /** That it was printed stands in the timelines of those it is addressed to; false once it was undone. */
  isMarked: boolean;
  /** When its files are cleared; null when there are none. */
  filesUntil: Date | null;
  codesKept: boolean;
};

/** One run with what was made of it. Refusal: `unknown_run`. */
export async function getRun(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { jobId }: { jobId: string },
): Promise<Result<RunView, 'unknown_run'>> {
  const { timeZone } = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<RunView, 'unknown_run'>> => {
    const job = await findRun(tx, scope, jobId);
    if (!job) return refuse('unknown_run');
    const parts = await listPrintParts(tx, jobId);
    const groups = [...groupByClass(parts)];
    const acts = await listActTimes(tx, [
      ...groups.map(([classCode]) => handedOutActId(jobId, classCode)),
      ...(job.actId ? [job.actId] : []),
    ]);
    const classes = groups.map(
      ([classCode, made]): RunClass => ({
        classCode,
        files: parts.filter((part) => part.classCode === classCode && part.pages > 0),
        documents: made.reduce((sum, part) => sum + part.count, 0),
        handedOutAt: acts.get(handedOutActId(jobId, classCode)) ?? null,
      }),
    );
    const through = new Set(parts.map((part) => part.classCode));
    const holdsCodes = getPrintMerge(job.pieceId) === 'accounts';
    return ok({
      ...withCodes(job, dayIn(timeZone, ctx.now)),
      classes,
      classesToCome: job.selection.classesOn.filter((code) => !through.has(code)),
      isMarked: job.actId !== null && acts.has(job.actId),
      filesUntil: job.status === 'ready' && job.finishedAt ? clearedAt(job.finishedAt, holdsCodes) : null,
      codesKept: (await findPrintSecret(tx, jobId)) !== undefined,
    });
  });
}
