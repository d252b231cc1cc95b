import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '@/db/client';
import type { SchoolScope } from '@/db/scope';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { confirmWave } from '@/lib/services/campaign/confirm-wave';
import { createWave } from '@/lib/services/campaign/create-wave';
import { plantSchool } from '@/lib/services/campaign/testing/plant-school';
import type { Arrival } from './sink';

/** What the measurements of sending share: a sink in a process of its own, schools, waves. */

export type SinkProcess = { url: string; pid: number; arrivals: Arrival[]; close(): void };

export async function startSink(): Promise<SinkProcess> {
  const child = fork(path.join(import.meta.dirname, 'sink.ts'), { execArgv: ['--import', 'tsx'] });
  const arrivals: Arrival[] = [];
  const port = await new Promise<number>((resolve) => {
    child.on('message', (message: { port?: number; arrivals?: Arrival[] }) => {
      if (message.port) resolve(message.port);
      if (message.arrivals) arrivals.push(...message.arrivals);
    });
  });
  return { url: `smtp://127.0.0.1:${port}`, pid: child.pid ?? 0, arrivals, close: () => child.kill() };
}

let schools = 0;

/** A school of so many families of one guardian each. */
export async function plantFamilies(db: Db, count: number): Promise<SchoolScope> {
  schools += 1;
  const children = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    classCode: `6${String.fromCharCode(65 + (i % 20))}`,
    guardians: [{ id: `r${i}` }],
  }));
  return plantSchool(db, `03199${String(schools).padStart(2, '0')}A`, children, new Date());
}

/** A wave to all of them, confirmed for now. */
export async function plantWave(
  db: Db,
  scope: SchoolScope,
  channel: WaveChannel = 'email',
): Promise<{ waveId: string }> {
  const ctx = { db, now: new Date(), newId: randomUUID };
  const text = { title: 'Relance', subject: 'Votre compte EduConnect', body: 'Bonjour.\n\nÀ bientôt.' };
  const made = await createWave(ctx, scope, { audience: {}, channel, ...text });
  if (!made.ok) throw new Error(made.problem.code);
  const { waveId } = made.value;
  const confirmed = await confirmWave(ctx, scope, { waveId, at: 'now', version: 1, force: true });
  if (!confirmed.ok) throw new Error(confirmed.problem.code);
  return { waveId };
}

/** The process of the embedded database, above those of its connections. */
export const readPostgresPid = (dataDir: string): number =>
  Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
