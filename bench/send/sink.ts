import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/*
 * An SMTP server in a process of its own, which takes everything. For each message it tells its parent what came, and
 * when: `[address, Message-ID, milliseconds]`, in bundles.
 */

export type Arrival = [to: string, messageId: string, at: number];

const HEADER = /^Message-ID: (.*)$/im;
let bundle: Arrival[] = [];

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, session, done) {
    let head = '';
    stream.on('data', (chunk: Buffer) => {
      if (head.length < 8_000) head += chunk.toString('latin1');
    });
    stream.on('end', () => {
      bundle.push([
        session.envelope.rcptTo[0]?.address ?? '',
        HEADER.exec(head)?.[1]?.trim() ?? '',
        Date.now(),
      ]);
      done();
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.server.address() as AddressInfo).port });
});
setInterval(() => {
  if (bundle.length > 0) process.send?.({ arrivals: bundle });
  bundle = [];
}, 20);
process.on('disconnect', () => process.exit(0));
