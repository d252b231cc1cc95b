import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDatabase, openDatabase } from '@/db/client';
import type { SchoolScope } from '@/db/scope';
import { type Config, childEnvironment } from '@/lib/config';
import { getWave, type WaveReport } from '@/lib/services/delivery/get-wave';
import { readPostgresPid } from './ground';

/** What trials with kill -9 share: a worker that is started again, what is killed in turn, and the wave's end. */

const ROOT = path.join(import.meta.dirname, '../..');

export type KeptWorker = { kill(): void; stop(): void };

/** A worker that is started again whenever it has ended, as its supervisor does. */
export function keepWorker(config: Config, appUrl: string, extra: Record<string, string>): KeptWorker {
  let child: ChildProcess | undefined;
  let isWanted = true;
  const start = () => {
    child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'cron/worker.ts')], {
      cwd: ROOT,
      stdio: 'ignore',
      env: childEnvironment(config, { DATABASE_APP_URL: appUrl, ...extra }),
    });
    child.once('exit', () => {
      if (isWanted) setTimeout(start, 500);
    });
  };
  start();
  return {
    kill: () => child?.kill('SIGKILL'),
    stop: () => {
      isWanted = false;
      child?.kill('SIGTERM');
    },
  };
}

/** The worker and the database in turn; the database is started again by its guardian. */
export function killInTurn(config: Config, worker: KeptWorker, kill: number): void {
  if (kill % 2 === 0) worker.kill();
  else process.kill(readPostgresPid(config.dataDir), 'SIGKILL');
}

/** The wave's report once it is over. */
export async function waitUntilSent(appUrl: string, scope: SchoolScope, waveId: string): Promise<WaveReport> {
  for (;;) {
    const db = openDatabase(appUrl, { max: 1 });
    const read = await getWave({ db }, scope, { waveId }).catch(() => undefined);
    await closeDatabase(db);
    if (read?.ok && read.value.wave.status === 'sent') return read.value;
    await sleep(500);
  }
}
