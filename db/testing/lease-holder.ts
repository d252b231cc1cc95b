import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type LeaseHolder = {
  child: ChildProcess;
  url: string;
  release(): Promise<void>;
  kill(): Promise<void>;
};

const ROOT = path.join(import.meta.dirname, '../..');

/** Starts `hold-lease.ts` as a process of its own (as another user if asked) and waits until it has a database. */
export async function startLeaseHolder(
  dataDir: string,
  identity: { uid?: number; gid?: number } = {},
): Promise<LeaseHolder> {
  const script = path.join(import.meta.dirname, 'hold-lease.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    ...identity,
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => line.startsWith('ready ') && resolve(line.slice('ready '.length)));
    child.once('exit', () => reject(new Error(complaint || 'ended before it was ready')));
  });
  return {
    child,
    url,
    release: async () => {
      child.stdin?.write('\n');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
