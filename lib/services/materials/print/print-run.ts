import { inSchool, type SchoolScope } from '@/db/scope';
import { getSchool } from '../../directory/get-school';
import { beginPass, listRemaining, type Pass } from './begin-pass';
import { finishRun } from './finish-run';
import type { PrintRunContext } from './print-run-context';
import { enqueuePrintRun } from './print-run-job';
import { renderAhead } from './render-ahead';
import { storeUnit } from './store-unit';

export type PrintReport = {
  /** `over`: it was over already, or cancelled. `interrupted`: it goes on in the next worker. */
  outcome: 'ready' | 'failed' | 'over' | 'interrupted';
  /** Documents made here. */
  made: number;
};

/**
 * Makes a run, a class after the other, each stored as soon as it is made, while the next ones are drawn. It may be killed at any line and run again,
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
  for (;;) {
    const pass = await beginPass(ctx, scope, school, jobId);
    if (!pass) return { outcome: 'over', made };
    const ended = await runPass(pass);
    if (ended !== 'changed') return { outcome: ended, made };
  }

  /** Makes what is left, until something has changed since it was decided. */
  async function runPass(pass: Pass): Promise<PrintReport['outcome'] | 'changed'> {
    for await (const drawn of renderAhead(listRemaining(pass), pass.setting)) {
      if (ctx.signal.aborted) {
        await inSchool(ctx.db, scope, (tx) => enqueuePrintRun(tx, { schoolUai: scope.uai, jobId }));
        return 'interrupted';
      }
      const stored = await storeUnit(ctx, scope, pass, drawn);
      if (stored === 'changed') return 'changed';
      made += stored.count;
      pass.parts.push(...stored.parts);
    }
    return finishRun(ctx, scope, jobId, pass.reached);
  }
}
