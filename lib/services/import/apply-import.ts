import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import {
  closeBatch,
  findFile,
  listDecisions,
  listFilesOfBatch,
  listStateLabels,
  lockBatch,
  replaceRows,
  type StoredFile,
  saveFile,
} from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { Day } from '@/lib/domain/directory/types';
import { assessList } from '@/lib/domain/import/assess-list';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ListFile } from '@/lib/importers/list/read-list';
import type { SiecleFile } from '@/lib/importers/siecle/types';
import { rollUp } from '../adoption/roll-up';
import type { ServiceContext } from '../context';
import { applyObservation } from './apply-list';
import { applySiecleGuardians, applySieclePupils } from './apply-siecle';
import { loadMatchRoster } from './load-match-roster';

export type AppliedImport = { applied: number; unchanged: number; refused: number };

/**
 * Applies the ready files of a batch, exports before lists and older before newer, each in a transaction of its
 * own: all of a file or nothing of it. Files applied before a failure stay applied; the batch can be applied
 * again for the rest. Refusals: `not_allowed`, `unknown_batch`, `batch_closed`, `needs_mapping`.
 */
export async function applyImport(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { batchId }: { batchId: string },
): Promise<Result<AppliedImport, 'not_allowed' | 'unknown_batch' | 'batch_closed' | 'needs_mapping'>> {
  if (!can(scope.roles, 'import')) return refuse('not_allowed');
  const files = await inSchool(ctx.db, scope, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    return batch ? { status: batch.status, files: await listFilesOfBatch(tx, batchId) } : undefined;
  });
  if (!files) return refuse('unknown_batch');
  if (files.status !== 'checked') return refuse('batch_closed');
  const waiting = files.files.find((f) => f.status === 'needs_mapping');
  if (waiting) return refuse('needs_mapping', { file: waiting.name });
  const ready = files.files.filter((f) => f.status === 'ready').sort(inOrderOfApplication);
  let applied = 0;
  for (const { id } of ready) {
    applied += await inSchool(ctx.db, scope, (tx) => applyFile(tx, scope, ctx.now, id));
  }
  await inSchool(ctx.db, scope, async (tx) => {
    await lockBatch(tx, batchId);
    await closeBatch(tx, batchId, 'applied', ctx.now);
  });
  return ok({
    applied,
    unchanged: files.files.length - ready.length - countRefused(files.files),
    refused: countRefused(files.files),
  });
}

const countRefused = (files: readonly StoredFile[]) => files.filter((f) => f.status === 'refused').length;

const RANK = {
  siecle_pupils: 0,
  siecle_guardians: 1,
  educonnect_pupils: 2,
  educonnect_guardians: 2,
  ent_accounts: 2,
} as const;

/** Exports first (pupils before their guardians), then lists from the oldest day on. */
export function inOrderOfApplication(
  a: Pick<StoredFile, 'kind' | 'observedOn' | 'name'>,
  b: Pick<StoredFile, 'kind' | 'observedOn' | 'name'>,
): number {
  const rank = (f: { kind: StoredFile['kind'] }) => (f.kind ? RANK[f.kind] : 9);
  const isExport = (f: { kind: StoredFile['kind'] }) => rank(f) < 2;
  const day = (f: { observedOn: Day | null }) => f.observedOn ?? '';
  if (isExport(a) !== isExport(b)) return isExport(a) ? -1 : 1;
  const byDay = day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
  return (
    (isExport(a) ? rank(a) - rank(b) || byDay : byDay || rank(a) - rank(b)) || (a.name < b.name ? -1 : 1)
  );
}

/** Applies one file unless somebody else has done so meanwhile. Returns 1 when it was applied here. */
async function applyFile(tx: Tx, scope: SchoolScope, now: Date, id: string): Promise<number> {
  await raiseFactsVersion(tx, scope.uai);
  const file = await findFile(tx, id);
  if (file?.status !== 'ready' || !file.payload || !file.kind || !file.observedOn) return 0;
  const since = await writeContent(tx, scope, file as ReadyFile);
  await saveFile(tx, { ...file, status: 'applied', payload: null });
  await rollUp(tx, scope, since);
  await recordAudit(tx, scope, now, 'import.applied', {
    fileId: id,
    kind: file.kind,
    on: file.observedOn,
    rows: file.rowsAccepted,
  });
  return 1;
}

type ReadyFile = StoredFile & { kind: NonNullable<StoredFile['kind']>; observedOn: Day };

/** Returns the first day whose figures may have changed. */
async function writeContent(tx: Tx, scope: SchoolScope, file: ReadyFile): Promise<Day> {
  const { kind, id, observedOn } = file;
  if (kind === 'siecle_pupils' || kind === 'siecle_guardians') {
    const content = file.payload as SiecleFile;
    return content.kind === 'siecle_pupils'
      ? applySieclePupils(tx, scope, id, content)
      : applySiecleGuardians(tx, scope, id, content);
  }
  // Matched again: the roster may have changed since the check, and decisions may have been made.
  const content = file.payload as ListFile;
  const { statements, asides } = assessList(kind, content.rows, {
    roster: await loadMatchRoster(tx),
    decisions: await listDecisions(tx),
    labels: await listStateLabels(tx),
  });
  await applyObservation(tx, scope, { kind, on: observedOn, importId: id, statements });
  await replaceRows(tx, scope.uai, id, [
    ...content.issues.map((issue) => ({ ...issue, statement: null })),
    ...asides.map((aside) => ({ ...aside, statement: aside.statement ?? null })),
  ]);
  return observedOn;
}
