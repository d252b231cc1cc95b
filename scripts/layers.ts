import path from 'node:path';

/*
 * Imports go one way (CONTRIBUTING.md): domain ← importers, adapters, print, emails, db ← services ← app, cron, bin.
 * Pure: files in, complaints out. `check-layers.ts` reads the files.
 */

export type SourceFile = { path: string; text: string };
export type Complaint = { path: string; line: number; message: string };

const PURE = ['lib/domain', 'lib/messages'];

/** Where a folder may import from, besides itself and npm packages. The most particular folder of a file counts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/domain': [],
  'lib/messages': ['lib/domain'],
  'db/app-role.ts': [],
  'db/scope.ts': ['db', 'lib/domain'],
  'lib/start-problem.ts': ['lib/messages'],
  'lib/secrets.ts': ['lib/start-problem.ts'],
  'lib/config.ts': ['lib/secrets.ts', 'lib/start-problem.ts', 'db/app-role.ts'],
  'lib/importers': [...PURE],
  'lib/adapters': [...PURE],
  'lib/print': [...PURE, 'lib/adapters'],
  emails: [...PURE],
  db: [...PURE, 'lib/secrets.ts', 'lib/start-problem.ts', 'db/app-role.ts', 'db/scope.ts'],
  'lib/services': [...PURE, 'lib/importers', 'lib/adapters', 'lib/print', 'emails', 'db', 'db/scope.ts'],
  app: [...PURE, 'lib/importers', 'lib/print', 'emails', 'lib/services', 'types'],
  // A job mints the scope it works in.
  cron: [...PURE, 'lib/importers', 'lib/print', 'emails', 'lib/services', 'db/scope.ts'],
  bin: ['*'],
  scripts: ['*'],
  bench: ['*'],
  tests: ['*'],
  demo: ['*'],
};

/** Composition roots: where the database and the adapters are made and handed to the services. */
const COMPOSITION_ROOTS = ['app/_server', 'cron/worker.ts', 'cron/ticks.ts', 'cron/supervise-worker.ts'];

/**
 * Domain and services: a stage imports only stages to its left. The rest of a folder is open to its stages.
 * In the way of the data import comes before roster; in the code it looks people up in the roster, which knows
 * nothing of files.
 */
const STAGES = [
  'directory',
  'access',
  'roster',
  'assistance',
  'import',
  'adoption',
  'planning',
  'alerts',
  'materials',
  'campaign',
  'delivery',
  'tracking',
  'digest',
];
const STAGED = ['lib/domain', 'lib/services'];

/**
 * Open to every stage: figures are brought up to date in the transaction of what changed them, and what alerts are
 * made from asks in its own for a new look at them.
 */
const OPEN_TO_ALL_STAGES = ['lib/services/adoption/roll-up.ts', 'lib/services/alerts/watch-school-job.ts'];

/** Every breach of the rules, in the order of the files. */
export function listComplaints(files: readonly SourceFile[]): Complaint[] {
  return files.flatMap((file) => [...complainAboutFile(file), ...complainAboutImports(file)]);
}

function complainAboutFile({ path: name, text }: SourceFile): Complaint[] {
  const complaints: Complaint[] = [];
  const base = path.posix.basename(name).replace(/\..*$/, '');
  if (base === 'index') complaints.push(at(name, 1, 'no barrels: import the file that defines the name'));
  if (/^(utils?|helpers?|common|misc)$/.test(base)) {
    complaints.push(at(name, 1, `no « ${base} » files: name it after what it does`));
  }
  if (!mayReadEnvironment(name)) {
    for (const [line, content] of numberedLines(text)) {
      if (/\bprocess\.env\b/.test(content)) {
        complaints.push(at(name, line, 'process.env is read in lib/config.ts only'));
      }
    }
  }
  return complaints;
}

const mayReadEnvironment = (name: string) =>
  name === 'lib/config.ts' || name.startsWith('scripts/') || name.startsWith('tests/') || isTest(name);

function complainAboutImports({ path: name, text }: SourceFile): Complaint[] {
  const from = layerOf(name);
  if (!from || isTest(name)) return [];
  return [...listImports(name, text)].flatMap(({ line, target }) => {
    const to = layerOf(target);
    if (!to) return [];
    const isRoot = COMPOSITION_ROOTS.some((root) => isInside(name, root));
    const allowed = MAY_IMPORT[from] ?? [];
    if (from !== to && !isRoot && !allowed.includes(to) && !allowed.includes('*')) {
      const hint =
        from === 'app' || from === 'cron'
          ? ': go through a service, or hand it over from the composition root'
          : '';
      return [at(name, line, `${from} must not import ${to} (${target})${hint}`)];
    }
    return complainAboutStage(name, target, line);
  });
}

function complainAboutStage(name: string, target: string, line: number): Complaint[] {
  if (OPEN_TO_ALL_STAGES.some((open) => isInside(target, open))) return [];
  for (const folder of STAGED) {
    const [own, other] = [stageOf(name, folder), stageOf(target, folder)];
    if (own < 0 || other < 0 || other <= own) continue;
    return [
      at(name, line, `stage ${STAGES[own]} must not import the later stage ${STAGES[other]} (${target})`),
    ];
  }
  return [];
}

const stageOf = (name: string, folder: string) =>
  isInside(name, folder) ? STAGES.indexOf(name.slice(folder.length + 1).split('/')[0] ?? '') : -1;

/** Tests put things together as they need. */
const isTest = (name: string) => /\.test\.tsx?$/.test(name) || name.startsWith('db/testing/');

function layerOf(name: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((layer) => isInside(name, layer))
    .sort((a, b) => b.length - a.length)[0];
}

const isInside = (name: string, folder: string) =>
  name === folder || `${name}.ts` === folder || name.startsWith(`${folder}/`);

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]((?:@\/|\.{1,2}\/)[^'"]+)['"]/g;

/** Imports of the project's own files; names of files lose nothing but `@/` and their dots. */
function* listImports(name: string, text: string): Generator<{ line: number; target: string }> {
  for (const match of withoutComments(text).matchAll(IMPORT)) {
    const specifier = match[1] ?? '';
    const target = specifier.startsWith('@/')
      ? specifier.slice(2)
      : path.posix.join(path.posix.dirname(name), specifier);
    yield { line: text.slice(0, match.index).split('\n').length, target };
  }
}

/** Comments become spaces, so that lines keep their numbers. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));

function* numberedLines(text: string): Generator<[number, string]> {
  let line = 0;
  for (const content of withoutComments(text).split('\n')) yield [++line, content];
}

const at = (name: string, line: number, message: string): Complaint => ({ path: name, line, message });
