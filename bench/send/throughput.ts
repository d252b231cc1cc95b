import { loadavg } from 'node:os';
import { createTransport } from 'nodemailer';
import type { Db } from '@/db/client';
import { inSchool, type SchoolScope } from '@/db/scope';
import { prepareFamilyMail } from '@/emails/prepare-family-mail';
import type { MailMessage } from '@/lib/adapters/mail/mailer';
import { openSmtpMailer } from '@/lib/adapters/mail/open-smtp-mailer';
import { EVERYBODY } from '@/lib/domain/campaign/audience-rule';
import { buildReminder } from '@/lib/services/campaign/build-reminder';
import { loadAudience } from '@/lib/services/campaign/load-audience';
import { mailContentOf } from '@/lib/services/campaign/mail-content';
import { sendWave } from '@/lib/services/delivery/send-wave';
import type { SendContext } from '@/lib/services/delivery/types';
import { getSchool } from '@/lib/services/directory/get-school';
import { readTreeCpuSeconds } from '../process-tree';
import { plantFamilies, plantWave, type SinkProcess, startSink } from './ground';

/*
 * The engine beside a bare nodemailer pool that sends the same messages, made before the clock starts: in turn, in one
 * process, over the same number of connections, to a sink in another process.
 */

const ROUNDS = 5;

/** What one round took of one side, for a message. */
type Cost = {
  /** Messages in a second on the clock. */
  rate: number;
  /** Milliseconds of processor time: of the process that sends, … */
  senderMs: number;
  /** … and of that, the SMTP server and PostgreSQL together. */
  allMs: number;
};

export async function measureThroughput(
  db: Db,
  postgresPid: number,
  recipients: number,
  connections: number,
): Promise<void> {
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
    ents: { allowPrivate: false },
  };
  const scope = await plantFamilies(db, recipients);
  const messages = await makeMessages(ctx, scope);
  const measure = (work: () => Promise<unknown>) => measureCost({ recipients, sink, postgresPid }, work);
  const costs: { engine: Cost; bare: Cost }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = await measure(() => sendBare(sink.url, connections, messages));
    // Each round writes to the same people: none of them has been written to.
    await forgetDeliveries(db, scope);
    const { waveId } = await plantWave(db, scope);
    const engine = await measure(async () => {
      let sent = 0;
      // A long wave makes room for others in between: the worker begins it again.
      for (let outcome = 'waiting'; outcome === 'waiting'; ) {
        const report = await sendWave(ctx, scope, { waveId, force: true, run: 1 });
        sent += report.sent;
        outcome = report.outcome;
      }
      if (sent !== recipients) throw new Error(`${sent} messages have left`);
    });
    costs.push({ engine, bare });
    console.log(describe(engine, bare), `load ${loadavg()[0]?.toFixed(1)}`);
  }
  const median = (side: 'engine' | 'bare', key: keyof Cost) =>
    costs.map((cost) => cost[side][key]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  const medians = (side: 'engine' | 'bare'): Cost => ({
    rate: median(side, 'rate'),
    senderMs: median(side, 'senderMs'),
    allMs: median(side, 'allMs'),
  });
  console.log(`medians: ${describe(medians('engine'), medians('bare'))}`);
  mailer.close();
  sink.close();
}

/** Both sides beside each other, and how much of the bare loop's speed the engine has: by each measure. */
function describe(engine: Cost, bare: Cost): string {
  const ms = (key: 'senderMs' | 'allMs') =>
    `${engine[key].toFixed(2)} and ${bare[key].toFixed(2)} ms, ${(bare[key] / engine[key]).toFixed(2)}`;
  return [
    `engine ${engine.rate.toFixed(0)}/s, bare ${bare.rate.toFixed(0)}/s, ${(engine.rate / bare.rate).toFixed(2)}`,
    `CPU of the sender ${ms('senderMs')}`,
    `of all ${ms('allMs')}`,
  ].join(' | ');
}

async function measureCost(
  given: { recipients: number; sink: SinkProcess; postgresPid: number },
  work: () => Promise<unknown>,
): Promise<Cost> {
  const { recipients, sink, postgresPid } = given;
  const others = () => readTreeCpuSeconds(sink.pid) + readTreeCpuSeconds(postgresPid);
  const ownMs = () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000;
  const before = { at: performance.now(), own: ownMs(), others: others() };
  await work();
  const senderMs = (ownMs() - before.own) / recipients;
  return {
    rate: (recipients / (performance.now() - before.at)) * 1_000,
    senderMs,
    allMs: senderMs + ((others() - before.others) * 1_000) / recipients,
  };
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
  const stored = {
    templateId: 'relance-responsables',
    subject: 'Votre compte EduConnect',
    body: 'Bonjour.\n\nÀ bientôt.',
    message: {},
  };
  const mail = await prepareFamilyMail(mailContentOf(ctx, school, stored));
  const wave = { id: crypto.randomUUID(), mail };
  const messages: MailMessage[] = [];
  for (const [address, [id]] of loaded.sharers) {
    const reader = loaded.readers.get(id ?? '');
    if (reader) messages.push(buildReminder(ctx, school, wave, reader, address));
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
