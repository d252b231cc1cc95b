import { createHash } from 'node:crypto';
import type postgres from 'postgres';

export type Column = { name: string; type: string; required: boolean };
export type Table = { name: string; secured: boolean; policies: number; columns: Column[] };

type Connection = postgres.Sql | postgres.TransactionSql;

/** Every table of schema public, parents before those that point to them. */
export async function listTables(sql: Connection): Promise<Table[]> {
  const tables = await sql<Table[]>`
    select c.relname as name, c.relrowsecurity as secured,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
          'required', attnotnull and not atthasdef and attidentity = '') order by attnum)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`;
  const links = (await listKeys(sql)).filter((key) => key.kind === 'foreign' && key.target !== key.table);
  const sorted: Table[] = [];
  while (sorted.length < tables.length) {
    const ready = tables.find(
      (table) =>
        !sorted.includes(table) &&
        links.every((key) => key.table !== table.name || sorted.some((done) => done.name === key.target)),
    );
    if (!ready) throw new Error('tables point to one another in a circle');
    sorted.push(ready);
  }
  return sorted;
}

export type Key = {
  table: string;
  kind: 'primary' | 'unique' | 'foreign';
  columns: string[];
  /** Of a foreign key: the table pointed to, and its columns. */
  target: string | null;
  targetColumns: string[];
};

/** Every primary key, unique index and foreign key of schema public, with its columns in order. */
export async function listKeys(sql: Connection): Promise<Key[]> {
  return sql<Key[]>`
    select c.relname as table, case when i.indisprimary then 'primary' else 'unique' end as kind,
      -- An expression (lower(email)) has attribute number 0: written as ''.
      (select json_agg(coalesce(a.attname, '') order by k.n)
        from unnest(i.indkey::int[]) with ordinality k(attnum, n)
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum and k.attnum > 0) as columns,
      null as target, '[]'::json as "targetColumns"
    from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.relnamespace = 'public'::regnamespace
    union all
    select c.relname, 'foreign',
      (select json_agg(a.attname order by k.n) from unnest(o.conkey) with ordinality k(attnum, n)
        join pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.attnum),
      t.relname,
      (select json_agg(a.attname order by k.n) from unnest(o.confkey) with ordinality k(attnum, n)
        join pg_attribute a on a.attrelid = o.confrelid and a.attnum = k.attnum)
    from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_class t on t.oid = o.confrelid
    where o.contype = 'f' and c.relnamespace = 'public'::regnamespace`;
}

/**
 * One row with a value in every column that needs one. Text is made from the school, so that the rows of two
 * schools never meet, and keys that point to one another agree without being known here.
 *
 * @param variant another row of the same school
 */
export async function insertSampleRow(
  sql: Connection,
  table: Table,
  uai: string,
  variant = '',
): Promise<void> {
  const columns = table.columns.filter((column) => column.required || isKnown(column));
  const values = columns.map((column) => sampleValue(table.name, column, uai, variant));
  const list = columns.map((column) => `"${column.name}"`).join(', ');
  const holes = columns.map((column, i) => `$${i + 1}::text::${column.type}`).join(', ');
  await sql.unsafe(`insert into "${table.name}" (${list}) values (${holes})`, values);
}

/** Left to its default it could not be pointed to. */
const isKnown = ({ name, type }: Column) => name === 'school_uai' || (name === 'id' && type === 'uuid');

function sampleValue(table: string, column: Column, uai: string, variant: string): string {
  const { name, type } = column;
  if (name === 'school_uai' || (table === 'school' && name === 'uai')) return uai;
  if (name === 'region_code' || (table === 'region' && name === 'code')) return `R-${uai}`;
  if (type === 'uuid') return toUuid(`${uai}${variant}`);
  if (type === 'date') return '2026-09-07';
  if (type.startsWith('timestamp')) return '2026-09-07T08:00:00Z';
  if (type === 'jsonb') return '{}';
  if (type === 'boolean') return 'false';
  // The one number that is a key of its own: digits of the school, as in its UAI.
  if (table === 'shared_change' && type === 'bigint') return uai.replace(/\D/g, '');
  if (type === 'integer' || type === 'bigint') return '1';
  return `${uai}${variant}`;
}

function toUuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
