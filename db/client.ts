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
  });
  return drizzle(client) as Db;
}

/** Closes the pool after the running queries. */
export async function closeDatabase(db: Db): Promise<void> {
  await db.$client.end({ timeout: 5 });
}
