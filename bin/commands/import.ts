import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Db } from '@/db/client';
import type { SchoolScope } from '@/db/scope';
import type { ListLayout } from '@/lib/importers/list/map-file';
import { parseMapFile } from '@/lib/importers/list/map-file';
import { MAX_FILE_BYTES } from '@/lib/importers/open-file';
import { describeFileProblem } from '@/lib/messages/import';
import { describeImport, describeRefusedFile, describeUnknownLabels } from '@/lib/messages/import-report';
import { describeProblem } from '@/lib/messages/problems';
import { IMPORT_COMMAND, OPTIONS } from '@/lib/messages/school-commands';
import { createSchool } from '@/lib/services/directory/create-school';
import { applyImport } from '@/lib/services/import/apply-import';
import { checkFiles } from '@/lib/services/import/check-files';
import { findSchoolOfFiles } from '@/lib/services/import/find-school-of-files';
import { leaveOutAll } from '@/lib/services/import/leave-out-file';
import { getImport, type ImportReport } from '@/lib/services/import/list-imports';
import { listUnknownLabels } from '@/lib/services/import/list-unknown-labels';
import type { DroppedFile } from '@/lib/services/import/read-dropped-file';
import { type Command, type CommandContext, UsageError } from '../context';
import { openSchool, requireDay } from '../options';

export const command: Command = {
  name: 'import',
  summary: IMPORT_COMMAND.summary,
  usage: IMPORT_COMMAND.usage,
  run: async (args, ctx) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        school: { type: 'string' },
        'as-of': { type: 'string' },
        create: { type: 'boolean' },
        map: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'skip-refused': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const observedOn = requireDay('--as-of', values['as-of']);
    if (positionals.length === 0) throw new UsageError(OPTIONS.noFile);
    const files = await readFiles(positionals, ctx);
    const layouts = values.map ? await readLayouts(values.map, ctx) : [];
    if (!files || !layouts) return 1;
    return ctx.withDatabase(async (db) => {
      const now = ctx.now();
      const school = values.create ? await create(db, now, files, values.school, ctx) : values.school;
      if (values.create && !school) return 1;
      const scope = await openSchool(db, school, ctx.printError);
      if (!scope) return 1;
      const services = { db, now, newId: randomUUID };
      const checked = await checkFiles(services, scope, {
        files,
        layouts,
        ...(observedOn && { observedOn }),
      });
      if (!checked.ok) return fail(ctx, describeProblem(checked.problem));
      if (values['skip-refused'] && !values['dry-run']) await leaveOutAll(services, scope, checked.value);
      const report = await getImport(services, scope, checked.value);
      if (!report.ok) return fail(ctx, describeProblem(report.problem));
      const unusable = report.value.files.filter(
        (f) => f.status === 'refused' || f.status === 'needs_mapping',
      );
      const labels = await findUnknownLabels(services, scope, report.value);
      const isRefused = unusable.length > 0 || labels.length > 0;
      const hold = values['dry-run'] || (isRefused && !values['skip-refused']);
      const applied = hold ? undefined : await applyImport(services, scope, checked.value);
      if (applied && !applied.ok) return fail(ctx, describeProblem(applied.problem));
      if (values.json) {
        const { rows: _, rowCounts: __, ...printed } = report.value;
        ctx.print(JSON.stringify({ ...printed, applied: applied?.value ?? null }));
      } else for (const line of describeImport(report.value, applied?.value)) ctx.print(line);
      for (const file of unusable) ctx.printError(`${file.name}\u00a0: ${describeRefusedFile(file)}`);
      for (const sentence of labels) ctx.printError(sentence);
      return isRefused ? 1 : 0;
    });
  },
};

/** A sentence for each file that says something of accounts in words nobody has given a meaning. */
async function findUnknownLabels(
  services: { db: Db },
  scope: SchoolScope,
  { files, rowCounts }: ImportReport,
): Promise<string[]> {
  const concerned = files.filter((file) =>
    rowCounts.some((count) => count.fileId === file.id && count.hasUnknownLabel),
  );
  if (concerned.length === 0) return [];
  const listed = await listUnknownLabels(services, scope);
  const labels = listed.ok ? listed.value : [];
  return concerned.map(({ name }) =>
    describeUnknownLabels(
      name,
      labels.filter(({ fileNames }) => fileNames.includes(name)),
    ),
  );
}

function fail(ctx: CommandContext, sentence: string): number {
  ctx.printError(sentence);
  return 1;
}

async function readFiles(names: readonly string[], ctx: CommandContext): Promise<DroppedFile[] | undefined> {
  const files: DroppedFile[] = [];
  for (const name of names) {
    const bytes = await readStart(name).catch(() => undefined);
    if (!bytes) {
      ctx.printError(OPTIONS.fileUnreadable(name));
      return undefined;
    }
    files.push({ name: path.basename(name), bytes });
  }
  return files;
}

/** A file, or as much of it as shows that it is too large to be one of ours. */
async function readStart(name: string): Promise<Uint8Array> {
  const stream = createReadStream(name, { end: MAX_FILE_BYTES });
  return new Uint8Array(await buffer(stream));
}

async function readLayouts(name: string, ctx: CommandContext): Promise<ListLayout[] | undefined> {
  const text = await readFile(name, 'utf8').catch(() => undefined);
  const parsed = text === undefined ? undefined : parseMapFile(text);
  if (parsed?.ok) return parsed.value;
  ctx.printError(parsed ? describeFileProblem(parsed.problem) : OPTIONS.fileUnreadable(name));
  return undefined;
}

/** Creates the school that the files name, unless it is there. Returns its UAI; undefined after a refusal. */
async function create(
  db: Db,
  now: Date,
  files: readonly DroppedFile[],
  wanted: string | undefined,
  ctx: CommandContext,
): Promise<string | undefined> {
  const found = await findSchoolOfFiles(files);
  if (!found) {
    ctx.printError(IMPORT_COMMAND.nothingToCreateFrom);
    return undefined;
  }
  if (wanted && wanted.toUpperCase() !== found.uai) {
    ctx.printError(
      describeFileProblem({ code: 'other_school', detail: { uai: found.uai, expected: wanted } }),
    );
    return undefined;
  }
  const created = await createSchool(
    { db, now },
    {
      uai: found.uai,
      name: IMPORT_COMMAND.newSchoolName(found.uai),
      kind: found.kind,
      rentreeOn: `${found.schoolYear}-09-01`,
    },
  );
  if (created.ok || created.problem.code === 'school_exists') return found.uai;
  ctx.printError(describeProblem(created.problem));
  return undefined;
}
