import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { prepareDatabase } from '@/bin/prepare-database';
import { closeDatabase, openDatabase } from '@/db/client';
import { delivery } from '@/db/schema/delivery';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Config } from '@/lib/config';
import type { HolderId } from '@/lib/domain/roster/types';
import { plantFamilies, plantWave, type SinkProcess, startSink } from './ground';
import { keepWorker, killInTurn, waitUntilSent } from './kill';
import type { Arrival } from './sink';

/*
 * A wave during which the worker or the database is killed with -9, in turn, after a random number of messages. Both
 * are started again: the worker here, as its supervisor does, the database by its guardian. Told: who is missing, what came twice, and whether the report says so.
 */

export async function measureChaos(config: Config, recipients: number, kills: number): Promise<void> {
  const database = await prepareDatabase(config, { applicationName: 'palier-bench' });
  const sink = await startSink();
  const scope = await plantFamilies(database.db, recipients);
  const { waveId } = await plantWave(database.db, scope);
  await closeDatabase(database.db);
  const worker = keepWorker(config, database.appUrl, { SMTP_URL: sink.url });
  const killsAt: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const most = Math.max(2, Math.floor((recipients - sink.arrivals.length) / (kills - kill)));
    await waitForMessages(sink, sink.arrivals.length + 1 + Math.floor(Math.random() * most));
    killsAt.push(Date.now());
    killInTurn(config, worker, kill);
  }
  const { counts } = await waitUntilSent(database.appUrl, scope, waveId);
  const repeated = await listRepeated(database.appUrl, scope, waveId);
  worker.stop();
  const came = new Map<string, Arrival[]>();
  for (const arrival of sink.arrivals) came.set(arrival[0], [...(came.get(arrival[0]) ?? []), arrival]);
  const twice = [...came.values()].filter((arrivals) => arrivals.length > 1);
  console.log({
    kills,
    recipients,
    reached: came.size,
    ledger: counts,
    arrivedMoreThanOnce: twice.length,
    mostAfterOneKill: countMostAfterOne(killsAt, twice),
    withAnotherMessageId: twice.filter((arrivals) => new Set(arrivals.map(([, id]) => id)).size > 1).length,
    shownAsPerhapsTwice: repeated.size,
    andNotShown: twice.filter(([first]) => !repeated.has(first?.[0].split('@')[0] ?? '')).length,
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

async function waitForMessages(sink: SinkProcess, count: number): Promise<void> {
  while (sink.arrivals.length < count) await sleep(5);
}

async function listRepeated(appUrl: string, scope: SchoolScope, waveId: string): Promise<Set<HolderId>> {
  const db = openDatabase(appUrl, { max: 1 });
  const rows = await inSchool(db, scope, (tx) =>
    tx
      .select({ id: delivery.holderId })
      .from(delivery)
      .where(and(eq(delivery.waveId, waveId), eq(delivery.repeated, true))),
  );
  await closeDatabase(db);
  return new Set(rows.map((row) => row.id));
}
