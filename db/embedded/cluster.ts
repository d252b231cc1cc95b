import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Secrets } from '@/lib/secrets';
import { StartProblem } from '@/lib/start-problem';
import type { Binaries } from './binaries';
import { type EmbeddedFiles, OWNER } from './files';
import { clusterArgument, PLAIN_ENVIRONMENT, type RunAs } from './run-as';

/**
 * Makes the database cluster when there is none, and refuses one of another PostgreSQL version.
 * It is made beside and moved into place, so an interrupted first start leaves nothing half done.
 * Only the guardian calls this: it holds the lock.
 */
export function ensureCluster(
  files: EmbeddedFiles,
  secrets: Secrets,
  binaries: Binaries,
  runAs: RunAs | undefined,
): void {
  const found = readVersion(files.cluster);
  if (found === undefined) {
    initialise(files, secrets, binaries, runAs);
  } else if (found !== binaries.major) {
    throw new StartProblem('database_version', { found, expected: binaries.major });
  }
}

function readVersion(cluster: string): number | undefined {
  try {
    return Number(fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartProblem('data_folder_denied', { path: cluster });
  }
}

function initialise(
  files: EmbeddedFiles,
  secrets: Secrets,
  binaries: Binaries,
  runAs: RunAs | undefined,
): void {
  for (const name of fs.readdirSync(files.dataDir)) {
    if (name.startsWith('postgres.new-')) fs.rmSync(path.join(files.dataDir, name), { recursive: true });
  }
  const draft = path.join(files.dataDir, `postgres.new-${randomBytes(6).toString('hex')}`);
  fs.mkdirSync(draft, { mode: 0o700 });
  if (runAs) fs.chownSync(draft, runAs.uid, runAs.gid);
  const password = openPassword(files.dataDir, secrets, runAs);
  const run = spawnSync(
    binaries.initdb,
    [
      '-D',
      clusterArgument(draft, runAs),
      `--username=${OWNER}`,
      '--auth=scram-sha-256',
      '--pwfile=/dev/stdin',
      '--encoding=UTF8',
      '--locale=C',
      // The same order and the same case folding of accents on every system.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    {
      ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
      cwd: draft,
      env: PLAIN_ENVIRONMENT,
      stdio: [password, 'pipe', 'pipe'],
      encoding: 'utf8',
    },
  );
  fs.closeSync(password);
  if (run.status !== 0) {
    fs.appendFileSync(files.log, `${run.stdout}${run.stderr}`);
    const reason = (run.stderr ?? '').trim().split('\n').at(-1) ?? String(run.error);
    throw new StartProblem('database_failed', { log: files.log, reason });
  }
  fs.renameSync(draft, files.cluster);
}

/** An open file that no longer has a name: initdb reads the password from it whatever folder it may not enter. */
function openPassword(dataDir: string, secrets: Secrets, runAs: RunAs | undefined): number {
  const file = path.join(dataDir, `password-${randomBytes(6).toString('hex')}`);
  fs.writeFileSync(file, `${secrets.databasePassword}\n`, { mode: 0o600, flag: 'wx' });
  if (runAs) fs.chownSync(file, runAs.uid, runAs.gid);
  const fd = fs.openSync(file, 'r');
  fs.unlinkSync(file);
  return fd;
}
