import type { ListField } from '@/lib/domain/import/columns';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import type { CodeRow } from '@/lib/domain/materials/print/match-codes';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decodeStart } from '../decode';
import { readBirthDay } from '../read-day';
import { detectDelimiter, START_BYTES } from './detect-delimiter';
import { FIELD_ALIASES, FIELD_ALIASES_OF_KIND } from './field-aliases';
import { normaliseHeader } from './headers';
import { readSheet } from './read-sheet';
import { encodingOfList, readTable } from './read-table';

/** A list of 3,500 pupils is some 300 kilobytes; a workbook of it as much. */
export const MAX_CODES_BYTES = 2 * 1024 * 1024;
const MAX_CODE_ROWS = 5_000;

const CODE_FIELDS = [
  'familyName',
  'usageName',
  'firstName',
  'fullName',
  'bornOn',
  'classCode',
  'login',
  'activationCode',
] as const satisfies readonly ListField[];
type CodeField = (typeof CODE_FIELDS)[number];
type Columns = Partial<Record<CodeField, number>>;

/** What some lists of codes call theirs, beside the names that every list knows. */
const CODE_ALIASES: Partial<Record<CodeField, readonly string[]>> = {
  activationCode: ['code', 'code provisoire eleve', 'mot de passe initial'],
  login: ['identifiant eleve', 'identifiant du compte'],
};

/** The order in which a list is typed that has no headers. */
const TYPED_ORDER: readonly CodeField[] = ['fullName', 'classCode', 'login', 'activationCode'];

/** The columns by their headers, each header taken once. */
function findColumns(headers: readonly string[]): Columns {
  const normalised = headers.map(normaliseHeader);
  const columns: Columns = {};
  for (const field of CODE_FIELDS) {
    const aliases = [
      ...(FIELD_ALIASES_OF_KIND.educonnect_pupils[field] ?? []),
      ...(FIELD_ALIASES[field] ?? []),
      ...(CODE_ALIASES[field] ?? []),
    ];
    const index = normalised.findIndex(
      (header, at) => aliases.includes(header) && !Object.values(columns).includes(at),
    );
    if (index >= 0) columns[field] = index;
  }
  return columns;
}

type Table = { headers: string[]; rows: { cells: string[]; line: number }[] };

/** A typed list without headers has its first line read as a row, in the order that the page tells. */
function giveHeaders({ headers, rows }: Table): { columns: Columns; rows: Table['rows'] } {
  const columns = findColumns(headers);
  if (Object.keys(columns).length > 0 || headers.length !== TYPED_ORDER.length) return { columns, rows };
  return {
    columns: Object.fromEntries(TYPED_ORDER.map((field, at) => [field, at])),
    rows: [{ cells: headers, line: 1 }, ...rows],
  };
}

const isWorkbook = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('hex') === '504b0304';

async function readCells(bytes: Uint8Array): Promise<Result<Table, FileErrorCode>> {
  if (isWorkbook(bytes)) return readSheet(bytes, MAX_CODE_ROWS);
  const table: Table = { headers: [], rows: [] };
  const start = decodeStart(bytes, encodingOfList(bytes), START_BYTES);
  if (!detectDelimiter(start)) return refuse('list_no_table');
  const read = await readTable(bytes, {
    onHeaders: (headers) => {
      table.headers = headers;
      return undefined;
    },
    onRow: (cells, line) => table.rows.push({ cells, line }),
  });
  return read.ok ? ok(table) : read;
}

/**
 * Reads a list of identifiers and provisional codes: CSV or text in any delimiter, XLSX, with headers or typed as
 * `NOM Prénom ; classe ; identifiant ; code`. Nothing of it is kept or shown by this reader; a line without what it
 * needs comes through as it is and is refused by `matchCodes`.
 * Problems: those of a table, `too_large`, `missing_column` {field}, `too_many_rows`, `no_rows`.
 */
export async function readCodes(bytes: Uint8Array): Promise<Result<CodeRow[], FileErrorCode>> {
  if (bytes.length > MAX_CODES_BYTES) return refuse('too_large', { limitMb: MAX_CODES_BYTES / 1024 / 1024 });
  if (bytes.length === 0) return refuse('empty');
  const table = await readCells(bytes);
  if (!table.ok) return table;
  const { columns, rows } = giveHeaders(table.value);
  for (const field of ['login', 'activationCode'] as const) {
    if (columns[field] === undefined) return refuse('missing_column', { field, kind: 'educonnect_pupils' });
  }
  if (columns.fullName === undefined && columns.familyName === undefined && columns.usageName === undefined) {
    return refuse('missing_column', { field: 'familyName', kind: 'educonnect_pupils' });
  }
  if (rows.length === 0) return refuse('no_rows');
  if (rows.length > MAX_CODE_ROWS) return refuse('too_many_rows', { limit: MAX_CODE_ROWS });
  return ok(
    rows.map(({ cells, line }): CodeRow => {
      const cell = (field: CodeField) => cells[columns[field] ?? -1]?.trim() ?? '';
      const family = cell('familyName') || cell('usageName');
      return {
        line,
        familyName: family || cell('fullName'),
        firstName: family ? cell('firstName') : '',
        classCode: cell('classCode'),
        bornOn: readBirthDay(cell('bornOn')) ?? null,
        identifier: cell('login'),
        code: cell('activationCode'),
      };
    }),
  );
}
