import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/*
 * A message is one file: `<instant>_<school>_<random>.eml`. Names sort by time and tell the school, so a page of the
 * list reads no more files than it shows.
 */

const NAME = /^(\d{17})_([0-9A-Z]{1,12}|-)_([0-9a-f]{12})\.eml$/;

export type MessageFile = { id: string; school: string | undefined; receivedAt: Date };

/** `school`: the UAI in the message's X-Palier-School header, undefined for a message of no school. */
export function newMessageId(receivedAt: Date, school: string | undefined): string {
  const instant = receivedAt.toISOString().replace(/\D/g, '');
  const owner = school && /^[0-9A-Z]{1,12}$/.test(school) ? school : '-';
  return `${instant}_${owner}_${randomBytes(6).toString('hex')}`;
}

/** undefined when it is not the name of a message: ids come from addresses typed in a browser. */
export function parseMessageId(id: string): MessageFile | undefined {
  const parts = NAME.exec(`${id}.eml`);
  const [, instant = '', school = ''] = parts ?? [];
  if (!parts) return undefined;
  const [, y, mo, d, h, mi, s, ms] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(instant) ?? [];
  const receivedAt = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`);
  return { id, school: school === '-' ? undefined : school, receivedAt };
}

export const messagePath = (dir: string, id: string) => path.join(dir, `${id}.eml`);

/** Every message, newest first. An absent folder is an empty one. */
export async function listMessageFiles(dir: string): Promise<MessageFile[]> {
  const names = await fs.readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .flatMap((name) => parseMessageId(name.slice(0, -'.eml'.length)) ?? []);
}

/** Puts a whole message into the folder: it is there at once or not at all. */
export async function storeMessage(
  dir: string,
  message: Buffer,
  { school, at }: { school: string | undefined; at: Date },
): Promise<void> {
  const id = newMessageId(at, school);
  const draft = path.join(dir, `${id}.part`);
  await fs.writeFile(draft, message, { mode: 0o600, flag: 'wx' });
  await fs.rename(draft, messagePath(dir, id));
}
