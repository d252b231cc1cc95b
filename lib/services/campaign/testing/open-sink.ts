import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type SunkMail = { to: string; messageId: string; raw: string; at: number };

export type Sink = {
  url: string;
  mails: SunkMail[];
  /** Called for each recipient before the server answers; a returned reply code refuses. */
  onRecipient: (address: string, count: number) => Promise<number | undefined> | number | undefined;
  /** Called once a message has come, before the sender is told so. */
  onMessage: (count: number) => Promise<void> | void;
  /** Forgets what came and takes everything again. */
  reset(): void;
  close(): Promise<void>;
};

/** For tests: a real SMTP server that keeps what it gets, and refuses what it is told to. */
export async function openSink(): Promise<Sink> {
  const mails: SunkMail[] = [];
  let asked = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo(address, _session, done) {
      asked += 1;
      Promise.resolve(sink.onRecipient(address.address, asked)).then((responseCode) =>
        done(responseCode ? Object.assign(new Error('refused'), { responseCode }) : null),
      );
    },
    onData(stream, session, done) {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        raw += chunk;
      });
      stream.on('end', () => {
        mails.push({
          to: session.envelope.rcptTo[0]?.address ?? '',
          messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '',
          raw,
          at: Date.now(),
        });
        Promise.resolve(sink.onMessage(mails.length)).then(() => done());
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const sink: Sink = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    onRecipient: () => undefined,
    onMessage: () => {},
    reset: () => {
      mails.length = 0;
      asked = 0;
      sink.onRecipient = () => undefined;
      sink.onMessage = () => {};
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}
