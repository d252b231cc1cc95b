import { createHmac } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Secrets } from '@/lib/secrets';

/** Where the embedded database keeps what, inside the data folder. */
export type EmbeddedFiles = { dataDir: string; cluster: string; log: string };

export function embeddedFiles(dataDir: string): EmbeddedFiles {
  // The real path: one folder reached by two names is still one database.
  const real = fs.realpathSync(dataDir);
  return { dataDir: real, cluster: path.join(real, 'postgres'), log: path.join(real, 'postgres.log') };
}

/** What a client says to the guardian to prove that it may read the data folder. */
export function guardianToken(secrets: Secrets): string {
  return createHmac('sha256', secrets.databasePassword).update('palier guardian').digest('hex');
}

/**
 * The name the guardian of a data folder listens on. Only one process can have it, and the kernel takes it back
 * when that process dies however it dies, so it is also the lock. Linux: an abstract socket (no file, no 107
 * character limit to fear); Windows: a named pipe; elsewhere a socket file in the temporary folder.
 */
export function guardianAddress(files: EmbeddedFiles, secrets: Secrets): string {
  const digest = createHmac('sha256', secrets.databasePassword)
    .update(files.dataDir)
    .digest('hex')
    .slice(0, 24);
  if (process.platform === 'linux') return `\0palier-${digest}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\palier-${digest}`;
  return path.join(os.tmpdir(), `palier-${digest}.sock`);
}

export const OWNER = 'palier';
export const DATABASE = 'palier';

/** @param database another one on the same server, for tests */
export function ownerUrl(port: number, secrets: Secrets, database: string = DATABASE): string {
  return `postgres://${OWNER}:${secrets.databasePassword}@127.0.0.1:${port}/${database}`;
}
