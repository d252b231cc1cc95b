import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runDrizzleMigrations } from 'drizzle-orm/postgres-js/migrator';
import { Logger, runMigrations } from 'graphile-worker';
import postgres from 'postgres';
import { StartProblem } from '@/lib/start-problem';
import { ensureAppRole, grantToAppRole } from './grants';
import type { MigrateOptions } from './migrate-options';
import { noteChanges } from './note-changes';

/** Any number: the same for every Palier, so that migrations wait for one another on one database. */
const MIGRATION_LOCK = 7_254_537;

/**
 * Brings the database up to date: our tables, the job queue's, the application's role and its rights.
 * Idempotent; any number of machines may call it at once, they wait for one another.
 * Throws `StartProblem`: `database_unreachable`, `app_role_denied`, `app_role_too_strong`.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const owner = postgres(options.ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'palier-migrate' },
  });
  try {
    await reach(owner, options.ownerUrl);
    await owner`select pg_advisory_lock(${MIGRATION_LOCK})`;
    // process.cwd() may be anywhere; the migrations are beside this file.
    await runDrizzleMigrations(drizzle(owner), {
      migrationsFolder: path.join(import.meta.dirname, 'migrations'),
    });
    await noteChanges(owner);
    await runMigrations({ connectionString: options.ownerUrl, maxPoolSize: 1, logger: silent });
    const role = decodeURIComponent(new URL(options.appUrl).username);
    await ensureAppRole(owner, role, options);
    await grantToAppRole(owner, role);
  } finally {
    // Ends the session, and the lock with it.
    await owner.end({ timeout: 5 });
  }
}

async function reach(owner: postgres.Sql, ownerUrl: string): Promise<void> {
  try {
    await owner`select 1`;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new StartProblem('database_unreachable', {
      host: new URL(ownerUrl).host,
      reason: code ?? message,
    });
  }
}

const silent = new Logger(() => () => {});
