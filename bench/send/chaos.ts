import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { prepareDatabase } from '@/bin/prepare-database';
import { closeDatabase, type Db, openDatabase } from '@/db/client';
import { delivery } from '@/db/schema/delivery';
import { inSchool, type SchoolScope } from '@/db/scope';
import { type Config, childEnvironment } from '@/lib/config';
import type { HolderId } from '@/lib/domain/roster/types';
import { getWave } from '@/lib/services/delivery/get-wave';
import { plantFamilies, plantWave, readPostgresPid, type SinkProcess, startSink } from './ground';
import type { Arrival } from './sink';

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
  const killsAt: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const most = Math.max(2, Math.floor((recipients - sink.arrivals.length) / (kills - kill)));
    await waitForMessages(sink, sink.arrivals.length + 1 + Math.floor(Math.random() * most));
    killsAt.push(Date.now());
    if (kill % 2 === 0) worker.kill();
    else process.kill(readPostgresPid(config.dataDir), 'SIGKILL');
  }
  const found = await waitUntilSent(database.appUrl, scope, waveId);
  worker.stop();
  const came = new Map<string, Arrival[]>();
  for (const arrival of sink.arrivals) came.set(arrival[0], [...(came.get(arrival[0]) ?? []), arrival]);
  const twice = [...came.values()].filter((arrivals) => arrivals.length > 1);
  console.log({
    kills,
    recipients,
    reached: came.size,
    ledger: found.counts,
    arrivedMoreThanOnce: twice.length,
    mostAfterOneKill: countMostAfterOne(killsAt, twice),
    withAnotherMessageId: twice.filter((arrivals) => new Set(arrivals.map(([, id]) => id)).size > 1).length,
    shownAsPerhapsTwice: found.repeated.size,
    andNotShown: twice.filter(([first]) => !found.repeated.has(first?.[0].split('@')[0] ?? '')).length,
  });
  sink.close();
  await database.lease?.release();
}

/** The most repeats between two kills: each comes after the kill that made it one. */
function countMostAfterOne(killsAt: readonly number[], twice: readonly Arrival[][]): number {
  const counts = new Map<number, number>();
  for (const arrivals of twice) {
    for (const [, , at] of arrivals.slice(1)) {
      const kill = killsAt.filter((killedAt) => killedAt < at).length;
      counts.set(kill, (counts.get(kill) ?? 0) + 1);
    }
  }
  return Math.max(0, ...counts.values());
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
    const isSent = read?.ok && read.value.wave.status === 'sent';
    const repeated = isSent ? await listRepeated(db, scope, waveId) : undefined;
    await closeDatabase(db);
    if (isSent && repeated) return { counts: read.value.counts, repeated };
    await sleep(500);
  }
}

const listRepeated = (db: Db, scope: SchoolScope, waveId: string): Promise<Set<HolderId>> =>
  inSchool(db, scope, async (tx) => {
    const rows = await tx
      .select({ id: delivery.holderId })
      .from(delivery)
      .where(and(eq(delivery.waveId, waveId), eq(delivery.repeated, true)));
    return new Set(rows.map((row) => row.id));
  });
