import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Secrets } from '@/lib/secrets';
import { StartProblem } from '@/lib/start-problem';
import type { Binaries } from './binaries';
import { ensureDatabase, tryConnection } from './connect';
import type { EmbeddedFiles } from './files';
import { isAlive, isPostmasterOf } from './process-info';
import { clusterArgument, PLAIN_ENVIRONMENT, type RunAs } from './run-as';

export type Postmaster = { pid: number; port: number };

export type StartOptions = {
  files: EmbeddedFiles;
  secrets: Secrets;
  binaries: Binaries;
  runAs: RunAs | undefined;
  /** For tests: nothing needs to survive a power cut. */
  disposable: boolean;
};

const TRIES = 5;
/** Recovery after a hard stop of a big database takes its time. */
const READY_TIMEOUT_MS = 60_000;

/**
 * Starts the server, or takes over one that an earlier run left behind, once a real connection has worked.
 * Throws `database_busy` or `database_failed`.
 */
export async function startPostmaster(options: StartOptions, preferredPort?: number): Promise<Postmaster> {
  const orphan = await adopt(options);
  if (orphan) return orphan;
  for (let attempt = 1; ; attempt++) {
    // Anybody may have taken the port between the look and the start: then the next try has another one.
    const port = attempt === 1 && preferredPort ? preferredPort : await freePort();
    const pid = launch(options, port);
    if (await becomesReady(pid, port, options.secrets)) {
      await ensureDatabase(port, options.secrets);
      return { pid, port };
    }
    if (attempt === TRIES) {
      throw new StartProblem('database_failed', {
        log: options.files.log,
        reason: lastLine(options.files.log),
      });
    }
    // What is left of a server that was killed (its workers, its shared memory) goes away by itself.
    await sleep(300 * attempt);
  }
}

type PidFile = Postmaster & { text: string };

function readPidFile(cluster: string): PidFile | undefined {
  try {
    const text = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8');
    const lines = text.split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), text };
  } catch {
    return undefined;
  }
}

async function adopt({ files, secrets }: StartOptions): Promise<Postmaster | undefined> {
  const found = readPidFile(files.cluster);
  if (!found) return undefined;
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (isPostmasterOf(found.pid, files.cluster)) {
    const { pid, port } = readPidFile(files.cluster) ?? found;
    const obstacle = await tryConnection(port, secrets);
    if (obstacle === undefined) {
      await ensureDatabase(port, secrets);
      return { pid, port };
    }
    if (Date.now() > deadline) throw new StartProblem('database_busy', { pid, path: files.cluster });
    await sleep(100);
  }
  // Left by a server that is gone. PostgreSQL would take any living process of this number for its rival.
  fs.rmSync(path.join(files.cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

function launch({ files, binaries, runAs, disposable }: StartOptions, port: number): number {
  const log = fs.openSync(files.log, 'a', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    cluster_name: 'palier',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 100,
    jit: 'off',
    // The log must hold nothing of a pupil or a family: no statement, no row in an error's detail.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      clusterArgument(files.cluster, runAs),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
      cwd: files.cluster,
      env: PLAIN_ENVIRONMENT,
      stdio: ['ignore', log, log],
    },
  );
  fs.closeSync(log);
  child.on('error', () => {});
  if (child.pid === undefined) {
    throw new StartProblem('database_failed', { log: files.log, reason: binaries.postgres });
  }
  return child.pid;
}

async function becomesReady(pid: number, port: number, secrets: Secrets): Promise<boolean> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (isAlive(pid) && Date.now() < deadline) {
    if ((await tryConnection(port, secrets)) === undefined) return isAlive(pid);
    await sleep(30);
  }
  return false;
}

/** Ends the sessions, writes everything and stops; a server that does not within `patienceMs` is cut off. */
export async function stopPostmaster(pid: number, patienceMs = 8_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (isAlive(pid) && Date.now() < deadline) await sleep(20);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function lastLine(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
  } catch {
    return '';
  }
}
