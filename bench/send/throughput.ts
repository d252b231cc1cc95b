import { createTransport } from 'nodemailer';
import type { Db } from '@/db/client';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { MailMessage } from '@/lib/adapters/mail/mailer';
import { openSmtpMailer } from '@/lib/adapters/mail/open-smtp-mailer';
import { EVERYBODY } from '@/lib/domain/campaign/audience-rule';
import { buildReminder } from '@/lib/services/campaign/build-reminder';
import { loadAudience } from '@/lib/services/campaign/load-audience';
import { type SendContext, sendWave } from '@/lib/services/delivery/send-wave';
import { getSchool } from '@/lib/services/directory/get-school';
import { plantFamilies, plantWave, startSink } from './ground';

/*
 * The engine beside a bare nodemailer pool that sends the same messages, made before the clock starts: in turn, in one
 * process, over the same number of connections, to a sink in another process.
 */

const ROUNDS = 5;

export async function measureThroughput(db: Db, recipients: number, connections: number): Promise<void> {
  const sink = await startSink();
  const mailer = openSmtpMailer(sink.url, { maxConnections: connections });
  const ctx: SendContext = {
    db,
    publicUrl: 'https://palier.example',
    secretKey: 'k'.repeat(32),
    mailer,
    mailFrom: { name: 'Palier', address: 'ne-pas-repondre@palier.example' },
    clock: () => new Date(),
    signal: new AbortController().signal,
    concurrency: 3 * connections,
  };
  const scope = await plantFamilies(db, recipients);
  const messages = await makeMessages(ctx, scope);
  const rates: { engine: number[]; bare: number[] } = { engine: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.bare.push(recipients / (await time(() => sendBare(sink.url, connections, messages))));
    // Each round writes to the same people: none of them has been written to.
    await forgetDeliveries(db, scope);
    const { waveId } = await plantWave(db, scope);
    const seconds = await time(async () => {
      const report = await sendWave(ctx, scope, { waveId, force: true, run: 1 });
      if (report.outcome !== 'sent' || report.sent !== recipients) throw new Error(JSON.stringify(report));
    });
    rates.engine.push(recipients / seconds);
    const [engine = 0, bare = 0] = [rates.engine.at(-1), rates.bare.at(-1)];
    console.log(
      `${connections} connections: engine ${engine.toFixed(0)}/s, bare ${bare.toFixed(0)}/s, ${(engine / bare).toFixed(2)}`,
    );
  }
  mailer.close();
  sink.close();
}

async function makeMessages(ctx: SendContext, scope: SchoolScope): Promise<MailMessage[]> {
  const school = await getSchool(ctx, scope);
  const loaded = await inSchool(ctx.db, scope, (tx) =>
    loadAudience(tx, ctx, {
      schoolUai: scope.uai,
      audience: EVERYBODY,
      on: new Date().toISOString().slice(0, 10),
      now: new Date(),
      waveId: null,
    }),
  );
  const wave = {
    id: crypto.randomUUID(),
    subject: 'Votre compte EduConnect',
    body: 'Bonjour.\n\nÀ bientôt.',
  };
  const messages: MailMessage[] = [];
  for (const [address, [id]] of loaded.sharers) {
    const reader = loaded.readers.get(id ?? '');
    if (reader) messages.push(await buildReminder(ctx, school, wave, reader, address));
  }
  return messages;
}

/** As anybody would with nodemailer alone: a pool, and all messages handed to it. */
async function sendBare(
  url: string,
  maxConnections: number,
  messages: readonly MailMessage[],
): Promise<void> {
  const transport = createTransport({ url, pool: true, maxConnections });
  const queue = [...messages];
  const lanes = Array.from({ length: 2 * maxConnections }, async () => {
    for (let message = queue.pop(); message; message = queue.pop()) {
      const { messageId, from, to, subject, html, text, headers } = message;
      const person = (one: MailMessage['to']) => ({ name: one.name ?? '', address: one.address });
      await transport.sendMail({
        messageId,
        from: person(from),
        to: person(to),
        subject,
        html,
        text,
        headers,
      });
    }
  });
  await Promise.all(lanes);
  transport.close();
}

const forgetDeliveries = (db: Db, scope: SchoolScope) =>
  inSchool(db, scope, async (tx) => void (await tx.execute('delete from wave')));

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
