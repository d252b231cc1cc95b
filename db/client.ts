import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Db = PostgresJsDatabase & { $client: postgres.Sql };
/** An open transaction inside a scope: what every query of `db/queries` takes. */
export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

/**
 * Opens a pool. `url` must log in as the application's role, which owns no tenant table
 * (see `db/migrate.ts`): an owner would pass by row-level security.
 */
export function openDatabase(url: string, options: { max?: number; applicationName?: string } = {}): Db {
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => {},
    connection: { application_name: options.applicationName ?? 'palier' },
    types: { text: { to: TEXT, from: [], serialize: dropNul, parse: (text: string) => text } },
  });
  const db = drizzle(client) as Db;
  // Drizzle hands JSON over as text and sets this same hook to leave it alone.
  client.options.serializers[JSONB] = dropEscapedNul;
  return db;
}

const TEXT = 25;
const JSONB = 3802;

/** PostgreSQL's text holds no NUL. Nobody types one: what carries one loses it, rather than breaking a page. */
const dropNul = (text: unknown): string => String(text).replaceAll('\0', '');

/** The same inside JSON, where it is an escape, as is half of a character: `JSON.stringify` escapes no other. */
function dropEscapedNul(json: string): string {
  if (!/\\u(0000|d[89a-f])/.test(json)) return json;
  return json.replace(/\\(u0000|ud[89a-f]..|.)/gs, (found) => {
    if (found === '\\u0000') return '';
    return found.startsWith('\\ud') ? '\ufffd' : found;
  });
}

/** Closes the pool after the running queries. */
export async function closeDatabase(db: Db): Promise<void> {
  await db.$client.end({ timeout: 5 });
}
