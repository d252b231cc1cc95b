import { eq, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { school } from '@/db/schema/directory';
import { regionSender, schoolSender } from '@/db/schema/sender';
import { inRegion, inSchool, type RegionScope, type SchoolScope } from '@/db/scope';

/** Whose sender: a school's own, or the one of all schools of a région that have none. */
export type SenderOwner = { school: SchoolScope } | { region: RegionScope };

/** What both have. The secrets are sealed. */
export type StoredSender = Omit<typeof schoolSender.$inferSelect, 'schoolUai'>;

/** What only a région's has: the pace of a sender that many schools share. */
export type SenderPace = Pick<typeof regionSender.$inferSelect, 'sendLimitCount' | 'sendLimitSeconds'>;

/** One transaction in the scope of the owner. */
export const inOwner = <T>(db: Db, owner: SenderOwner, work: (tx: Tx) => Promise<T>): Promise<T> =>
  'school' in owner ? inSchool(db, owner.school, work) : inRegion(db, owner.region, work);

export async function findSchoolSender(tx: Tx, uai: string): Promise<StoredSender | undefined> {
  const [row] = await tx.select().from(schoolSender).where(eq(schoolSender.schoolUai, uai));
  return row;
}

const readRegionSender = async (tx: Tx, where: SQL) => {
  const [row] = await tx.select().from(regionSender).where(where);
  return row;
};

export const findRegionSender = (tx: Tx, regionCode: string) =>
  readRegionSender(tx, eq(regionSender.regionCode, regionCode));

/** The sender of the région that a school is of; in the school's scope. */
export async function findSenderAbove(tx: Tx, uai: string): Promise<(StoredSender & SenderPace) | undefined> {
  const [row] = await tx
    .select({ sender: regionSender })
    .from(regionSender)
    .innerJoin(school, eq(school.regionCode, regionSender.regionCode))
    .where(eq(school.uai, uai));
  return row?.sender;
}

export async function findOwnSender(
  tx: Tx,
  owner: SenderOwner,
): Promise<(StoredSender & Partial<SenderPace>) | undefined> {
  return 'school' in owner
    ? findSchoolSender(tx, owner.school.uai)
    : findRegionSender(tx, owner.region.regionCode);
}

/** A school's pace is with its other limits, and left aside here. */
export async function writeSender(
  tx: Tx,
  owner: SenderOwner,
  sender: StoredSender,
  pace: SenderPace,
): Promise<void> {
  if ('school' in owner) {
    await tx
      .insert(schoolSender)
      .values({ schoolUai: owner.school.uai, ...sender })
      .onConflictDoUpdate({ target: schoolSender.schoolUai, set: sender });
    return;
  }
  const row = { ...sender, ...pace };
  await tx
    .insert(regionSender)
    .values({ regionCode: owner.region.regionCode, ...row })
    .onConflictDoUpdate({ target: regionSender.regionCode, set: row });
}

/** Returns whether there was one. */
export async function deleteSender(tx: Tx, owner: SenderOwner): Promise<boolean> {
  const gone =
    'school' in owner
      ? await tx
          .delete(schoolSender)
          .where(eq(schoolSender.schoolUai, owner.school.uai))
          .returning({ kind: schoolSender.kind })
      : await tx
          .delete(regionSender)
          .where(eq(regionSender.regionCode, owner.region.regionCode))
          .returning({ kind: regionSender.kind });
  return gone.length > 0;
}

/** The address that somebody signs in with. */
export async function findOwnAddress(
  tx: Tx,
  userId: string,
): Promise<{ email: string; name: string } | undefined> {
  const [row] = await tx
    .select({ email: appUser.email, name: appUser.name })
    .from(appUser)
    .where(eq(appUser.id, userId));
  return row;
}
