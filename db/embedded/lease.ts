import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { readOrCreateSecrets, type Secrets } from '@/lib/secrets';
import { StartProblem } from '@/lib/start-problem';
import { type EmbeddedFiles, embeddedFiles, guardianAddress, guardianToken, ownerUrl } from './files';
import type { GuardianReply } from './guardian';

/** The right to use the embedded database: it runs at least until this is given back or this process ends. */
export type DatabaseLease = {
  ownerUrl: string;
  /** Settles when the guardian is gone although nothing was given back: ask for a new lease. */
  lost: Promise<void>;
  /** Resolves once the database has stopped, if nobody else uses it. */
  release(): Promise<void>;
};

/** First start on a slow disk: copy the programs, make the cluster, start it. */
const TIMEOUT_MS = 120_000;

/**
 * The embedded database of a data folder: the running one, else one started for as long as somebody needs it.
 * Any number of processes may ask at the same time. Throws `StartProblem`.
 *
 * @param disposable for tests: fast, unsafe, and the whole folder is deleted when the last lease is given back
 */
export async function connectOrStart(
  dataDir: string,
  { disposable = false }: { disposable?: boolean } = {},
): Promise<DatabaseLease> {
  const secrets = readOrCreateSecrets(dataDir);
  const files = embeddedFiles(dataDir);
  const deadline = Date.now() + TIMEOUT_MS;
  let guardian: ChildProcess | undefined;
  for (;;) {
    const found = await ask(files, secrets);
    if (found?.reply.state === 'ready') return hold(found.socket, ownerUrl(found.reply.port, secrets));
    found?.socket.destroy();
    if (found?.reply.state === 'failed') throw new StartProblem(found.reply.code, found.reply.detail);
    if (Date.now() > deadline || (guardian?.exitCode ?? 0) > 0) {
      throw new StartProblem('database_failed', { log: files.log, reason: `code ${guardian?.exitCode}` });
    }
    if (!found && (!guardian || guardian.exitCode !== null || guardian.signalCode !== null)) {
      guardian = spawnGuardian(files, disposable);
    }
    await sleep(40);
  }
}

type Answer = { socket: net.Socket; reply: GuardianReply };

/** undefined: nobody listens, or it went away before it answered. */
function ask(files: EmbeddedFiles, secrets: Secrets): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const address = guardianAddress(files, secrets);
    const socket = net.connect({ path: address, allowHalfOpen: true });
    let heard = '';
    socket.on('connect', () => socket.write(`${guardianToken(secrets)}\n`));
    socket.on('data', (chunk) => {
      heard += chunk;
      if (heard.includes('\n')) resolve({ socket, reply: JSON.parse(heard.slice(0, heard.indexOf('\n'))) });
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // A socket file whose guardian is dead; abstract sockets leave none.
      if (error.code === 'ECONNREFUSED' && address.endsWith('.sock')) fs.rmSync(address, { force: true });
      resolve(undefined);
    });
    socket.on('close', () => resolve(undefined));
    socket.on('end', () => socket.end());
  });
}

function hold(socket: net.Socket, url: string): DatabaseLease {
  let released = false;
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // A lease alone keeps no process alive.
  socket.unref();
  return {
    ownerUrl: url,
    lost: closed.then(() => (released ? new Promise<never>(() => {}) : undefined)),
    release: async () => {
      released = true;
      socket.ref();
      socket.end();
      await closed;
    },
  };
}

/** In a session of its own: the Ctrl-C that stops its clients must not reach it before they are done. */
function spawnGuardian(files: EmbeddedFiles, disposable: boolean): ChildProcess {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const log = fs.openSync(files.log, 'a', 0o600);
  const child = spawn(
    process.execPath,
    [
      '--import',
      tsx,
      path.join(import.meta.dirname, 'guardian.ts'),
      JSON.stringify({ dataDir: files.dataDir, disposable }),
    ],
    // tsx reads the tsconfig.json of the working directory.
    { cwd: path.join(import.meta.dirname, '../..'), detached: true, stdio: ['ignore', log, log] },
  );
  fs.closeSync(log);
  child.unref();
  return child;
}
