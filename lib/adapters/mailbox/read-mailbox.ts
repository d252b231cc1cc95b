import fs from 'node:fs/promises';
import { type AddressObject, simpleParser } from 'mailparser';
import { listMessageFiles, type MessageFile, messagePath, parseMessageId } from './message-files';

export type MailboxSummary = {
  id: string;
  school: string | undefined;
  receivedAt: Date;
  subject: string;
  from: string;
  to: string;
  wave: string | undefined;
};

export type MailboxMessage = MailboxSummary & {
  /** As sent: to be shown in a sandboxed frame only. undefined when the message has no HTML part. */
  html: string | undefined;
  text: string;
  headers: { name: string; value: string }[];
};

/** More than any head of ours; what is after it is the body. */
const HEAD_BYTES = 32_768;

export type MailboxPage = { messages: MailboxSummary[]; total: number };

/**
 * A page of the local mailbox, newest first.
 *
 * @param school only messages of this school (its UAI): what a desk may see
 */
export async function listMailbox(
  dir: string,
  { school, offset = 0, limit = 50 }: { school?: string; offset?: number; limit?: number } = {},
): Promise<MailboxPage> {
  const files = (await listMessageFiles(dir)).filter(
    (file) => school === undefined || file.school === school,
  );
  const page = await Promise.all(files.slice(offset, offset + limit).map((file) => summarise(dir, file)));
  return { messages: page.filter((summary) => summary !== undefined), total: files.length };
}

/** One message; undefined when there is none of that id, or when it is another school's. */
export async function readMailboxMessage(
  dir: string,
  id: string,
  { school }: { school?: string } = {},
): Promise<MailboxMessage | undefined> {
  const file = parseMessageId(id);
  if (!file || (school !== undefined && file.school !== school)) return undefined;
  const source = await fs.readFile(messagePath(dir, id)).catch(ignoreMissing);
  if (!source) return undefined;
  const mail = await simpleParser(source, { skipTextToHtml: true, skipImageLinks: true });
  return {
    ...file,
    subject: mail.subject ?? '',
    from: addresses(mail.from),
    to: addresses(mail.to),
    wave: textHeader(mail.headers.get('x-palier-wave')),
    html: mail.html || undefined,
    text: mail.text ?? '',
    headers: mail.headerLines.map(({ key, line }) => ({
      name: key,
      value: line
        .slice(line.indexOf(':') + 1)
        .replace(/\r?\n[ \t]+/g, ' ')
        .trim(),
    })),
  };
}

async function summarise(dir: string, file: MessageFile): Promise<MailboxSummary | undefined> {
  const handle = await fs.open(messagePath(dir, file.id)).catch(ignoreMissing);
  // Cleared away between the list and the look.
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const source = buffer.subarray(0, bytesRead);
    const end = source.indexOf('\r\n\r\n');
    const mail = await simpleParser(end < 0 ? source : source.subarray(0, end + 4));
    return {
      ...file,
      subject: mail.subject ?? '',
      from: addresses(mail.from),
      to: addresses(mail.to),
      wave: textHeader(mail.headers.get('x-palier-wave')),
    };
  } finally {
    await handle.close();
  }
}

/** "Mme Anne ROY (anne@exemple.fr)": to be read, not as a head writes it. */
function addresses(to: AddressObject | AddressObject[] | undefined): string {
  return [to ?? []]
    .flat()
    .flatMap((list) => list.value)
    .map(({ name, address = '' }) => (name ? `${name} (${address})` : address))
    .join(', ');
}

const textHeader = (value: unknown) => (typeof value === 'string' ? value : undefined);

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
