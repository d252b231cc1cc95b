import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { FileErrorCode, FileProblem } from '@/lib/domain/import/file-problem';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { cleanText } from '../clean-text';
import { decodeInPieces, decodeStart, encodingOfBom, isStrictUtf8, type TextEncoding } from '../decode';
import { detectDelimiter, START_BYTES } from './detect-delimiter';

/** A long row has some 140 cells of 40 characters; a line of a megabyte is no row. */
const MAX_ROW_CHARS = 100_000;
/** A lycée of 3,500 pupils has some 10,000 accounts. */
const MAX_ROWS = 40_000;
/** Lines that some tools write above the headers: a title, a date, a blank. */
const MAX_LINES_BEFORE_HEADERS = 10;

/** Receives a table row by row; a Problem stops the reading. */
export type TableReader = {
  onHeaders: (headers: string[]) => FileProblem | undefined;
  onRow: (cells: string[], line: number) => void;
};

/** BOM, else UTF-8 when all bytes are, else what Excel writes in France. */
export const encodingOfList = (bytes: Uint8Array): TextEncoding =>
  encodingOfBom(bytes) ?? (isStrictUtf8(bytes) ? 'utf-8' : 'windows-1252');

/**
 * Reads a delimited text as a stream: finds encoding, delimiter and header row, cleans the cells, leaves blank
 * rows out. `line` is the line on which the row ends.
 */
export async function readTable(
  bytes: Uint8Array,
  { onHeaders, onRow }: TableReader,
): Promise<Result<{ rowsRead: number }, FileErrorCode>> {
  const encoding = encodingOfList(bytes);
  const delimiter = detectDelimiter(decodeStart(bytes, encoding, START_BYTES));
  if (!delimiter) return refuse('list_no_table');
  let width = 0;
  let rowsRead = 0;
  let linesBefore = 0;

  function take(raw: readonly string[], line: number): FileProblem | undefined {
    const cells = raw.map(cleanText);
    const filled = cells.filter(Boolean).length;
    if (filled === 0) return undefined;
    if (width > 0) {
      rowsRead += 1;
      if (rowsRead > MAX_ROWS) return { code: 'too_many_rows', detail: { limit: MAX_ROWS } };
      onRow(cells, line);
      return undefined;
    }
    if (filled > 1) {
      width = cells.length;
      return onHeaders(cells);
    }
    linesBefore += 1;
    return linesBefore > MAX_LINES_BEFORE_HEADERS ? { code: 'list_no_table' } : undefined;
  }

  const problem = await parseRows(bytes, encoding, delimiter, take);
  if (problem) return { ok: false, problem };
  return width > 0 ? ok({ rowsRead }) : refuse('list_no_table');
}

/** Feeds the parser piece by piece; stops at the first problem, the text's own or one that `take` returns. */
async function parseRows(
  bytes: Uint8Array,
  encoding: TextEncoding,
  delimiter: string,
  take: (raw: readonly string[], line: number) => FileProblem | undefined,
): Promise<FileProblem | undefined> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARS,
    info: true,
  });
  let problem: FileProblem | undefined;
  let failure: unknown;
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.on('readable', () => {
    try {
      for (let row: ParsedRow | null = parser.read(); row && !problem; row = parser.read()) {
        problem = take(row.record, row.info.lines);
      }
    } catch (error) {
      // A fault of ours: an exception in an event handler would end the process.
      failure ??= error;
    }
    if (problem || failure) parser.destroy();
  });
  const closed = finished(parser).catch(() => undefined);
  const longestLine = createLineMeter();
  for await (const piece of decodeInPieces(bytes, encoding)) {
    if (parser.destroyed) break;
    if (longestLine(piece) <= MAX_ROW_CHARS) parser.write(piece);
    else {
      // The parser measures what is in cells only; a million empty ones in a line would fill the memory.
      problem ??= { code: 'list_line_too_long', detail: { line: parser.info.lines } };
      parser.destroy();
    }
  }
  parser.end();
  await closed;
  if (problem || failure === undefined) return problem;
  if (failure instanceof CsvError) return problemOf(failure);
  throw failure;
}

/** Length of the longest line that touches a piece of text; a line may go on over many pieces. */
function createLineMeter(): (piece: string) => number {
  let open = 0;
  return (piece) => {
    const lengths = piece.split(/[\r\n]/).map((line, n) => line.length + (n === 0 ? open : 0));
    open = lengths.at(-1) ?? 0;
    return Math.max(...lengths);
  };
}

type ParsedRow = { record: string[]; info: { lines: number } };

function problemOf(error: CsvError): FileProblem {
  const line = typeof error.lines === 'number' ? error.lines : 0;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? { code: 'list_line_too_long', detail: { line } }
    : { code: 'list_quote', detail: { line } };
}
