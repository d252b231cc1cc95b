/** Its first letters: a later kind of cursor can be told from this one. */
const KIND = 'v1:';

/** Where a list goes on: after this UAI. Written so that nobody builds one by hand. */
export const writeCursor = (uai: string): string => Buffer.from(`${KIND}${uai}`).toString('base64url');

/** The UAI after which to go on; undefined for what is no cursor of ours. */
export function readCursor(cursor: string): string | undefined {
  const text = Buffer.from(cursor.slice(0, 100), 'base64url').toString('latin1');
  const [, uai] = /^v1:(\d{7}[A-Z])$/.exec(text) ?? [];
  return uai !== undefined && writeCursor(uai) === cursor ? uai : undefined;
}
