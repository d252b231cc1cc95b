import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import { decodeStart, encodingOfBom } from './decode';

/** What the first bytes say a file is: something to read, or the code with which it is refused. */
export type Sniffed = { is: 'zip' | 'xml' | 'text' } | { is: 'refused'; code: FileErrorCode };

const hex = (bytes: Uint8Array, length: number) => Buffer.from(bytes.subarray(0, length)).toString('hex');

/** Magic numbers of what people drop by mistake; names are not believed, users rename. */
const REFUSED_BY_MAGIC: readonly (readonly [prefix: string, code: FileErrorCode])[] = [
  ['d0cf11e0a1b11ae1', 'spreadsheet'],
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['1f8b', 'other_archive'],
  ['377abcaf271c', 'other_archive'],
  ['526172211a07', 'other_archive'],
  ['425a68', 'other_archive'],
  ['fd377a585a00', 'other_archive'],
  ['7b5c727466', 'office_document'],
];

/** Old Office containers of other than tables, told by the only thing that tells: the name. */
const OLD_OFFICE_DOCUMENT = /\.(doc|ppt|msg|pub)$/i;

/** What kind of file this is, by its content. Never throws. */
export function sniff(name: string, bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { is: 'refused', code: 'empty' };
  const start = hex(bytes, 16);
  // Local file header, or the end record of an empty archive.
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return { is: 'zip' };
  if (start.startsWith('52494646') && start.slice(16, 24) === '57454250')
    return { is: 'refused', code: 'image' };
  if (start.slice(8, 16) === '66747970') return { is: 'refused', code: 'image' };
  const magic = REFUSED_BY_MAGIC.find(([prefix]) => start.startsWith(prefix))?.[1];
  if (magic === 'spreadsheet' && OLD_OFFICE_DOCUMENT.test(name)) {
    return { is: 'refused', code: 'office_document' };
  }
  if (magic) return { is: 'refused', code: magic };
  const encoding = encodingOfBom(bytes);
  // A text holds no NUL, unless it is UTF-16, which we read when it says so.
  if (!encoding?.startsWith('utf-16') && bytes.includes(0)) return { is: 'refused', code: 'binary' };
  return sniffText(decodeStart(bytes, encoding ?? 'windows-1252', 2048).replace(/^[\ufeff\s]+/, ''));
}

function sniffText(start: string): Sniffed {
  if (start === '') return { is: 'refused', code: 'empty' };
  if (/^<(!doctype\s+html|html|head|body|table)\b/i.test(start)) return { is: 'refused', code: 'html' };
  // An XML file may open with its declaration, a comment, a DTD or its root.
  return /^<[?!\p{L}_]/u.test(start) ? { is: 'xml' } : { is: 'text' };
}
