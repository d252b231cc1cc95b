import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { connectOrStart } from '@/db/embedded/lease';
import { migrate } from '@/db/migrate';

/** What the suites need to clone the template: see `create-test-database.ts`. */
export type TestServer = { ownerUrl: string; appUrl: string; template: string };

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const TEMPLATE = 'palier_template';
/** Roles belong to the whole server: the clones of the template share its application role. */
const APP_ROLE = 'palier_app_test';

/**
 * Once for a whole test run: a server of its own in a folder that is deleted afterwards (also when the run is
 * killed: the server's guardian notices), and one migrated database that every suite gets a copy of.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'palier-tests-'));
  const lease = await connectOrStart(dataDir, { disposable: true });
  const admin = postgres(lease.ownerUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${TEMPLATE}`);
  await admin.end();

  const ownerUrl = withDatabase(lease.ownerUrl, TEMPLATE);
  const app = new URL(ownerUrl);
  app.username = APP_ROLE;
  app.password = 'for-tests-only';
  await migrate({ ownerUrl, appUrl: app.href, roleIsManaged: false });

  project.provide('testServer', { ownerUrl, appUrl: app.href, template: TEMPLATE });
  return () => lease.release();
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
