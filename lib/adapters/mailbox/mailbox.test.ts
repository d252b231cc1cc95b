import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import nodemailer, { type Transporter } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listMailbox, readMailboxMessage } from './read-mailbox';
import { type Mailbox, type MailboxOptions, startMailbox } from './start-mailbox';

let dir = '';
let mailbox: Mailbox | undefined;
let transport: Transporter | undefined;

beforeEach(() => {
  dir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'palier-mailbox-')), 'mailbox');
});
afterEach(async () => {
  transport?.close();
  await mailbox?.close();
  fs.rmSync(path.dirname(dir), { recursive: true });
});

async function open(options?: MailboxOptions) {
  mailbox = await startMailbox(dir, options);
  transport = nodemailer.createTransport({ url: mailbox.smtpUrl, pool: true });
  const connection = transport;
  return (subject: string, school?: string, text = 'Bonjour') =>
    connection.sendMail({
      from: 'Collège des Coteaux <college@example.org>',
      to: 'Zoé Müller <zoe@example.org>',
      subject,
      text,
      html: `<p>${text}</p>`,
      headers: school ? { 'X-Palier-School': school, 'X-Palier-Wave': 'wave-1' } : {},
    });
}

describe('the local mailbox', () => {
  it('keeps what was sent to it, and gives it back as it was', async () => {
    const send = await open();
    await send('Votre compte ÉduConnect est à activer avant la bascule de l’ENT, classe de 6e A', '0312345X');
    const { messages, total } = await listMailbox(dir);
    expect(total).toBe(1);
    const found = messages[0];
    expect(found).toMatchObject({
      school: '0312345X',
      wave: 'wave-1',
      subject: 'Votre compte ÉduConnect est à activer avant la bascule de l’ENT, classe de 6e A',
    });
    // To be read by a person: without the quotes and brackets of a head.
    expect(found?.to).toBe('Zoé Müller (zoe@example.org)');
    const message = await readMailboxMessage(dir, found?.id ?? '');
    expect(message).toMatchObject({ html: '<p>Bonjour</p>', text: expect.stringContaining('Bonjour') });
    expect(message?.headers).toContainEqual({ name: 'x-palier-school', value: '0312345X' });
  });

  it('lists the newest first, page by page', async () => {
    let minute = 0;
    const send = await open({ now: () => new Date(Date.UTC(2026, 8, 7, 8, minute++)) });
    for (const n of [1, 2, 3]) await send(`n° ${n}`, '0312345X');
    const subjects = async (page: { offset?: number; limit?: number }) =>
      (await listMailbox(dir, page)).messages.map((m) => m.subject);
    expect(await subjects({ limit: 2 })).toEqual(['n° 3', 'n° 2']);
    expect(await subjects({ offset: 2 })).toEqual(['n° 1']);
    expect((await listMailbox(dir)).messages[0]?.receivedAt).toEqual(new Date('2026-09-07T08:02:00Z'));
  });

  it('shows a school its own messages only', async () => {
    const send = await open();
    await send('à nous', '0312345X');
    await send('à eux', '0319999Y');
    await send('à personne');
    const ours = await listMailbox(dir, { school: '0312345X' });
    expect([ours.total, ours.messages.map((m) => m.subject)]).toEqual([1, ['à nous']]);
    const theirs = (await listMailbox(dir, { school: '0319999Y' })).messages[0]?.id ?? '';
    expect(await readMailboxMessage(dir, theirs, { school: '0312345X' })).toBeUndefined();
    expect(await readMailboxMessage(dir, theirs, { school: '0319999Y' })).toBeDefined();
    expect((await listMailbox(dir)).total).toBe(3);
  });

  it('keeps the newest messages only', async () => {
    fs.mkdirSync(dir);
    for (let i = 0; i < 12; i++) {
      fs.writeFileSync(
        path.join(dir, `2026090708000${String(1000 + i)}_-_00000000000a.eml`),
        'Subject: x\r\n\r\n',
      );
    }
    await open({ maxMessages: 10 });
    expect(fs.readdirSync(dir)).toHaveLength(10);
    expect(fs.readdirSync(dir)[0]).toContain('1002');
  });

  it('clears away old messages while it runs', async () => {
    const send = await open({ maxMessages: 10 });
    for (let i = 0; i < 100; i++) await send(`n° ${i}`);
    expect((await listMailbox(dir)).total).toBe(10);
  });

  it('refuses a message that is too large, and keeps nothing of it', async () => {
    const send = await open({ maxMessageBytes: 10_000 });
    await expect(send('trop grand', '0312345X', 'x'.repeat(20_000))).rejects.toMatchObject({
      responseCode: 552,
    });
    expect(fs.readdirSync(dir)).toEqual([]);
    await send('assez petit');
    expect((await listMailbox(dir)).total).toBe(1);
  });

  it('reads nothing but messages, whatever id is asked for', async () => {
    await open();
    fs.writeFileSync(path.join(path.dirname(dir), 'secrets.eml'), 'secret');
    for (const id of ['../secrets', '', '.', '20260907080000000_-_0123456789ab/../../secrets']) {
      expect(await readMailboxMessage(dir, id)).toBeUndefined();
    }
  });

  it('is empty before the first message', async () => {
    expect(await listMailbox(path.join(dir, 'never'))).toEqual({ messages: [], total: 0 });
  });

  it('listens on this machine only', async () => {
    await open();
    expect(mailbox?.smtpUrl).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
  });
});
