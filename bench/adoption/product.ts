import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment, readConfig } from '@/lib/config';

/** The product as `npm run up` starts it (web, worker, database), on a port of its own and this data folder. */
export async function startProduct(dataDir: string): Promise<{ baseUrl: string; stop: () => Promise<void> }> {
  const config = readConfig(
    { PORT: String(await findFreePort()), PALIER_DATA_DIR: dataDir },
    import.meta.dirname,
  );
  const baseUrl = config.publicUrl;
  const child = spawn('npm', ['run', 'up', '--', '--no-demo'], {
    cwd: path.join(import.meta.dirname, '../..'),
    env: childEnvironment(config, {}),
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  for (let tries = 0; tries < 1_200; tries += 1) {
    const healthy = await fetch(`${baseUrl}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return { baseUrl, stop: () => stopGroup(child) };
    if (child.exitCode !== null) break;
    await sleep(250);
  }
  await stopGroup(child);
  throw new Error('the product did not start');
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGINT');
  await ended;
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
