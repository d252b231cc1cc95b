import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';

/** Text is handed over in pieces of about this many characters. */
const PIECE = 1 << 16;

/**
 * Writes rows of one table by COPY; a column that no row names keeps its default. Only an owner may: PostgreSQL
 * copies nothing into a table whose row-level security binds the writer.
 */
export async function copyRows<Table extends PgTable>(
  sql: postgres.TransactionSql,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) =>
    rows.some((row) => (row as Record<string, unknown>)[key] !== undefined),
  );
  const keys = columns.map(([key]) => key);
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const sink = await sql.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`).writable();
  // Read before the end: a refused row breaks the stream.
  const done = finished(sink);
  let text = '';
  for (const row of rows as readonly Record<string, unknown>[]) {
    for (let i = 0; i < keys.length; i += 1) text += (i > 0 ? '\t' : '') + toCopyText(row[keys[i] as string]);
    text += '\n';
    if (text.length < PIECE) continue;
    if (!sink.write(text)) await Promise.race([once(sink, 'drain'), done]);
    text = '';
  }
  sink.end(text);
  await done;
}

/** A value as COPY reads it: text format, NULL is \N. */
function toCopyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return /[\\\t\n\r]/.test(value) ? escapeText(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  return escapeText(JSON.stringify(value));
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escapeText = (text: string): string => text.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found);
