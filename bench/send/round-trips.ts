import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Db } from '@/db/client';
import { openResendMailer } from '@/lib/adapters/mail/open-resend-mailer';
import { sendWave } from '@/lib/services/delivery/send-wave';
import { plantFamilies, plantWave } from './ground';

/* A wave through Resend's interface, on a server in another process: how many requests it takes, and how long. */

export async function measureRoundTrips(db: Db, recipients: number): Promise<void> {
  const child = fork(path.join(import.meta.dirname, 'resend-sink.ts'), { execArgv: ['--import', 'tsx'] });
  const { url } = await hear<{ url: string }>(child);
  const scope = await plantFamilies(db, recipients);
  const { waveId } = await plantWave(db, scope);
  const start = performance.now();
  const report = await sendWave(
    {
      db,
      publicUrl: 'https://palier.example',
      secretKey: 'k'.repeat(32),
      mailer: openResendMailer('re_bench', url),
      mailFrom: { name: 'Palier', address: 'ne-pas-repondre@palier.example' },
      clock: () => new Date(),
      signal: new AbortController().signal,
      concurrency: 15,
      ents: { allowPrivate: false },
    },
    scope,
    { waveId, force: true, run: 1 },
  );
  const seconds = (performance.now() - start) / 1000;
  child.send('tell');
  const { requests, to } = await hear<{ requests: number[]; to: string[] }>(child);
  console.log({
    recipients,
    outcome: report.outcome,
    reached: new Set(to).size,
    twice: to.length - new Set(to).size,
    requests: requests.length,
    messagesPerRequest: to.length / requests.length,
    perSecond: Math.round(report.sent / seconds),
  });
  child.kill();
}

async function hear<T>(child: ChildProcess): Promise<T> {
  const [message] = await once(child, 'message');
  return message as T;
}
