import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '@/db/client';
import { listEventNames } from '@/db/queries/audit';
import { listRegionMembers } from '@/db/queries/digest';
import { writeEnt } from '@/db/queries/ent';
import { school } from '@/db/schema/directory';
import { asSystem, inSchool, mintJobScope } from '@/db/scope';
import { addUser } from '../access/add-user';
import { createSchool } from '../directory/create-school';
import { loadReferenceData } from '../directory/load-reference-data';
import { applyImport } from '../import/apply-import';
import { checkFiles } from '../import/check-files';
import { DEMO_NEIGHBOUR_SCHOOLS } from './demo-campaign';
import { DEMO_SCHOOLS, DEMO_SIGN_INS, type DemoSignIn, PILOT_UAI } from './demo-people';
import { seedCampaign } from './seed-campaign';
import { seedSwitchOver } from './seed-switch-over';

export type SeedOptions = {
  /** Folder of the pilot's exports; without it the schools stay empty. */
  pilotDir?: string;
};

/**
 * Loads the demo into a database that holds no real school: the pilot collège with its four dates of exports, imported
 * through the same verbs as a school would, and an ENT that is written to by hand; an empty lycée; a collège before its
 * switch-over; a few schools around them with a campaign of the région; somebody to sign in for each role.
 * What an earlier start has loaded stays as it is now; what it was kept from loading is loaded.
 * Returns the sign-ins; undefined for a database of real schools.
 */
export async function seedDemo(
  db: Db,
  now: Date,
  options: SeedOptions = {},
): Promise<{ signIns: readonly DemoSignIn[] } | undefined> {
  await loadReferenceData(db);
  const known = await asSystem(db, (tx) => tx.select({ uai: school.uai }).from(school));
  const schools = [...DEMO_SCHOOLS, ...DEMO_NEIGHBOUR_SCHOOLS];
  const ofDemo = schools.map((s) => s.uai);
  if (known.some((s) => !ofDemo.includes(s.uai))) return undefined;
  const ctx = { db, now, newId: randomUUID };
  for (const demoSchool of schools) mustWork(await createSchool(ctx, demoSchool), 'school_exists');
  for (const user of DEMO_SIGN_INS) mustWork(await addUser(ctx, user), 'already_delegated');
  for (const { regionCode } of DEMO_SIGN_INS) {
    if (!regionCode) continue;
    const [officer] = await asSystem(db, (tx) => listRegionMembers(tx, regionCode));
    if (officer) await seedCampaign(ctx, { regionCode, userId: officer.userId });
  }
  if (options.pilotDir && !(await wasEverFilled(ctx))) await importPilot(ctx, options.pilotDir);
  if (options.pilotDir) await seedSwitchOver(ctx);
  return { signIns: DEMO_SIGN_INS };
}

/** By its journal, which a purge leaves alone: somebody who emptied the pilot finds it empty at the next start. */
async function wasEverFilled({ db }: { db: Db }): Promise<boolean> {
  const entries = await inSchool(db, mintJobScope(PILOT_UAI), listEventNames);
  return entries.some((event) => event === 'import.applied' || event === 'school.purged');
}

async function importPilot(ctx: { db: Db; now: Date; newId: () => string }, dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => /\.(zip|csv)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(path.join(dir, name))) })),
  );
  const scope = mintJobScope(PILOT_UAI);
  const checked = mustWork(await checkFiles(ctx, scope, { files }));
  if (checked) mustWork(await applyImport(ctx, scope, { batchId: checked.batchId }));
  await setEntByHand(ctx);
}

/** The pilot's ENT takes nothing from us, so that a newcomer sees how somebody sends there by hand. */
async function setEntByHand({ db, now }: { db: Db; now: Date }): Promise<void> {
  const scope = mintJobScope(PILOT_UAI);
  await inSchool(db, scope, (tx) =>
    writeEnt(
      tx,
      { school: scope },
      {
        ...{ kind: 'assisted', product: 'skolengo', baseUrl: '', clientId: '', userName: '' },
        ...{ sealedClientSecret: null, sealedPassword: null, sendLimitCount: null, sendLimitSeconds: null },
        ...{ updatedBy: null, updatedAt: now },
      },
    ),
  );
}

/** `except`: the refusal of what is there already. */
function mustWork<T>(
  result: { ok: true; value: T } | { ok: false; problem: { code: string } },
  except?: string,
): T | undefined {
  if (result.ok) return result.value;
  if (result.problem.code === except) return undefined;
  throw new Error(`the demo cannot be loaded: ${result.problem.code}`);
}
