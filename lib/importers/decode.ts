import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-15' | 'windows-1252';

/** Small enough to leave the event loop to others every few milliseconds, large enough to cost nothing. */
const CHUNK_BYTES = 32 * 1024;

/** What Windows-1252 holds between 0x80 and 0x9F, where Latin-1 has control characters; five places are empty. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The encoding that a byte order mark declares. */
export function encodingOfBom(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Whether all bytes are UTF-8; text in Latin-1 and its relatives with one accent practically never is. */
export const isStrictUtf8 = (bytes: Uint8Array): boolean => isUtf8(bytes);

/** A string decoder that may be fed in pieces; the byte order mark is dropped, bad bytes become U+FFFD. */
function createDecoder(encoding: TextEncoding): (bytes: Uint8Array, last: boolean) => string {
  if (encoding === 'windows-1252') {
    // By hand: TextDecoder of some Node 22 and 23 releases reads 0x80–0x9F as Latin-1 control characters.
    return (bytes) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString('latin1')
        .replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252_HIGH[c.charCodeAt(0) - 0x80] ?? c);
  }
  const decoder = new TextDecoder(encoding);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** The first `maxBytes` as text: enough to see what kind of text it is. */
export const decodeStart = (bytes: Uint8Array, encoding: TextEncoding, maxBytes: number): string =>
  createDecoder(encoding)(bytes.subarray(0, maxBytes), false);

/** The text in pieces; between two of them other work of the process gets its turn. */
export async function* decodeInPieces(bytes: Uint8Array, encoding: TextEncoding): AsyncGenerator<string> {
  const decode = createDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const text = decode(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length);
    if (text !== '') yield text;
    await setImmediate();
  }
}
