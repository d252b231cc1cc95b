import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/* `npm run up` as a whole, on the built application: it starts, stops, is killed, and leaves nothing behind. */

const ROOT = path.join(import.meta.dirname, '../..');
/** ARCHITECTURE: from `npm run up` to a page, when everything is installed and built. */
const START_LIMIT_MS = 15_000;
/** On a machine that runs other things too. */
const PATIENCE_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

let dataDir = '';
let port = 0;
const started: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'palier-up-')), 'data');
  port = await freePort();
});
afterEach(async () => {
  for (const child of started.splice(0)) if (child.pid) killGroup(child.pid, 'SIGKILL');
  await until('all processes are gone', () => processesOf(dataDir).length === 0);
  fs.rmSync(path.dirname(dataDir), { recursive: true });
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: free } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

type Up = { npm: number; output: () => string; exited: Promise<number | null> };

async function up({ onPort = port, ready = true } = {}): Promise<Up> {
  const child = spawn('npm', ['run', 'up', '--', '--no-demo'], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, PORT: String(onPort), PALIER_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (ready) await until('it is ready', () => output.includes('Ctrl-C') || child.exitCode !== null);
  return { npm: child.pid ?? 0, output: () => output, exited };
}

async function until(what: string, isSo: () => boolean, limitMs = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`not within ${limitMs} ms: ${what}`);
    await sleep(30);
  }
}

/** Everything that `npm run up` started for this data folder: their environment names it, or their arguments. */
function processesOf(folder: string): { pid: number; args: string }[] {
  const list = execFileSync('ps', ['axeww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const own = new RegExp(`PALIER_DATA_DIR=${folder}( |$)|"dataDir":"${folder}"`);
  const pids = list.filter((line) => own.test(line)).map((line) => Number.parseInt(line, 10));
  const cluster = path.join(folder, 'postgres/postmaster.pid');
  if (fs.existsSync(cluster)) pids.push(Number.parseInt(fs.readFileSync(cluster, 'utf8'), 10));
  return pids.map((pid) => ({ pid, args: argumentsOf(pid) })).filter(({ args }) => args !== '');
}

function argumentsOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}

const health = () => fetch(`http://127.0.0.1:${port}/api/health`).then((response) => response.json());
const find = (script: string) => processesOf(dataDir).find(({ args }) => args.includes(script))?.pid ?? 0;

describe('npm run up', () => {
  it('answers within 6 s when everything is built, and a second start finds the data', async () => {
    const first = await up();
    expect(await health()).toMatchObject({ status: 'ok', database: true });
    killGroup(first.npm, 'SIGINT');
    await until('it has stopped', () => processesOf(dataDir).length === 0, STOP_LIMIT_MS);
    const secret = fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8');

    const startedAt = performance.now();
    const second = await up();
    expect(performance.now() - startedAt).toBeLessThan(START_LIMIT_MS);
    expect(await health()).toMatchObject({ status: 'ok', database: true });
    expect(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')).toBe(secret);
    // A service manager signals npm alone.
    process.kill(second.npm, 'SIGTERM');
    await until('it has stopped', () => processesOf(dataDir).length === 0, STOP_LIMIT_MS);
  });

  it('stops when only npm gets the Ctrl-C, and says so', async () => {
    const running = await up();
    process.kill(running.npm, 'SIGINT');
    await until('it has stopped', () => processesOf(dataDir).length === 0, STOP_LIMIT_MS);
    expect(running.output()).toContain('Palier est arrêté');
  });

  it.each(['scripts/up.mjs', 'npm'])('leaves nothing behind when %s is killed with -9', async (which) => {
    const running = await up();
    process.kill(which === 'npm' ? running.npm : find(which), 'SIGKILL');
    await until('all processes are gone', () => processesOf(dataDir).length === 0, STOP_LIMIT_MS);
  });

  it.each(['scripts/web.mjs', 'cron/worker.ts', 'guardian.ts', 'postgres'])(
    'goes on when %s is killed with -9',
    async (which) => {
      await up();
      const pid = find(which);
      expect(pid).toBeGreaterThan(0);
      process.kill(pid, 'SIGKILL');
      await until('another one runs', () => ![0, pid].includes(find(which)));
      let healthy = false;
      for (let tries = 0; tries < 300 && !healthy; tries++) {
        healthy = await health().then(
          ({ status }) => status === 'ok',
          () => false,
        );
        await sleep(50);
      }
      expect(healthy).toBe(true);
    },
  );

  it('says that its port is taken, and leaves what runs there alone', async () => {
    await up();
    const second = await up({ ready: false });
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`Le port ${port} est déjà utilisé`);
    expect(await health()).toMatchObject({ status: 'ok' });
  });

  it('lets the command line work on the same data at the same time, and keeps running', async () => {
    await up();
    const env = { ...process.env, PALIER_DATA_DIR: dataDir };
    const answer = execFileSync(path.join(ROOT, 'bin/palier'), ['migrate'], {
      env,
      cwd: os.tmpdir(),
      encoding: 'utf8',
    });
    expect(answer).toContain('à jour');
    expect(await health()).toMatchObject({ status: 'ok' });
  });
});
