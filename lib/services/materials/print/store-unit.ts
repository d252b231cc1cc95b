import { holdFactsVersion } from '@/db/queries/facts-lock';
import {
  changePrintJob,
  countPrintParts,
  insertPrintParts,
  lockPrintJob,
  type PrintJob,
  type PrintPart,
} from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PrintFailure } from '@/lib/domain/materials/print/failure';
import { seal } from '../seal';
import type { Pass } from './begin-pass';
import type { RunDocument } from './decide-documents';
import type { PrintRunContext } from './print-run-context';
import type { DrawnUnit } from './render-ahead';

type Stored = { count: number; parts: PrintPart[] } | 'changed';

/**
 * Stores a part of a run, when nothing has changed since it was decided: `changed` when the school's lists have, when
 * another worker has stored a part meanwhile, or when the run is no longer to be made.
 * What only a defect of ours can throw is told as a failure of the part, then thrown: the run goes on after it.
 */
export async function storeUnit(
  ctx: PrintRunContext,
  scope: SchoolScope,
  { job, parts, version }: Pass,
  { unit, rendered: { files, failures, drawn }, fault }: DrawnUnit,
): Promise<Stored> {
  const { id: jobId } = job;
  const thing = { schoolUai: scope.uai, jobId, what: 'part' as const };
  const lost = unit.docs.filter((doc) => !drawn.includes(doc)).flatMap((doc) => doc.holderIds);
  const rows = [
    ...files.map(({ pdf, ...file }) => ({ ...file, sealed: seal(pdf, thing, ctx.secretKey) })),
    ...(lost.length > 0 ? [{ fileName: '', count: 0, pages: 0, holderIds: lost, sealed: null }] : []),
  ].map((row, at) => ({ ...row, jobId, position: parts.length + at, classCode: unit.classCode }));
  const stored = await inSchool(ctx.db, scope, async (tx): Promise<Stored> => {
    if ((await holdFactsVersion(tx, scope.uai)) !== version) return 'changed';
    const now = await lockPrintJob(tx, jobId);
    if (now?.status !== 'printing') return 'changed';
    if ((await countPrintParts(tx, jobId)) !== parts.length) return 'changed';
    await insertPrintParts(
      tx,
      rows.map((row) => ({ ...row, schoolUai: scope.uai })),
    );
    const printedIn = { ...now.options.printedIn, ...listOtherLanguages(drawn, now.settings.language) };
    await changePrintJob(tx, scope.uai, jobId, {
      done: now.done + drawn.length,
      options: { ...now.options, printedIn },
      problem: keepFailures(now, failures),
    });
    const added = rows.map(({ sealed, ...row }): PrintPart => ({ ...row, kept: sealed !== null }));
    return { count: drawn.length, parts: added };
  });
  if (fault) throw fault;
  return stored;
}

const keepFailures = ({ problem }: PrintJob, failures: readonly PrintFailure[]): PrintJob['problem'] =>
  failures.length === 0
    ? problem
    : { code: 'some_failed', failures: [...(problem?.failures ?? []), ...failures] };

function listOtherLanguages(docs: readonly RunDocument[], language: Language): Record<string, Language> {
  return Object.fromEntries(
    docs.flatMap(({ content, holderIds }) =>
      content.merge === 'families' && content.language !== language
        ? holderIds.map((id) => [id, content.language] as const)
        : [],
    ),
  );
}
