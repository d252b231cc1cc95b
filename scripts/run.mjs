import { spawn } from 'node:child_process';
import { ROOT } from './fingerprint.mjs';

/**
 * Runs a program to its end. A signal that reaches only us (from npm, from a service manager) is handed on to it.
 *
 * @param options `quiet`: what it writes is kept and returned instead of shown; `env`: added to ours
 * @returns {Promise<{ code: number, output: string }>} 130 when a signal ended it, 127 when there is no such program
 */
export async function run(command, args, { quiet = false, env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  const handOn = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, handOn);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (status) => resolve(status ?? 130));
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, handOn);
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

/** npm itself: the one that runs us, if one does. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
