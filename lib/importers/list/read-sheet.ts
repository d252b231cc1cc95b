import { readXlsx } from 'hucre/xlsx';
import { fromBufferPromise } from 'yauzl';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { cleanText } from '../clean-text';

/** A workbook of one list, unpacked. */
const MAX_UNPACKED_BYTES = 40 * 1024 * 1024;

/** Whether a workbook unpacks to a reasonable size: its parts are inflated and counted, sizes are not believed. */
async function isReasonable(bytes: Uint8Array): Promise<boolean> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  });
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      unpacked += (piece as Buffer).length;
      if (unpacked > MAX_UNPACKED_BYTES) return false;
    }
  }
  return true;
}

/** A number or a date as its list would write it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return cleanText(String(value));
}

/**
 * The first sheet of a workbook (XLSX) as texts: the first row with two cells or more is the headers, `line` is the
 * row's number in the sheet. Whatever the bytes, it does not throw.
 */
export async function readSheet(
  bytes: Uint8Array,
  maxRows: number,
): Promise<Result<{ headers: string[]; rows: { cells: string[]; line: number }[] }, FileErrorCode>> {
  try {
    if (!(await isReasonable(bytes))) return refuse('zip_bomb');
    const [sheet] = (await readXlsx(bytes, { maxRows: maxRows + 20 })).sheets;
    const rows = (sheet?.rows ?? [])
      .map((cells, at) => ({ cells: cells.map(textOf), line: at + 1 }))
      .filter(({ cells }) => cells.some(Boolean));
    const first = rows.findIndex(({ cells }) => cells.filter(Boolean).length > 1);
    const headers = rows[first]?.cells;
    return headers ? ok({ headers, rows: rows.slice(first + 1) }) : refuse('list_no_table');
  } catch {
    // What no reader of workbooks takes for one is broken to a user, in whatever way it is.
    return refuse('spreadsheet');
  }
}
