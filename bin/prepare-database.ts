import { appDatabaseUrlFor } from '@/db/app-role';
import { assertAppRole } from '@/db/assert-app-role';
import { closeDatabase, type Db, openDatabase } from '@/db/client';
import { connectOrStart, type DatabaseLease } from '@/db/embedded/lease';
import { migrate } from '@/db/migrate';
import type { Config } from '@/lib/config';
import { publishRegionBacklog } from '@/lib/services/adoption/publish-region-backlog';
import { loadReferenceData } from '@/lib/services/directory/load-reference-data';

export type PreparedDatabase = {
  /** Logs in as the app role. */
  appUrl: string;
  db: Db;
  /** Of the embedded database; undefined when DATABASE_URL says where it is. May be renewed. */
  lease: DatabaseLease | undefined;
  /** Closes the pool and gives the embedded database back. */
  close(): Promise<void>;
};

/**
 * The database this process is to work with, up to date: the one of DATABASE_URL, else the embedded one of the
 * data folder, started if nobody has. Where only DATABASE_APP_URL is known, somebody else migrates.
 * Throws `StartProblem`.
 */
export async function prepareDatabase(
  config: Config,
  options: { applicationName: string },
): Promise<PreparedDatabase> {
  const isElsewhere = config.ownerDatabaseUrl !== undefined || config.appRoleIsManaged;
  const lease = isElsewhere ? undefined : await connectOrStart(config.dataDir);
  let db: Db | undefined;
  try {
    const ownerUrl = config.ownerDatabaseUrl ?? lease?.ownerUrl;
    const appUrl = lease ? appDatabaseUrlFor(lease.ownerUrl, config.secretKey) : config.appDatabaseUrl;
    if (ownerUrl) await migrate({ ownerUrl, appUrl, roleIsManaged: config.appRoleIsManaged });
    const opened = openDatabase(appUrl, { applicationName: options.applicationName, max: 4 });
    db = opened;
    await assertAppRole(opened);
    await loadReferenceData(opened);
    await publishRegionBacklog(opened);
    const prepared: PreparedDatabase = {
      appUrl,
      db: opened,
      lease,
      close: async () => {
        await closeDatabase(opened);
        await prepared.lease?.release();
      },
    };
    return prepared;
  } catch (error) {
    if (db) await closeDatabase(db);
    await lease?.release();
    throw error;
  }
}
