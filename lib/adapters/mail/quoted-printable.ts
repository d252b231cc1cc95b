import { encode, wrap } from 'nodemailer/lib/qp';

/** Lines kept, whatever they hold: some templates in some languages, and not the names of a whole school. */
const MOST_LINES = 2_000;

const encodedLines = new Map<string, string>();

/**
 * A text in quoted-printable (RFC 2045 §6.7), lines ended by CRLF. How a line is written depends on nothing but the
 * line, and the messages of a wave differ in a few: the others are encoded once. Encoding 17 kB of mail anew took as
 * long as all the rest of sending it.
 */
export function encodeQuotedPrintable(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  const known = encodedLines.get(line);
  if (known !== undefined) return known;
  const encoded = wrap(encode(line));
  if (encodedLines.size >= MOST_LINES) encodedLines.clear();
  encodedLines.set(line, encoded);
  return encoded;
}
