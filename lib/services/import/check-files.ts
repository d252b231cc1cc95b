import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { findAlreadyApplied, findLastApplied, insertBatch, insertFile } from '@/db/queries/import';
import { listDecisions, listMappings, listStateLabels } from '@/db/queries/import-words';
import { school } from '@/db/schema/directory';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { indexRoster } from '@/lib/domain/import/match-index';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ListLayout } from '@/lib/importers/list/map-file';
import type { ServiceContext } from '../context';
import { type CheckContext, type CheckedFile, checkRead, findSiecleProblem } from './check-read';
import { enqueueClearDrop } from './clear-drop-job';
import { loadMatchRoster, overlayRoster } from './load-match-roster';
import { type DroppedFile, type ReadFile, readDroppedFile } from './read-dropped-file';

/** More files than anybody drops at once: a year of three weekly lists is 120. */
const MAX_FILES = 200;

const KEPT_AT_ONCE = 4;

export type CheckFilesInput = {
  files: readonly DroppedFile[];
  /** The day that the lists describe; without it their names say, else today. */
  observedOn?: Day;
  /** How to read a list whose headers nobody knows yet (command line). */
  layouts?: readonly ListLayout[];
};

/**
 * Reads and checks dropped files and keeps what they say, applied to nothing yet. Files of one drop are checked
 * together: lists against the roster as it will be once the exports dropped with them are applied.
 * A file that cannot be used is kept with its reason. Refusals: `not_allowed`, `no_files`, `too_many_files`.
 */
export async function checkFiles(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  input: CheckFilesInput,
): Promise<Result<{ batchId: string }, 'not_allowed' | 'no_files' | 'too_many_files'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  if (input.files.length === 0) return refuse('no_files');
  if (input.files.length > MAX_FILES) return refuse('too_many_files', { max: MAX_FILES });
  const mappings = await inSchool(ctx.db, scope, (tx) => listMappings(tx));
  const read: ReadFile[] = [];
  for (const file of input.files) read.push(await readDroppedFile(file, mappings, input.layouts ?? []));
  const batchId = ctx.newId();
  await inSchool(ctx.db, scope, async (tx) => {
    const context = await loadCheckContext(tx, scope, ctx.now, read, input.observedOn);
    await insertBatch(tx, {
      schoolUai: scope.uai,
      id: batchId,
      status: 'checked',
      createdBy: scope.userId,
      createdAt: ctx.now,
    });
    const checked = read.map((file) => checkRead(file, context));
    await keepChecked(tx, ctx, { schoolUai: scope.uai, batchId }, checked);
    await enqueueClearDrop(tx, { schoolUai: scope.uai, batchId }, ctx.now);
  });
  return ok({ batchId });
}

/** What files are checked against: the school, its roster once the dropped exports are applied, its own words. */
export async function loadCheckContext(
  tx: Tx,
  scope: SchoolScope,
  now: Date,
  dropped: readonly ReadFile[],
  observedOn?: Day,
): Promise<CheckContext> {
  const [own] = await tx.select().from(school).where(eq(school.uai, scope.uai));
  if (!own) throw new Error(`no school ${scope.uai} in its own scope`);
  const stored = await loadMatchRoster(tx);
  const about = {
    uai: scope.uai,
    kind: own.kind,
    schoolYear: Number(own.rentreeOn.slice(0, 4)),
    today: dayIn(own.timeZone, now),
    observedOn,
    lastPupilsOn: (await findLastApplied(tx, 'siecle_pupils'))?.observedOn,
    lastGuardiansOn: (await findLastApplied(tx, 'siecle_guardians'))?.observedOn,
  };
  // An export that will be refused must not stand in for the roster that lists are checked against.
  const exports = dropped.flatMap((f) => (f.outcome === 'siecle' ? [f] : []));
  const isUsable = ({ content }: (typeof exports)[number]) =>
    !findSiecleProblem(content, { ...about, hasPupils: true });
  const usable = exports.filter(isUsable).map((f) => f.content);
  return {
    ...about,
    index: indexRoster(
      overlayRoster(stored, {
        pupils: usable.find((f) => f.kind === 'siecle_pupils'),
        guardians: usable.find((f) => f.kind === 'siecle_guardians'),
      }),
    ),
    refusedExport: (
      exports.find((f) => !isUsable(f) && f.content.kind === 'siecle_pupils') ??
      dropped.find(isUnreadableExport)
    )?.name,
    decisions: await listDecisions(tx),
    labels: await listStateLabels(tx),
  };
}

/** What was meant as an export of SIECLE and could not be read: its container, its XML or its head is damaged. */
const isUnreadableExport = (file: ReadFile): boolean =>
  file.outcome === 'refused' &&
  /^(zip|xml|siecle)_/.test(file.problem.code) &&
  !['xml_not_needed', 'xml_private_import', 'xml_unknown'].includes(file.problem.code);

/** Writes the checked files and what was put aside of them; one that has been applied for its day is `unchanged`. */
async function keepChecked(
  tx: Tx,
  ctx: Pick<ServiceContext, 'newId'>,
  batch: { schoolUai: string; batchId: string },
  files: readonly CheckedFile[],
): Promise<void> {
  const isApplied = await findAlreadyApplied(
    tx,
    files.map((file) => file.sha256),
  );
  const keep = async ({ rows, ...file }: CheckedFile) => {
    const { kind, observedOn, sha256, rowsAccepted = 0, status } = file;
    const known =
      status === 'ready' && kind && observedOn && isApplied({ sha256, kind, observedOn, rowsAccepted });
    const kept = { ...file, ...(known && { status: 'unchanged' as const, payload: null }) };
    await insertFile(tx, { ...kept, ...batch, id: ctx.newId() }, rows);
  };
  // A few at a time: the next is written out while the database takes the last, and not all are held as text at once.
  for (let at = 0; at < files.length; at += KEPT_AT_ONCE) {
    await Promise.all(files.slice(at, at + KEPT_AT_ONCE).map(keep));
  }
}
