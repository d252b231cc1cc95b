import { inSchool, type SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { beginPass, listRemaining } from './begin-pass';
import { finishRun } from './finish-run';
import { makeUnit } from './make-unit';
import { enqueuePrintRun } from './print-run-job';

export type PrintRunContext = Pick<ServiceContext, 'db' | 'publicUrl' | 'secretKey'> & {
  /** A run takes minutes: what is decided on time asks each time. */
  clock: () => Date;
  /** Aborted when the process is asked to stop: no other part is begun. */
  signal: AbortSignal;
};

export type PrintReport = {
  /** `over`: it was over already, or cancelled. `interrupted`: it goes on in the next worker. */
  outcome: 'ready' | 'failed' | 'over' | 'interrupted';
  /** Documents made here. */
  made: number;
};

/**
 * Makes a run, a class after the other, each stored as soon as it is made. It may be killed at any line and run again,
 * also at once in two workers: what is stored is not made again, and a part is stored by who has seen all before it.
 * Who gets a document is decided now, and anew whenever the school's lists have changed since.
 */
export async function printRun(
  ctx: PrintRunContext,
  scope: SchoolScope,
  { jobId }: { jobId: string },
): Promise<PrintReport> {
  const school = await getSchool(ctx, scope);
  let made = 0;
  let pass = await beginPass(ctx, scope, school, jobId);
  while (pass) {
    const [unit] = listRemaining(pass);
    if (!unit) return { outcome: await finishRun(ctx, scope, jobId, pass.reached), made };
    if (ctx.signal.aborted) {
      await inSchool(ctx.db, scope, (tx) => enqueuePrintRun(tx, { schoolUai: scope.uai, jobId }));
      return { outcome: 'interrupted', made };
    }
    const stored = await makeUnit(ctx, scope, pass, unit);
    if (stored === 'changed') pass = await beginPass(ctx, scope, school, jobId);
    else {
      made += stored.count;
      pass.parts.push(...stored.parts);
    }
  }
  return { outcome: 'over', made };
}
