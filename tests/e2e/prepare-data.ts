import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '@/bin/prepare-database';
import { readConfig } from '@/lib/config';
import { seedDemo } from '@/lib/services/demo/seed-demo';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder with the demo in it, which nobody uses: stories start from copies of it. */
    demoFolder: string;
  }
}

const ROOT = path.join(import.meta.dirname, '../..');

/**
 * Once for all stories: the data folder that a first start makes, with the demo. Each story starts the product on a copy,
 * which spares it the better part of a first start; that one is looked at by `start-stop.test.ts`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'palier-e2e-demo-'));
  const config = readConfig({ ...process.env, PALIER_DATA_DIR: folder }, ROOT);
  const database = await prepareDatabase(config, { applicationName: 'palier-e2e' });
  try {
    await seedDemo(database.db, new Date(), { pilotDir: path.join(ROOT, 'demo/pilot') });
  } finally {
    await database.close();
  }
  project.provide('demoFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
