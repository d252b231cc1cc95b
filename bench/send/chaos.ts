import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDatabase } from '@/bin/prepare-database';
import { closeDatabase, openDatabase } from '@/db/client';
import type { SchoolScope } from '@/db/scope';
import { type Config, childEnvironment } from '@/lib/config';
import { getWave } from '@/lib/services/delivery/get-wave';
import { plantFamilies, plantWave, readPostgresPid, type SinkProcess, startSink } from './ground';

/*
 * A wave during which the worker or the database is killed with -9, in turn, after a random number of messages. Both
 * are started again: the worker here, as its supervisor does, the database by its guardian. Told: who is missing, what came twice, and whether the report says so.
 */

const ROOT = path.join(import.meta.dirname, '../..');

export async function measureChaos(config: Config, recipients: number, kills: number): Promise<void> {
  const database = await prepareDatabase(config, { applicationName: 'palier-bench' });
  const sink = await startSink();
  const scope = await plantFamilies(database.db, recipients);
  const { waveId } = await plantWave(database.db, scope);
  await closeDatabase(database.db);
  const worker = keepWorker(config, database.appUrl, sink);
  for (let kill = 0; kill < kills; kill += 1) {
    const most = Math.max(2, Math.floor((recipients - sink.arrivals.length) / (kills - kill)));
    await waitForMessages(sink, sink.arrivals.length + 1 + Math.floor(Math.random() * most));
    if (kill % 2 === 0) worker.kill();
    else process.kill(readPostgresPid(config.dataDir), 'SIGKILL');
  }
  const found = await waitUntilSent(database.appUrl, scope, waveId);
  worker.stop();
  const came = new Map<string, string[]>();
  for (const [to, id] of sink.arrivals) came.set(to, [...(came.get(to) ?? []), id]);
  const twice = [...came.values()].filter((ids) => ids.length > 1);
  console.log({
    kills,
    recipients,
    reached: came.size,
    ledger: found.counts,
    arrivedMoreThanOnce: twice.length,
    withAnotherMessageId: twice.filter((ids) => new Set(ids).size > 1).length,
    shownAsPerhapsTwice: found.repeated,
  });
  sink.close();
  await database.lease?.release();
}

/** A worker that is started again whenever it has ended. */
function keepWorker(config: Config, appUrl: string, sink: SinkProcess) {
  let child: ChildProcess | undefined;
  let isWanted = true;
  const start = () => {
    child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'cron/worker.ts')], {
      cwd: ROOT,
      stdio: 'ignore',
      env: childEnvironment(config, { DATABASE_APP_URL: appUrl, SMTP_URL: sink.url }),
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

async function waitForMessages(sink: SinkProcess, count: number): Promise<void> {
  while (sink.arrivals.length < count) await sleep(5);
}

async function waitUntilSent(appUrl: string, scope: SchoolScope, waveId: string) {
  for (;;) {
    const db = openDatabase(appUrl, { max: 1 });
    const read = await getWave({ db }, scope, { waveId }).catch(() => undefined);
    await closeDatabase(db);
    if (read?.ok && read.value.wave.status === 'sent') return read.value;
    await sleep(500);
  }
}
