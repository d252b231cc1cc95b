import { SaxesParser } from 'saxes';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import type { Problem, Result } from '@/lib/domain/result';
import { ok, refuse } from '@/lib/domain/result';
import { decodeInPieces, decodeStart, encodingOfBom, isStrictUtf8, type TextEncoding } from '../decode';

/** SIECLE nests 6 deep and gives an element 2 attributes. A hostile file must not grow our stack of tags. */
const MAX_DEPTH = 32;
const MAX_ATTRIBUTES = 32;
/** The longest field we keep is an e-mail address of 254; what is longer is cut here and refused later. */
const MAX_FIELD_CHARS = 1000;
/** A lycée of 3,500 pupils has some 40,000 records of all kinds. */
const MAX_RECORDS = 150_000;
/** What may stand before the root: a declaration, a comment. The parser would keep a DTD of any length in memory. */
const MAX_PROLOGUE_CHARS = 64 * 1024;
const DTD_IN_PROLOGUE = /^(?:\s|\ufeff|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->)*<!DOCTYPE/i;

/**
 * An element that was asked for, with the direct children that were asked for. `line` is where it begins, or the
 * next free number when records share a line. `parent` holds the attributes of the element around it.
 */
export type XmlRecord = {
  element: string;
  line: number;
  attributes: Record<string, string>;
  parent: Record<string, string>;
  fields: Map<string, string>;
};

/** Elements to collect → names of the children to keep. Whatever is not named is never held. */
export type WantedRecords = Readonly<Record<string, readonly string[]>>;

/** Thrown inside the parser's callbacks to stop at the first problem; caught below. */
class Stop extends Error {
  constructor(readonly problem: Problem<FileErrorCode>) {
    super(problem.code);
  }
}

const stop = (code: FileErrorCode, detail?: Record<string, string | number>): never => {
  throw new Stop({ code, ...(detail && { detail }) });
};

/**
 * Reads an XML file as a stream of records, giving way to other work between pieces. `onRoot` is told the root's
 * name and answers what to collect, or why not. Entities and DTDs are refused, not expanded.
 */
export async function readRecords(
  bytes: Uint8Array,
  onRoot: (root: string) => Result<WantedRecords, FileErrorCode>,
  onRecord: (record: XmlRecord) => void,
): Promise<Result<null, FileErrorCode>> {
  const encoding = encodingOfXml(bytes);
  if (!encoding.ok) return encoding;
  if (DTD_IN_PROLOGUE.test(decodeStart(bytes, encoding.value, MAX_PROLOGUE_CHARS))) return refuse('xml_dtd');
  let hasRoot = false;
  let fed = 0;
  const parser = buildParser((root) => {
    hasRoot = true;
    return onRoot(root);
  }, onRecord);
  try {
    for await (const piece of decodeInPieces(bytes, encoding.value)) {
      parser.write(piece);
      fed += piece.length;
      if (!hasRoot && fed > MAX_PROLOGUE_CHARS) stop('xml_broken', { line: parser.line });
    }
    parser.close();
    return ok(null);
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    throw error;
  }
}

function buildParser(
  onRoot: (root: string) => Result<WantedRecords, FileErrorCode>,
  onRecord: (record: XmlRecord) => void,
): SaxesParser {
  const parser = new SaxesParser();
  const ancestors: Record<string, string>[] = [];
  let wanted: WantedRecords = {};
  let record: XmlRecord | undefined;
  let recordDepth = 0;
  let field: string | undefined;
  let text = '';
  let line = 0;
  let attributes = 0;
  let records = 0;

  parser.on('error', () => stop('xml_broken', { line: parser.line }));
  parser.on('doctype', () => stop('xml_dtd'));
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) stop('xml_too_deep', { line: parser.line });
  });
  parser.on('opentag', ({ name, attributes: given }) => {
    const depth = ancestors.length;
    if (depth >= MAX_DEPTH) stop('xml_too_deep', { line: parser.line });
    if (depth === 0) {
      const answer = onRoot(name);
      if (!answer.ok) throw new Stop(answer.problem);
      wanted = answer.value;
    }
    if (!record && Object.hasOwn(wanted, name)) {
      line = Math.max(line + 1, parser.line);
      record = { element: name, line, attributes: given, parent: ancestors.at(-1) ?? {}, fields: new Map() };
      recordDepth = depth;
    } else if (record && depth === recordDepth + 1 && wanted[record.element]?.includes(name)) {
      field = name;
      text = '';
    }
    ancestors.push(given);
  });
  const onText = (piece: string) => {
    if (field && text.length < MAX_FIELD_CHARS) text += piece.slice(0, MAX_FIELD_CHARS);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    ancestors.pop();
    if (!record) return;
    if (field && ancestors.length === recordDepth + 1) {
      // An element that comes twice: the first one that says something is believed.
      if (!record.fields.get(field)) record.fields.set(field, text);
      field = undefined;
    } else if (ancestors.length === recordDepth) {
      records += 1;
      if (records > MAX_RECORDS) stop('too_many_rows', { limit: MAX_RECORDS });
      onRecord(record);
      record = undefined;
    }
  });
  return parser;
}

const ENCODING_BY_NAME: Record<string, TextEncoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-15': 'iso-8859-15',
  'iso8859-15': 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/**
 * A byte order mark decides, then the declaration. SIECLE declares ISO-8859-15; a file without declaration is
 * read as UTF-8 when it is, else as SIECLE's. A file that says UTF-8 and is not would lose letters: refused.
 */
function encodingOfXml(bytes: Uint8Array): Result<TextEncoding, FileErrorCode> {
  const declaration = decodeStart(bytes, encodingOfBom(bytes) ?? 'windows-1252', 400);
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']{0,40})["']/.exec(declaration)?.[1];
  const named = declared === undefined ? undefined : ENCODING_BY_NAME[declared.toLowerCase()];
  if (declared !== undefined && !named) return refuse('xml_encoding', { encoding: declared });
  const encoding = encodingOfBom(bytes) ?? named ?? (isStrictUtf8(bytes) ? 'utf-8' : 'iso-8859-15');
  if (encoding === 'utf-8' && !isStrictUtf8(bytes)) return refuse('xml_encoding', { encoding: 'UTF-8' });
  return ok(encoding);
}
