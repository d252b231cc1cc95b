import postgres from 'postgres';
import type { Secrets } from '@/lib/secrets';
import { DATABASE, ownerUrl } from './files';

/** One real sign-in and one real query: undefined when it worked, else what stood in the way. */
export async function tryConnection(port: number, secrets: Secrets): Promise<string | undefined> {
  const sql = openAdmin(port, secrets);
  try {
    await sql`select 1`;
    return undefined;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code ?? message;
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {});
  }
}

/** The product's database inside the cluster. */
export async function ensureDatabase(port: number, secrets: Secrets): Promise<void> {
  const sql = openAdmin(port, secrets);
  try {
    const found = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function openAdmin(port: number, secrets: Secrets): postgres.Sql {
  return postgres(ownerUrl(port, secrets, 'postgres'), {
    max: 1,
    connect_timeout: 5,
    // A failed try is ours to repeat.
    backoff: false,
    onnotice: () => {},
    connection: { application_name: 'palier-guardian' },
  });
}
