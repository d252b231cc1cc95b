import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export type Product = { baseURL: string; dataDir: string; stop: () => Promise<void>; env: NodeJS.ProcessEnv };

/**
 * The whole product as `npm run up` starts it (already built), on a port and a data folder of its own.
 *
 * @param copyOf the folder that its own begins as (`prepare-data.ts`); without, this is a first start
 */
export async function startProduct(copyOf?: string): Promise<Product> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'palier-e2e-'));
  // With its owners, which Node does not copy: where we are root, the cluster is somebody else's.
  if (copyOf) await promisify(execFile)('cp', ['-a', `${copyOf}/.`, dataDir]);
  const port = await findFreePort();
  const baseURL = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), PALIER_DATA_DIR: dataDir };
  const child = spawn('npm', ['run', 'up'], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const log: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  await waitUntilHealthy(baseURL, child, log);
  return {
    baseURL,
    dataDir,
    env,
    stop: async () => {
      await stopGroup(child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function waitUntilHealthy(baseURL: string, child: ChildProcess, log: string[]): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const healthy = await fetch(`${baseURL}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await stopGroup(child);
  throw new Error(`the product did not start:\n${log.join('').slice(-4000)}`);
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGINT');
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 20_000);
  await ended;
  clearTimeout(timer);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
