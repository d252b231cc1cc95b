import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readOrCreateSecrets } from '@/lib/secrets';
import { StartProblem } from '@/lib/start-problem';
import { prepareBinaries } from './binaries';
import { ensureCluster } from './cluster';
import { embeddedFiles, guardianAddress, guardianToken } from './files';
import { type Postmaster, startPostmaster, stopPostmaster } from './postmaster';
import { isAlive } from './process-info';
import { findRunAs } from './run-as';

/*
 * The process that keeps the embedded PostgreSQL of one data folder: the only one, since only one can listen on
 * the folder's address. Whoever needs the database holds a connection to it (a lease), which the kernel closes
 * when that process ends, even by kill -9. When the last lease is gone, the database is stopped.
 * Run by `lease.ts`: guardian.ts '{"dataDir": …, "disposable": …}'.
 */

/** What a client reads, one JSON line: where the database is, why there is none, or "come back later". */
export type GuardianReply =
  | { state: 'ready'; port: number }
  | { state: 'failed'; code: StartProblem['code']; detail: StartProblem['detail'] }
  | { state: 'stopping' };

/** Nobody came, or nobody came back: how long an unused server waits. */
const UNUSED_TIMEOUT_MS = 10_000;
const MAX_LOG_BYTES = 5_000_000;

const { dataDir, disposable } = JSON.parse(process.argv[2] ?? '{}') as {
  dataDir: string;
  disposable: boolean;
};
const secrets = readOrCreateSecrets(dataDir);
const files = embeddedFiles(dataDir);

const leases = new Set<net.Socket>();
let reply: GuardianReply | undefined;
let postmaster: Postmaster | undefined;

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => socket.destroy());
  socket.once('data', (token) => {
    if (token.toString() !== `${guardianToken(secrets)}\n`) return socket.destroy();
    leases.add(socket);
    if (reply) socket.write(`${JSON.stringify(reply)}\n`);
  });
  socket.on('end', () => giveBack(socket));
  socket.on('close', () => giveBack(socket));
});

/** The last one to leave is let go once the database has stopped, so that it can wait for it. */
function giveBack(socket: net.Socket): void {
  if (!leases.delete(socket)) return;
  if (leases.size > 0) socket.end();
  else if (reply?.state === 'ready') stop();
}

function answer(next: GuardianReply): void {
  reply = next;
  for (const socket of leases) socket.write(`${JSON.stringify(reply)}\n`);
}

async function start(): Promise<void> {
  const runAs = findRunAs(files.cluster);
  const binaries = prepareBinaries(files.dataDir, runAs);
  ensureCluster(files, secrets, binaries, runAs);
  const options = { files, secrets, binaries, runAs, disposable };
  postmaster = await startPostmaster(options);
  answer({ state: 'ready', port: postmaster.port });
  setTimeout(() => leases.size === 0 && stop(), UNUSED_TIMEOUT_MS);
  // A server that dies is started again on its port: whoever holds a lease finds it there.
  while (reply?.state === 'ready') {
    await sleep(200);
    if (reply.state === 'ready' && !isAlive(postmaster.pid)) {
      postmaster = await startPostmaster(options, postmaster.port);
      answer({ state: 'ready', port: postmaster.port });
    }
  }
}

function stop(): void {
  if (reply?.state === 'stopping') return;
  answer({ state: 'stopping' });
  void (async () => {
    if (postmaster) await stopPostmaster(postmaster.pid);
    if (disposable) fs.rmSync(files.dataDir, { recursive: true, force: true });
    process.exit(0);
  })();
}

function fail(error: unknown): void {
  const problem =
    error instanceof StartProblem
      ? error
      : new StartProblem('database_failed', { log: files.log, reason: String(error) });
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  answer({ state: 'failed', code: problem.code, detail: problem.detail });
  // Time for a client that is just now connecting to hear it.
  setTimeout(() => process.exit(1), 1_000);
}

server.on('error', (error: NodeJS.ErrnoException) => {
  // Another one was first: the clients of both will find it.
  process.exit(error.code === 'EADDRINUSE' ? 0 : 1);
});
server.listen(guardianAddress(files, secrets), () => {
  if (fs.existsSync(files.log) && fs.statSync(files.log).size > MAX_LOG_BYTES) {
    fs.renameSync(files.log, `${files.log}.1`);
  }
  start().catch(fail);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
process.on('SIGHUP', () => {});
