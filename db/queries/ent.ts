import { eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import type { SenderOwner } from '@/db/queries/sender';
import { school } from '@/db/schema/directory';
import { regionEnt, schoolEnt } from '@/db/schema/ent';
import { inRegion, inSchool } from '@/db/scope';

/** The ENT of a school, or the one of all schools of a région that have set none. */
export type EntOwner = SenderOwner;

/** What both have. The secrets are sealed. */
export type StoredEnt = Omit<typeof schoolEnt.$inferSelect, 'schoolUai'>;

/** One transaction in the scope of the owner. */
export const inEntOwner = <T>(db: Db, owner: EntOwner, work: (tx: Tx) => Promise<T>): Promise<T> =>
  'school' in owner ? inSchool(db, owner.school, work) : inRegion(db, owner.region, work);

export async function findOwnEnt(tx: Tx, owner: EntOwner): Promise<StoredEnt | undefined> {
  if ('school' in owner) return findSchoolEnt(tx, owner.school.uai);
  const [row] = await tx.select().from(regionEnt).where(eq(regionEnt.regionCode, owner.region.regionCode));
  return row;
}

export async function findSchoolEnt(tx: Tx, uai: string): Promise<StoredEnt | undefined> {
  const [row] = await tx.select().from(schoolEnt).where(eq(schoolEnt.schoolUai, uai));
  return row;
}

/** The ENT of the région that a school is of; in the school's scope. */
export async function findEntAbove(tx: Tx, uai: string): Promise<StoredEnt | undefined> {
  const [row] = await tx
    .select({ ent: regionEnt })
    .from(regionEnt)
    .innerJoin(school, eq(school.regionCode, regionEnt.regionCode))
    .where(eq(school.uai, uai));
  return row?.ent;
}

export async function writeEnt(tx: Tx, owner: EntOwner, ent: StoredEnt): Promise<void> {
  if ('school' in owner) {
    await tx
      .insert(schoolEnt)
      .values({ schoolUai: owner.school.uai, ...ent })
      .onConflictDoUpdate({ target: schoolEnt.schoolUai, set: ent });
    return;
  }
  await tx
    .insert(regionEnt)
    .values({ regionCode: owner.region.regionCode, ...ent })
    .onConflictDoUpdate({ target: regionEnt.regionCode, set: ent });
}

/** Returns whether there was one. */
export async function deleteEnt(tx: Tx, owner: EntOwner): Promise<boolean> {
  const gone =
    'school' in owner
      ? await tx
          .delete(schoolEnt)
          .where(eq(schoolEnt.schoolUai, owner.school.uai))
          .returning({ kind: schoolEnt.kind })
      : await tx
          .delete(regionEnt)
          .where(eq(regionEnt.regionCode, owner.region.regionCode))
          .returning({ kind: regionEnt.kind });
  return gone.length > 0;
}
