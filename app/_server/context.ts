import { randomUUID } from 'node:crypto';
import { type Db, openDatabase } from '@/db/client';
import { type Config, readProcessConfig } from '@/lib/config';
import type { ServiceContext } from '@/lib/services/context';

/*
 * The composition root of the web side: the only place under app/ that opens a database or builds an adapter.
 * One pool and one configuration a process, kept on globalThis because Next evaluates modules once per bundle.
 */
export type ServerStore = { palierDb?: Db; palierConfig?: Config };

const store = globalThis as typeof globalThis & ServerStore;

export function getServerConfig(): Config {
  store.palierConfig ??= readProcessConfig();
  return store.palierConfig;
}

export function getDb(): Db {
  store.palierDb ??= openDatabase(getServerConfig().appDatabaseUrl, { applicationName: 'palier-web' });
  return store.palierDb;
}

/** What a verb needs, with the instant of this request. */
export function getContext(): ServiceContext {
  const { publicUrl, secretKey } = getServerConfig();
  return { db: getDb(), now: new Date(), newId: randomUUID, publicUrl, secretKey };
}
