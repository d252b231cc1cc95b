import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A reply; or the line breaks, of a message also after it was taken (`cut`); or nothing comes. */
export type Step = string | 'drop' | 'cut' | 'silent';

/** What a server says at each step; a step that is not named goes well. `BODY`: after the message itself. */
export type SmtpScript = Partial<Record<'CONNECT' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'BODY', Step>> & {
  /** Before each reply. */
  delayMs?: number;
};

const WELL = {
  CONNECT: '220 smtp.example ready',
  EHLO: '250 smtp.example',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go on',
  BODY: '250 2.0.0 taken',
};

/** For tests: an SMTP server that says what it is told to, word for word. */
export async function openScriptedSmtp(script: SmtpScript): Promise<{
  url: string;
  port: number;
  /** The Message-ID of each message that was taken. */
  taken: string[];
  close(): void;
}> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    const say = (step: keyof typeof WELL) => {
      const what = script[step] ?? WELL[step];
      if (what === 'drop' || what === 'cut') socket.destroy();
      else if (what !== 'silent') setTimeout(() => socket.write(`${what}\r\n`), script.delayMs ?? 0);
    };
    let inBody = false;
    let held = '';
    say('CONNECT');
    socket.on('data', (chunk) => {
      held += chunk.toString('latin1');
      if (inBody) {
        // The line breaks while the message is on its way, before its end has been seen.
        if (script.BODY === 'drop') socket.destroy();
        if (!held.includes('\r\n.\r\n')) return;
        inBody = false;
        const isTaken = script.BODY === undefined || script.BODY === 'cut';
        if (isTaken) taken.push(/^Message-ID: (.*)$/im.exec(held)?.[1]?.trim() ?? '');
        held = '';
        return say('BODY');
      }
      const verb = held.slice(0, 4).toUpperCase();
      if (!held.includes('\r\n')) return;
      held = '';
      if (verb === 'DATA') inBody = script.DATA === undefined;
      if (verb === 'QUIT') socket.end('221 bye\r\n');
      else if (verb === 'EHLO' || verb === 'HELO') say('EHLO');
      else if (verb === 'MAIL' || verb === 'RCPT' || verb === 'DATA') say(verb);
      else socket.write('502 5.5.1 no such command\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
