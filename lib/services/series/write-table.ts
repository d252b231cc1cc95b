import { type ColumnDef, writeXlsx } from 'hucre/xlsx';
import type { Cell, FigureTable } from '@/lib/messages/exports';
import { formatDayShort } from '@/lib/messages/format';
import { writeCsv } from '../import/write-csv';

/** A table as a spreadsheet set to French reads it from text: « 23,3 % » and « 07/09/2026 » become what they say. */
export const writeFigureCsv = ({ header, rows }: FigureTable): string =>
  writeCsv([header, ...rows.map((cells) => cells.map(writeText))]);

function writeText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if ('day' in cell) return formatDayShort(cell.day);
  // METRICS: one decimal, half away from zero. An ordinary space: after a thin one it would stay a text.
  return `${(Math.round(cell.rate * 1000 + 1e-9) / 10).toFixed(1).replace('.', ',')} %`;
}

/** No spreadsheet takes more in the name of a sheet, nor these signs. */
const SHEET_NAME_LENGTH = 31;
const nameSheet = (name: string) =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SHEET_NAME_LENGTH);

const LONGEST_COLUMN = 48;

/**
 * The same as a workbook: numbers, days and rates are what they are, the header stays in sight. Texts are written as
 * texts, so nothing that looks like a formula is one.
 */
export async function writeFigureXlsx(table: FigureTable): Promise<Uint8Array> {
  const { name, header, rows } = table;
  const keys = header.map((_, i) => `c${i}`);
  const columns = header.map((title, i): ColumnDef => {
    const cells = rows.map((row) => row[i] ?? null);
    const format = cells.map(formatOf).find((f) => f !== undefined);
    const width = Math.max(title.length, ...cells.map((cell) => writeText(cell).length)) + 2;
    return {
      header: title,
      key: keys[i] ?? '',
      width: Math.min(LONGEST_COLUMN, width),
      ...(format && { numFmt: format }),
    };
  });
  const data = rows.map((row) =>
    Object.fromEntries(keys.map((key, i) => [key, valueOfCell(row[i] ?? null)])),
  );
  return writeXlsx({
    sheets: [{ name: nameSheet(name), columns, data, freezePane: { rows: 1, columns: 1 } }],
  });
}

function formatOf(cell: Cell): string | undefined {
  if (cell === null || typeof cell !== 'object') return undefined;
  return 'day' in cell ? 'dd/mm/yyyy' : '0.0%';
}

function valueOfCell(cell: Cell): string | number | Date | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : cell.rate;
}
