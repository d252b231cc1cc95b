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

export type StoredSession = Pick<StoredUser, 'id' | 'email' | 'name' | 'sessionVersion'> & {
  /** Left by its person: what is told of it opens nothing. */
  isEnded: boolean;
  /** The régions that its person works for, in order. */
  regionCodes: string[];
};

/**
 * The person of a session, and whether it was left; undefined when there is no such person. Asked with every page: in one
 * statement, prepared once a connection, and by the whole key, so that the sessions of others are not looked through.
 */
export async function findSession(
  tx: Tx,
  userId: string,
  sessionId: string,
): Promise<StoredSession | undefined> {
  const { id, email, name, sessionVersion } = userColumns;
  const regions = tx
    .select({ code: regionMember.regionCode })
    .from(regionMember)
    .where(eq(regionMember.userId, userId))
    // The first of them is the desk that opens: always the same one.
    .orderBy(regionMember.regionCode);
  const ended = tx
    .select({ id: endedSession.sessionId })
    .from(endedSession)
    .where(and(eq(endedSession.userId, userId), eq(endedSession.sessionId, sessionId)));
  const [found] = await tx
    .select({
      id,
      email,
      name,
      sessionVersion,
      isEnded: sql<boolean>`exists (${ended})`,
      regionCodes: sql<string[]>`array(${regions})`,
    })
    .from(appUser)
    .where(eq(appUser.id, userId))
    .prepare('find_session')
    .execute();
  return found;
}

export type StoredDelegation = {
  schoolUai: string;
  schoolName: string;
  role: SchoolRole;
  classCodes: string[] | null;
};

/** The day at a school: a delegation ends at its midnight, overseas too. */
const dayAtSchool = (now: Date) =>
  sql`(${now.toISOString()}::timestamptz at time zone ${school.timeZone})::date`;

/**
 * The delegations of a user that hold now, by the names of their schools; the last day, on each school's own clock, is
 * included. Asked with every page: prepared once a connection.
 */
export async function listDelegations(tx: Tx, userId: string, now: Date): Promise<StoredDelegation[]> {
  return tx
    .select({
      schoolUai: delegation.schoolUai,
      schoolName: school.name,
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
    )
    .orderBy(school.name, school.uai)
    .prepare('list_delegations')
    .execute();
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
