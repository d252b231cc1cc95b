import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mintJobScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { createSchool } from '../../directory/create-school';
import { loadReferenceData } from '../../directory/load-reference-data';
import { applyImport } from '../apply-import';
import { checkFiles } from '../check-files';
import { getImport, type ImportReport } from '../list-imports';
import type { DroppedFile } from '../read-dropped-file';

const SAMPLES = path.join(process.cwd(), '../shared/samples');
const UAI = JSON.parse(readFileSync(path.join(SAMPLES, 'pilot/expected.json'), 'utf8')).uai as string;

export const readSample = (name: string, sample = 'pilot'): DroppedFile => ({
  name,
  bytes: new Uint8Array(readFileSync(path.join(SAMPLES, sample, name))),
});

export const textFile = (name: string, text: string): DroppedFile => ({ name, bytes: Buffer.from(text) });

export const PILOT_EXPORTS = ['ExportXML_ElevesSansAdresses.zip', 'ExportXML_ResponsablesAvecAdresses.zip'];

export type Pilot = {
  database: TestDatabase;
  ctx: { db: TestDatabase['db']; now: Date; newId: () => string };
  scope: SchoolScope;
  uai: string;
  /** Drops files and returns the checked report, applied to nothing. */
  check: (...files: DroppedFile[]) => Promise<ImportReport>;
  report: (batchId: string) => Promise<ImportReport>;
  /** Applies a drop, or throws. */
  apply: (batchId: string) => Promise<unknown>;
};

/** The pilot collège on 23 November 2026 in a database of its own, its SIECLE exports applied. */
export async function openPilot(): Promise<Pilot> {
  const database = await createTestDatabase();
  await loadReferenceData(database.db);
  const ctx = { db: database.db, now: new Date('2026-11-23T09:00:00Z'), newId: randomUUID };
  const scope = mintJobScope(UAI);
  await createSchool(ctx, { uai: UAI, name: 'Pilote', kind: 'college', rentreeOn: '2026-09-01' });
  const report = async (batchId: string) => orThrow(await getImport(ctx, scope, { batchId }));
  const check = async (...files: DroppedFile[]) =>
    report(orThrow(await checkFiles(ctx, scope, { files })).batchId);
  const apply = async (batchId: string) => orThrow(await applyImport(ctx, scope, { batchId }));
  await apply((await check(...PILOT_EXPORTS.map((name) => readSample(name)))).id);
  return { database, ctx, scope, uai: UAI, check, report, apply };
}

function orThrow<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
