import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { prepareDatabase } from '@/bin/prepare-database';
import { mintJobScope } from '@/db/scope';
import { readConfig } from '@/lib/config';
import { PILOT_UAI } from '@/lib/services/demo/demo-people';
import { createSchool } from '@/lib/services/directory/create-school';
import { applyImport } from '@/lib/services/import/apply-import';
import { checkFiles } from '@/lib/services/import/check-files';
import { getImport } from '@/lib/services/import/list-imports';
import { purgeSchool } from '@/lib/services/roster/purge-school';

/*
 * The pilot's fourteen files in, from bytes to figures (unzip, parse, check, match, intervals, roll-ups), beside a
 * bare COPY of as many rows of the same width into a table without keys: what a user's script would do at best.
 * Both run in turn in one run on one server; the ratio is what counts, single times move with the machine.
 */
const RUNS = 5;
const PILOT = path.join(import.meta.dirname, '../../demo/pilot');

const files = readdirSync(PILOT).map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(path.join(PILOT, name))),
}));
const dataDir = mkdtempSync(path.join(tmpdir(), 'palier-bench-'));
const config = readConfig({ PALIER_DATA_DIR: dataDir }, process.cwd());
const database = await prepareDatabase(config, { applicationName: 'palier-bench' });
const owner = postgres(database.lease?.ownerUrl ?? '', { max: 1, onnotice: () => {} });
const ctx = { db: database.db, now: new Date(), newId: randomUUID };
const scope = mintJobScope(PILOT_UAI);
await createSchool(ctx, { uai: PILOT_UAI, name: 'Banc', kind: 'college', rentreeOn: '2026-09-01' });

async function importPilot(): Promise<number> {
  const checked = await checkFiles(ctx, scope, { files });
  if (!checked.ok) throw new Error(checked.problem.code);
  const report = await getImport(ctx, scope, checked.value);
  const applied = await applyImport(ctx, scope, checked.value);
  if (!applied.ok || !report.ok || applied.value.applied !== files.length) throw new Error('not applied');
  return report.value.files.reduce((sum, f) => sum + f.rowsRead, 0);
}

/** Rows of the lists as text, repeated to the row count of the import. */
function makeCopyRows(count: number): string[] {
  const lines = files
    .filter((f) => f.name.endsWith('.csv'))
    .flatMap((f) => new TextDecoder().decode(f.bytes).split(/\r?\n/).slice(1).filter(Boolean));
  return Array.from(
    { length: count },
    (_, i) => `${i}\t${(lines[i % lines.length] ?? '').replace(/[\t\\]/g, ' ')}\n`,
  );
}

async function copy(rows: string[]): Promise<void> {
  await owner.unsafe('drop table if exists bench_copy; create table bench_copy (id int, line text)');
  const sink = await owner.unsafe('copy bench_copy from stdin').writable();
  await pipeline(Readable.from(rows), sink);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

let rows = 0;
await importPilot();
const imports: number[] = [];
const copies: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  await purgeSchool(ctx, scope, { confirmation: PILOT_UAI });
  imports.push(
    await time(async () => {
      rows = await importPilot();
    }),
  );
  const prepared = makeCopyRows(rows);
  copies.push(await time(() => copy(prepared)));
}
const result = {
  rows,
  importRowsPerSecond: Math.round(rows / median(imports)),
  copyRowsPerSecond: Math.round(rows / median(copies)),
  ratio: Number((median(imports) / median(copies)).toFixed(1)),
};
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
await owner.end();
await database.close();
