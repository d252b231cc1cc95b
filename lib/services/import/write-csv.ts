const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for the start of a formula, also in full width: such a cell would be computed, or would call out. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as a spreadsheet set to French opens it by a double click: UTF-8 with byte order mark, `;`, CRLF.
 * A cell that a spreadsheet would run gets an apostrophe in front; one with a separator, a quote or a line break is quoted.
 */
export const writeCsv = (table: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + table.map((cells) => `${cells.map(writeCell).join(';')}\r\n`).join('');

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
