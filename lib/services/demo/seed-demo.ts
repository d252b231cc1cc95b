import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { school } from '@/db/schema/directory';
import { asSystem, mintJobScope } from '@/db/scope';
import { addUser } from '../access/add-user';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { applyImport } from '../import/apply-import';
import { checkFiles } from '../import/check-files';
import { DEMO_SCHOOLS, DEMO_SIGN_INS, type DemoSignIn, PILOT_UAI } from './demo-people';

export type SeedOptions = {
  /** Folder of the pilot's exports; without it the schools stay empty. */
  pilotDir?: string;
};

/**
 * Loads the demo into a database that has no school yet: the pilot collège with its four dates of exports,
 * imported through the same verbs as a school would, an empty lycée, and somebody to sign in for each role.
 * Returns the sign-ins, also when the demo was loaded by an earlier start; undefined for a database of real schools.
 */
export async function seedDemo(
  db: Db,
  now: Date,
  options: SeedOptions = {},
): Promise<{ signIns: readonly DemoSignIn[] } | undefined> {
  await loadReferenceData(db);
  const known = await asSystem(db, (tx) => tx.select({ uai: school.uai }).from(school).orderBy(sql`uai`));
  if (known.length > 0) {
    return known.some((s) => s.uai === PILOT_UAI) ? { signIns: DEMO_SIGN_INS } : undefined;
  }
  const ctx = { db, now, newId: randomUUID };
  for (const demoSchool of DEMO_SCHOOLS) mustWork(await createSchool(ctx, demoSchool));
  for (const user of DEMO_SIGN_INS) mustWork(await addUser(ctx, user));
  if (options.pilotDir) await importPilot(ctx, options.pilotDir);
  return { signIns: DEMO_SIGN_INS };
}

async function importPilot(ctx: { db: Db; now: Date; newId: () => string }, dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => /\.(zip|csv)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(path.join(dir, name))) })),
  );
  const scope = mintJobScope(PILOT_UAI);
  const { batchId } = mustWork(await checkFiles(ctx, scope, { files }));
  mustWork(await applyImport(ctx, scope, { batchId }));
}

function mustWork<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(`the demo cannot be loaded: ${result.problem.code}`);
  return result.value;
}
