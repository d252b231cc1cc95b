import type { Db } from '@/db/client';
import { readProcessConfig } from '@/lib/config';
import type { ServerStore } from '../context';

/**
 * Lets the handlers of this process answer from a test's database and under its settings (names of the environment),
 * whatever another test of the same process has left.
 */
export function answerFrom(db: Db, settings: Record<string, string>): void {
  const store = globalThis as typeof globalThis & ServerStore;
  store.palierDb = db;
  store.palierConfig = readProcessConfig(settings);
}
