import { randomUUID } from 'node:crypto';
import { type Db, openDatabase } from '@/db/client';
import { loadConfig } from '@/lib/config';
import type { ServiceContext } from '@/lib/services/context';

/*
 * The composition root of the web side: the only place under app/ that opens a database or builds an adapter.
 * One pool a process, kept on globalThis because Next evaluates modules once per bundle.
 */
const store = globalThis as typeof globalThis & { palierDb?: Db };

export const getServerConfig = loadConfig;

export function getDb(): Db {
  store.palierDb ??= openDatabase(getServerConfig().appDatabaseUrl, { applicationName: 'palier-web' });
  return store.palierDb;
}

/** What a verb needs, with the instant of this request. */
export function getContext(): ServiceContext {
  const { publicUrl, secretKey } = getServerConfig();
  return { db: getDb(), now: new Date(), newId: randomUUID, publicUrl, secretKey };
}
