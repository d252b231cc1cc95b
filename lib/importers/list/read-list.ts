import { type ColumnMapping, type ListField, listMissingFields } from '@/lib/domain/import/columns';
import type { FileErrorCode, FileProblem } from '@/lib/domain/import/file-problem';
import type { ListKind, ListRow, RowIssue } from '@/lib/domain/import/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { createIssueList } from '../issue-list';
import type { OpenedFile } from '../open-file';
import { guessMapping } from './guess-mapping';
import { countOccurrences, headerSignature } from './headers';
import { type ListLayout, resolveLayouts } from './map-file';
import { readRow } from './read-row';
import { readTable } from './read-table';
import { sampleColumn } from './secret-columns';

/** A list that was read. */
export type ListFile = {
  outcome: 'read';
  kind: ListKind;
  signature: string;
  rows: ListRow[];
  /** Rows with anything in them, below the headers. */
  rowsRead: number;
  /** Rows of accounts that are neither pupils' nor guardians'. */
  rowsSkipped: number;
  issues: RowIssue[];
};

export type ListColumn = {
  index: number;
  /** As in the file. */
  header: string;
  /** 1, or 2 for the second column of that header, … */
  occurrence: number;
  /** Up to three values; masked when they look like secrets. */
  samples: string[];
};

/** A list whose layout nobody has told yet: what a person needs to tell it. Holds no row. */
export type UnmappedList = {
  outcome: 'needs_mapping';
  signature: string;
  rowsRead: number;
  columns: ListColumn[];
  suggestion?: ColumnMapping;
  problems: FileProblem[];
};

const SAMPLED_ROWS = 25;

/**
 * Reads a delimited list of accounts. Its columns are read by the mapping remembered under its header signature,
 * else by one of the given layouts (`--map`), else by what its headers say (`guessMapping`), else a person is
 * asked: `needs_mapping`. Layouts that do not fit a file whose headers speak for themselves are left aside.
 * Every fault of the file is a Problem, every fault of a row an issue.
 */
export async function readList(
  file: OpenedFile,
  mappings: ReadonlyMap<string, ColumnMapping> = new Map(),
  layouts: readonly ListLayout[] = [],
): Promise<Result<ListFile | UnmappedList, FileErrorCode>> {
  let headers: string[] = [];
  let signature = '';
  let mapping: ColumnMapping | undefined;
  const sampled: string[][] = [];
  const rows: ListRow[] = [];
  const issues = createIssueList();
  let rowsSkipped = 0;

  const table = await readTable(file.bytes, {
    onHeaders: (given) => {
      headers = given;
      signature = headerSignature(headers);
      const remembered = mappings.get(signature);
      if (remembered) {
        mapping = remembered;
        return findMappingProblem(remembered, headers);
      }
      const told = layouts.length > 0 ? resolveLayouts(layouts, headers) : undefined;
      mapping = told?.ok ? told.value : guessMapping(headers).certain;
      return !mapping && told && !told.ok ? told.problem : undefined;
    },
    onRow: (cells, line) => {
      if (!mapping) {
        if (sampled.length < SAMPLED_ROWS) sampled.push(cells);
        return;
      }
      const reading = readRow(cells, mapping, line, headers.length);
      if (reading.outcome === 'skipped') rowsSkipped += 1;
      else if (reading.outcome === 'refused') issues.refuse(line, reading.reason, reading.detail);
      else {
        rows.push(reading.row);
        for (const { reason, detail } of reading.warnings) issues.warn(line, reason, detail);
      }
    },
  });
  if (!table.ok) return table;
  const { rowsRead } = table.value;
  if (rowsRead === 0) return refuse('no_rows');
  if (mapping) {
    return ok({
      outcome: 'read',
      kind: mapping.kind,
      signature,
      rows,
      rowsRead,
      rowsSkipped,
      issues: issues.list(),
    });
  }
  return needMapping(headers, signature, sampled, rowsRead);
}

/** A mapping that does not fit these columns, or lacks a required one. */
export function findMappingProblem(
  mapping: ColumnMapping,
  headers: readonly string[],
): FileProblem | undefined {
  const indexes = Object.entries(mapping.columns) as [ListField, number][];
  const outside = indexes.find(
    ([, index]) => !Number.isInteger(index) || index < 0 || index >= headers.length,
  );
  if (outside) return { code: 'map_other_columns', detail: { field: outside[0] } };
  const [field] = listMissingFields(mapping);
  return field && { code: 'missing_column', detail: { field, kind: mapping.kind } };
}

function needMapping(
  headers: readonly string[],
  signature: string,
  sampled: readonly string[][],
  rowsRead: number,
): Result<UnmappedList, FileErrorCode> {
  const { suggestion, problems } = guessMapping(headers);
  const occurrences = countOccurrences(headers);
  const read = new Set(Object.values(suggestion?.columns ?? {}));
  const missing = problems.find(({ code }) => code === 'missing_column');
  // Every column is known and one is still missing: nobody could map it, the export itself must be made again.
  if (missing && headers.every((header, index) => header === '' || read.has(index))) {
    return { ok: false, problem: missing };
  }
  const columns = headers.map((header, index) => ({
    index,
    header,
    occurrence: occurrences[index] ?? 1,
    samples: sampleColumn(
      header,
      sampled.map((cells) => cells[index] ?? ''),
    ),
  }));
  return ok({
    outcome: 'needs_mapping',
    signature,
    rowsRead,
    columns,
    ...(suggestion && { suggestion }),
    problems,
  });
}
