import { and, count, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser, delegation, regionMember, signInAttempt } from '@/db/schema/access';
import { school } from '@/db/schema/directory';
import type { SchoolRole } from '@/lib/domain/access/types';
import type { Day } from '@/lib/domain/directory/types';

export type StoredUser = {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  sessionVersion: number;
};

const userColumns = {
  id: appUser.id,
  email: appUser.email,
  name: appUser.name,
  passwordHash: appUser.passwordHash,
  sessionVersion: appUser.sessionVersion,
};

export async function findUserByEmail(tx: Tx, email: string): Promise<StoredUser | undefined> {
  const [user] = await tx
    .select(userColumns)
    .from(appUser)
    .where(eq(sql`lower(${appUser.email})`, email.toLowerCase()));
  return user;
}

export async function findUser(tx: Tx, id: string): Promise<StoredUser | undefined> {
  const [user] = await tx.select(userColumns).from(appUser).where(eq(appUser.id, id));
  return user;
}

export type StoredDelegation = { schoolUai: string; role: SchoolRole; classCodes: string[] | null };

/** The delegations of a user that hold on a day; the last day is included. */
export async function listDelegations(tx: Tx, userId: string, on: Day): Promise<StoredDelegation[]> {
  return tx
    .select({
      schoolUai: delegation.schoolUai,
      role: delegation.role,
      classCodes: delegation.classCodes,
    })
    .from(delegation)
    .where(and(eq(delegation.userId, userId), or(isNull(delegation.endsOn), gte(delegation.endsOn, on))));
}

export async function listSchoolsOfUser(tx: Tx): Promise<{ uai: string; name: string }[]> {
  return tx.select({ uai: school.uai, name: school.name }).from(school).orderBy(school.name);
}

export async function listRegionsOfUser(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx
    .select({ code: regionMember.regionCode })
    .from(regionMember)
    .where(eq(regionMember.userId, userId));
  return rows.map((r) => r.code);
}

export async function countAttempts(tx: Tx, key: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(signInAttempt)
    .where(and(eq(signInAttempt.key, key), gte(signInAttempt.at, since)));
  return row?.n ?? 0;
}

export async function recordAttempt(tx: Tx, key: string, at: Date): Promise<void> {
  await tx.insert(signInAttempt).values({ key, at });
}

export async function clearAttempts(tx: Tx, key: string): Promise<void> {
  await tx.delete(signInAttempt).where(eq(signInAttempt.key, key));
}
