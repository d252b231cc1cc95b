import fs from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { listMessageFiles, messagePath, storeMessage } from './message-files';

export type Mailbox = { smtpUrl: string; close(): Promise<void> };

export type MailboxOptions = {
  /** Only the newest are kept. */
  maxMessages?: number;
  maxMessageBytes?: number;
  now?: () => Date;
};

/** How many messages may come before the oldest are cleared away: looking at the folder each time would be slow. */
const SWEEP_EVERY = 100;

/**
 * The built-in mailbox: a real SMTP server, for this machine only, that delivers into a folder instead of to
 * people. What Palier sends without SMTP_URL ends here and can be read in the browser.
 * A message is accepted once its file is whole.
 */
export async function startMailbox(dir: string, options: MailboxOptions = {}): Promise<Mailbox> {
  const { maxMessages = 5_000, maxMessageBytes = 25_000_000, now = () => new Date() } = options;
  await fs.mkdir(dir, { recursive: true, mode: 0o700 });
  await sweep(dir, maxMessages);
  let received = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: maxMessageBytes,
    logger: false,
    // No name server is asked about 127.0.0.1.
    disableReverseLookup: true,
    onData(stream, _session, done) {
      collect(stream)
        .then(async (message) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('message too large'), { responseCode: 552 });
          await storeMessage(dir, message, { school: headerOf(message, 'x-palier-school'), at: now() });
          received += 1;
          if (received % SWEEP_EVERY === 0) await sweep(dir, maxMessages);
        })
        .then(() => done(), done);
    },
  });
  // A client that goes away in the middle is its own trouble.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function collect(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    // What exceeds the limit is read to its end, as SMTP asks, but not kept.
    if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** A header that is short and plain enough never to be folded over lines. */
function headerOf(message: Buffer, name: string): string | undefined {
  const end = message.indexOf('\r\n\r\n');
  const head = message.toString('latin1', 0, end < 0 ? message.length : end);
  return new RegExp(`^${name}:[ \\t]*(\\S+)[ \\t]*\\r?$`, 'im').exec(head)?.[1];
}

async function sweep(dir: string, maxMessages: number): Promise<void> {
  const surplus = (await listMessageFiles(dir)).slice(maxMessages);
  await Promise.all(surplus.map(({ id }) => fs.rm(messagePath(dir, id), { force: true })));
}
