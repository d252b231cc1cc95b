import { and, count, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser, delegation, endedSession, regionMember, signInAttempt } from '@/db/schema/access';
import { school } from '@/db/schema/directory';
import type { SchoolRole } from '@/lib/domain/access/types';

export type StoredUser = {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  sessionVersion: number;
  invitedUntil: Date | null;
};

const userColumns = {
  id: appUser.id,
  email: appUser.email,
  name: appUser.name,
  passwordHash: appUser.passwordHash,
  sessionVersion: appUser.sessionVersion,
  invitedUntil: appUser.invitedUntil,
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

/** The day at a school: a delegation ends at its midnight, overseas too. */
const dayAtSchool = (now: Date) =>
  sql`(${now.toISOString()}::timestamptz at time zone ${school.timeZone})::date`;

/** The delegations of a user that hold now; the last day, on each school's own clock, is included. */
export async function listDelegations(tx: Tx, userId: string, now: Date): Promise<StoredDelegation[]> {
  return tx
    .select({
      schoolUai: delegation.schoolUai,
      role: delegation.role,
      classCodes: delegation.classCodes,
    })
    .from(delegation)
    .innerJoin(school, eq(school.uai, delegation.schoolUai))
    .where(
      and(
        eq(delegation.userId, userId),
        or(isNull(delegation.endsOn), sql`${delegation.endsOn} >= ${dayAtSchool(now)}`),
      ),
    );
}

export async function listSchoolsOfUser(tx: Tx): Promise<{ uai: string; name: string }[]> {
  return tx.select({ uai: school.uai, name: school.name }).from(school).orderBy(school.name);
}

export async function listRegionsOfUser(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx
    .select({ code: regionMember.regionCode })
    .from(regionMember)
    .where(eq(regionMember.userId, userId))
    // The first of them is the desk that opens: always the same one.
    .orderBy(regionMember.regionCode);
  return rows.map((r) => r.code);
}

/**
 * Counts a sign-in for a key before it is tried, unless there were `most` of them since then: those that come at
 * once are counted one after the other. Returns the id of the attempt; undefined when there were too many.
 */
export async function reserveAttempt(
  tx: Tx,
  { key, at, since, most }: { key: string; at: Date; since: Date; most: number },
): Promise<number | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 1))`);
  const [row] = await tx
    .select({ n: count() })
    .from(signInAttempt)
    .where(and(eq(signInAttempt.key, key), gte(signInAttempt.at, since)));
  if ((row?.n ?? 0) >= most) return undefined;
  const [attempt] = await tx.insert(signInAttempt).values({ key, at }).returning({ id: signInAttempt.id });
  return attempt?.id;
}

/** Forgets the attempts of a key: all of them, or one. */
export async function clearAttempts(tx: Tx, key: string, id?: number): Promise<void> {
  await tx
    .delete(signInAttempt)
    .where(and(eq(signInAttempt.key, key), id === undefined ? undefined : eq(signInAttempt.id, id)));
}

/** Forgets what no sign-in counts any more and what no session lasts. */
export async function sweepSignIns(tx: Tx, before: Date): Promise<void> {
  await tx.delete(signInAttempt).where(lt(signInAttempt.at, before));
  await tx.delete(endedSession).where(lt(endedSession.endedAt, before));
}

export async function insertEndedSession(tx: Tx, userId: string, sessionId: string, at: Date): Promise<void> {
  await tx.insert(endedSession).values({ userId, sessionId, endedAt: at }).onConflictDoNothing();
}

/** Asked with every page: by the whole key, so that the sessions of others are not looked through. */
export async function isSessionEnded(tx: Tx, userId: string, sessionId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: endedSession.sessionId })
    .from(endedSession)
    .where(and(eq(endedSession.userId, userId), eq(endedSession.sessionId, sessionId)));
  return rows.length > 0;
}
