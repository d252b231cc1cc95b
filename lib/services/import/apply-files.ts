import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { findFile, type StoredFile, updateFile } from '@/db/queries/import';
import { replaceRows } from '@/db/queries/import-rows';
import { listDecisions, listStateLabels } from '@/db/queries/import-words';
import type { SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import { assessList } from '@/lib/domain/import/assess-list';
import { indexRoster, type RosterIndex } from '@/lib/domain/import/match-index';
import type { ListFile } from '@/lib/importers/list/read-list';
import type { SiecleFile } from '@/lib/importers/siecle/types';
import { rollUp } from '../adoption/roll-up';
import { applyObservation } from './apply-list';
import { applySiecleGuardians, applySieclePupils } from './apply-siecle';
import { buildKeptRows, countIssues } from './check-read';
import { loadMatchRoster } from './load-match-roster';

/** The roster as the last list was matched against, and the version of the facts that its transaction left behind. */
export type SeenRoster = { version?: number; index?: RosterIndex };

/**
 * Applies files in one transaction, each unless somebody else has done so meanwhile, and makes the figures again
 * from the first day that they change. Returns how many were applied here.
 */
export async function applyFiles(
  tx: Tx,
  scope: SchoolScope,
  now: Date,
  ids: readonly string[],
  seen: SeenRoster,
): Promise<number> {
  const version = await raiseFactsVersion(tx, scope.uai);
  // Whoever changes people raises the version too: without a gap, nobody but us has been here since.
  if (version - 1 !== seen.version) delete seen.index;
  seen.version = version;
  const days: Day[] = [];
  for (const id of ids) {
    const file = await findFile(tx, id);
    if (file?.status !== 'ready' || !file.payload || !file.kind || !file.observedOn) continue;
    const { since, counts } = await writeContent(tx, scope, file as ReadyFile, seen);
    await updateFile(tx, id, { ...counts, status: 'applied', payload: null });
    await recordAudit(tx, scope, now, 'import.applied', {
      fileId: id,
      kind: file.kind,
      on: file.observedOn,
      rows: counts?.rowsAccepted ?? file.rowsAccepted,
    });
    days.push(since);
  }
  const [first] = days.sort();
  if (first) await rollUp(tx, scope, first);
  return days.length;
}

type ReadyFile = StoredFile & { kind: NonNullable<StoredFile['kind']>; observedOn: Day };
/** The first day whose figures may have changed, and the counts of a list that was matched again. */
type Written = { since: Day; counts?: ReturnType<typeof countIssues> };

async function writeContent(tx: Tx, scope: SchoolScope, file: ReadyFile, seen: SeenRoster): Promise<Written> {
  const { kind, id, observedOn } = file;
  if (kind === 'siecle_pupils' || kind === 'siecle_guardians') {
    delete seen.index;
    const content = file.payload as SiecleFile;
    const since =
      content.kind === 'siecle_pupils'
        ? await applySieclePupils(tx, scope, id, content)
        : await applySiecleGuardians(tx, scope, id, content);
    return { since };
  }
  // Matched again: the roster may have changed since the check, and decisions and labels may have been made.
  const content = file.payload as ListFile;
  seen.index ??= indexRoster(await loadMatchRoster(tx));
  const [decisions, labels] = await Promise.all([listDecisions(tx), listStateLabels(tx)]);
  const { statements, asides } = assessList(kind, content.rows, { index: seen.index, decisions, labels });
  await applyObservation(tx, scope, { kind, on: observedOn, importId: id, statements });
  const rows = buildKeptRows(content.issues, asides);
  await replaceRows(tx, scope.uai, id, rows);
  return { since: observedOn, counts: countIssues(rows, content.rowsRead) };
}
