import { and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { school } from '@/db/schema/directory';
import { helpSession, sessionSignup } from '@/db/schema/region-campaign';
import type { Day } from '@/lib/domain/directory/types';

export type SessionRow = typeof helpSession.$inferSelect;
export type SignupRow = typeof sessionSignup.$inferSelect;

/** Opens sessions; those that are open already under their id stay as they are. How many are new. */
export async function insertSessions(tx: Tx, rows: (typeof helpSession.$inferInsert)[]): Promise<number> {
  const opened = await tx
    .insert(helpSession)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: helpSession.id });
  return opened.length;
}

/** Sessions that end after an instant, the next first; or those before it, the latest first. In a scope: its région's. */
export async function listSessions(
  tx: Tx,
  { from, past, limit }: { from: Date; past: boolean; limit: number },
): Promise<SessionRow[]> {
  return tx
    .select()
    .from(helpSession)
    .where(past ? lt(helpSession.endsAt, from) : gt(helpSession.endsAt, from))
    .orderBy(past ? desc(helpSession.startsAt) : asc(helpSession.startsAt), asc(helpSession.id))
    .limit(limit);
}

/** `lock`: nobody else counts places meanwhile; in the région's scope, or as the system. */
export async function findSession(
  tx: Tx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<SessionRow | undefined> {
  const query = tx.select().from(helpSession).where(eq(helpSession.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row;
}

export async function updateSession(
  tx: Tx,
  { regionCode, id }: Pick<SessionRow, 'regionCode' | 'id'>,
  changes: Partial<Omit<SessionRow, 'regionCode' | 'id'>>,
): Promise<void> {
  await tx
    .update(helpSession)
    .set(changes)
    .where(and(eq(helpSession.regionCode, regionCode), eq(helpSession.id, id)));
}

export type SessionCounts = { placed: number; waiting: number };

/** People with a place and in line, by session. As the system or in a région's scope: over all of its schools. */
export async function countSignups(
  tx: Tx,
  sessionIds: readonly string[],
): Promise<Map<string, SessionCounts>> {
  if (sessionIds.length === 0) return new Map();
  const countIf = (status: 'placed' | 'waiting') =>
    sql<number>`(count(*) filter (where ${sessionSignup.status} = ${status}))::int`;
  const rows = await tx
    .select({
      sessionId: sessionSignup.sessionId,
      placed: countIf('placed'),
      waiting: countIf('waiting'),
    })
    .from(sessionSignup)
    .where(inArray(sessionSignup.sessionId, [...sessionIds]))
    .groupBy(sessionSignup.sessionId);
  return new Map(rows.map(({ sessionId, ...counts }) => [sessionId, counts]));
}

/** Who has signed up to a session and from where, in the order in which they did. In a région's scope. */
export async function listParticipants(
  tx: Tx,
  sessionId: string,
): Promise<(SignupRow & { schoolName: string; city: string })[]> {
  const rows = await tx
    .select({ signup: sessionSignup, schoolName: school.name, city: school.city })
    .from(sessionSignup)
    .innerJoin(school, eq(school.uai, sessionSignup.schoolUai))
    .where(eq(sessionSignup.sessionId, sessionId))
    .orderBy(asc(sessionSignup.signedAt), asc(sessionSignup.userId));
  return rows.map(({ signup, ...of }) => ({ ...signup, ...of }));
}

/** Those in line, the first in it first. As the system, or in the région's scope. */
export async function listWaiting(tx: Tx, sessionId: string, limit: number): Promise<SignupRow[]> {
  return tx
    .select()
    .from(sessionSignup)
    .where(and(eq(sessionSignup.sessionId, sessionId), eq(sessionSignup.status, 'waiting')))
    .orderBy(asc(sessionSignup.signedAt), asc(sessionSignup.userId))
    .limit(limit);
}

/** What somebody has signed up to in the scope's school, with the sessions. */
export async function listOwnSignups(
  tx: Tx,
  schoolUai: string,
  userId: string,
): Promise<{ signup: SignupRow; session: SessionRow }[]> {
  return tx
    .select({ signup: sessionSignup, session: helpSession })
    .from(sessionSignup)
    .innerJoin(helpSession, eq(helpSession.id, sessionSignup.sessionId))
    .where(and(eq(sessionSignup.schoolUai, schoolUai), eq(sessionSignup.userId, userId)))
    .orderBy(asc(helpSession.startsAt));
}

type SignupKey = Pick<SignupRow, 'schoolUai' | 'sessionId' | 'userId'>;
const isSignup = ({ schoolUai, sessionId, userId }: SignupKey) =>
  and(
    eq(sessionSignup.schoolUai, schoolUai),
    eq(sessionSignup.sessionId, sessionId),
    eq(sessionSignup.userId, userId),
  );

export async function findSignup(tx: Tx, key: SignupKey): Promise<SignupRow | undefined> {
  const [row] = await tx.select().from(sessionSignup).where(isSignup(key));
  return row;
}

/** Signs somebody up, also after they had withdrawn. */
export async function saveSignup(tx: Tx, row: Omit<SignupRow, 'attended'>): Promise<void> {
  const { schoolUai: _school, sessionId: _session, userId: _user, ...set } = row;
  await tx
    .insert(sessionSignup)
    .values(row)
    .onConflictDoUpdate({
      target: [sessionSignup.schoolUai, sessionSignup.sessionId, sessionSignup.userId],
      set: { ...set, attended: null },
    });
}

export async function updateSignup(
  tx: Tx,
  key: SignupKey,
  changes: Partial<Pick<SignupRow, 'status' | 'attended' | 'question'>>,
): Promise<void> {
  await tx.update(sessionSignup).set(changes).where(isSignup(key));
}

/** Those who have signed up go with a session that is moved. In the région's scope. */
export async function updateSignupDays(tx: Tx, sessionId: string, sessionOn: Day): Promise<void> {
  await tx.update(sessionSignup).set({ sessionOn }).where(eq(sessionSignup.sessionId, sessionId));
}

/** The account that a name or an address is taken from. As the system or a colleague. */
export async function findStaff(
  tx: Tx,
  userId: string,
): Promise<{ name: string; email: string } | undefined> {
  const [row] = await tx
    .select({ name: appUser.name, email: appUser.email })
    .from(appUser)
    .where(eq(appUser.id, userId));
  return row;
}

/** Forgets who came to the sessions before a day. As the system; returns how many rows went. */
export async function sweepSignups(tx: Tx, before: Day): Promise<number> {
  const gone = await tx
    .delete(sessionSignup)
    .where(lt(sessionSignup.sessionOn, before))
    .returning({ userId: sessionSignup.userId });
  return gone.length;
}
