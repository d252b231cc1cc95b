import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { FileErrorCode, FileProblem } from '@/lib/domain/import/file-problem';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { cleanText } from '../clean-text';
import { decodeInPieces, decodeStart, encodingOfBom, isStrictUtf8, type TextEncoding } from '../decode';

/** A long row has some 140 cells of 40 characters; a line of a megabyte is no row. */
const MAX_ROW_CHARS = 100_000;
/** A lycée of 3,500 pupils has some 10,000 accounts. */
const MAX_ROWS = 100_000;
/** Lines that some tools write above the headers: a title, a date, a blank. */
const MAX_LINES_BEFORE_HEADERS = 10;
const START_CHARS = 64 * 1024;

/** Receives a table row by row; a Problem stops the reading. */
export type TableReader = {
  onHeaders: (headers: string[]) => FileProblem | undefined;
  onRow: (cells: string[], line: number) => void;
};

/** Thrown to leave the stream; caught below. */
class Stop extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
  }
}

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
  const delimiter = detectDelimiter(decodeStart(bytes, encoding, START_CHARS));
  if (!delimiter) return refuse('list_no_table');
  let width = 0;
  let rowsRead = 0;
  let linesBefore = 0;

  function take(raw: readonly string[], line: number): void {
    const cells = raw.map(cleanText);
    const filled = cells.filter(Boolean).length;
    if (filled === 0) return;
    if (width > 0) {
      rowsRead += 1;
      if (rowsRead > MAX_ROWS) throw new Stop({ code: 'too_many_rows', detail: { limit: MAX_ROWS } });
      onRow(cells, line);
    } else if (filled > 1) {
      width = cells.length;
      const problem = onHeaders(cells);
      if (problem) throw new Stop(problem);
    } else {
      linesBefore += 1;
      if (linesBefore > MAX_LINES_BEFORE_HEADERS) throw new Stop({ code: 'list_no_table' });
    }
  }

  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARS,
    info: true,
  });
  try {
    await pipeline(Readable.from(decodeInPieces(bytes, encoding)), parser, async (rows) => {
      for await (const { record, info } of rows as AsyncIterable<ParsedRow>) take(record, info.lines);
    });
  } catch (error) {
    const problem = problemOf(error);
    if (problem) return { ok: false, problem };
    throw error;
  }
  return width > 0 ? ok({ rowsRead }) : refuse('list_no_table');
}

type ParsedRow = { record: string[]; info: { lines: number } };

function problemOf(error: unknown): FileProblem | undefined {
  if (error instanceof Stop) return error.problem;
  if (!(error instanceof CsvError)) return undefined;
  const line = typeof error.lines === 'number' ? error.lines : 0;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? { code: 'list_line_too_long', detail: { line } }
    : { code: 'list_quote', detail: { line } };
}

const DELIMITERS = [';', '\t', ',', '|'] as const;

/**
 * The delimiter that cuts most of the first lines into the same number of cells, and of those the one that cuts
 * finest. Delimiters inside quoted cells do not count. Undefined when none cuts the text into columns.
 */
export function detectDelimiter(start: string): string | undefined {
  const scored = DELIMITERS.map((delimiter) => {
    const counts = countPerLine(start, delimiter).slice(0, 50);
    const cuts = mostFrequent(counts.filter((count) => count > 0));
    const share = cuts === 0 ? 0 : counts.filter((count) => count === cuts).length / counts.length;
    return { delimiter, cuts, share };
  }).filter(({ cuts }) => cuts > 0);
  const steady = scored.filter(({ share }) => share >= 0.8);
  const [best] = (steady.length > 0 ? steady : scored).sort((a, b) => b.cuts - a.cuts || b.share - a.share);
  return best?.delimiter;
}

/** How often the delimiter stands outside quotes, for each line that is not blank; a cut last line is left out. */
function countPerLine(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  let isCellStart = true;
  let isBlank = true;
  for (const char of text) {
    if (char === '"' && (isQuoted || isCellStart)) {
      isQuoted = !isQuoted;
    } else if (!isQuoted && (char === '\n' || char === '\r')) {
      if (!isBlank) counts.push(count);
      count = 0;
      isCellStart = true;
      isBlank = true;
      continue;
    } else if (!isQuoted && char === delimiter) {
      count += 1;
      isCellStart = true;
      isBlank = false;
      continue;
    }
    isCellStart = false;
    isBlank = false;
  }
  if (!isBlank && (counts.length === 0 || text.length < START_CHARS)) counts.push(count);
  return counts;
}

function mostFrequent(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
