import { sql } from 'drizzle-orm';
import { classesFor, type Grant } from '@/lib/domain/access/rights';
import type { SchoolRole } from '@/lib/domain/access/types';
import type { Db, Tx } from './client';
import { hideValues } from './query-fault';

declare const minted: unique symbol;

/**
 * The right to work inside one school. It cannot be written by hand: it is minted from a session
 * (`services/access/open-desk.ts`) or from a job or command (`mintJobScope`), and nowhere else.
 */
export type SchoolScope = {
  readonly [minted]: 'school';
  readonly uai: string;
  /** NULL: the worker or the command line. */
  readonly userId: string | null;
  /** What each role held is given for. */
  readonly grants: readonly Grant[];
  readonly roles: readonly SchoolRole[];
  /** Classes whose figures and pupils this person may see; 'all' for the whole school. */
  readonly classCodes: 'all' | readonly string[];
};

/** The right to read the roll-ups and the directory of one région académique. */
export type RegionScope = {
  readonly [minted]: 'region';
  readonly regionCode: string;
  readonly userId: string;
};

/** Called by the session side only, once the delegations have been read. */
export function mintSchoolScope(fields: Pick<SchoolScope, 'uai' | 'userId' | 'grants'>): SchoolScope {
  const roles = [...new Set(fields.grants.map((grant) => grant.role))];
  const classCodes = classesFor(fields.grants, 'see_pupils');
  return { ...fields, roles, classCodes } as unknown as SchoolScope;
}

/** For a job or a command, which act for the school itself. */
export function mintJobScope(uai: string): SchoolScope {
  return mintSchoolScope({ uai, userId: null, grants: [{ role: 'principal', classCodes: 'all' }] });
}

/** Called by the session side once the membership has been read, and for a presented token once it has. */
export function mintRegionScope(fields: Omit<RegionScope, typeof minted>): RegionScope {
  return fields as RegionScope;
}

type Setting =
  | 'school_uai'
  | 'region'
  | 'public_uai'
  | 'user_id'
  | 'sign_in_email'
  | 'api_token'
  | 'feed_token'
  | 'system';

function within<T>(db: Db, setting: Setting, value: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const done = db.transaction(async (tx) => {
    // Local to the transaction: a pooled connection never carries a scope over.
    await tx.execute(sql`select set_config(${`palier.${setting}`}, ${value}, true)`);
    return work(tx);
  });
  return done.catch((error: unknown) => {
    throw hideValues(error);
  });
}

/** One transaction inside one school. Row-level security shows and takes that school's rows only. */
export const inSchool = <T>(db: Db, scope: SchoolScope, work: (tx: Tx) => Promise<T>) =>
  within(db, 'school_uai', scope.uai, work);

/** One transaction over a région: roll-ups and directory; personal tables show nothing. */
export const inRegion = <T>(db: Db, scope: RegionScope, work: (tx: Tx) => Promise<T>) =>
  within(db, 'region', scope.regionCode, work);

/** One transaction for a public page: the directory entry of one school. */
export const inPublic = <T>(db: Db, uai: string, work: (tx: Tx) => Promise<T>) =>
  within(db, 'public_uai', uai, work);

/** One transaction for a signed-in user: own account, delegations and memberships. */
export const asUser = <T>(db: Db, userId: string, work: (tx: Tx) => Promise<T>) =>
  within(db, 'user_id', userId, work);

/** One transaction for a sign-in under way: the account of that address. */
export const asSigningIn = <T>(db: Db, email: string, work: (tx: Tx) => Promise<T>) =>
  within(db, 'sign_in_email', email.toLowerCase(), work);

/** One transaction for a call that presents a token: that token only, by its digest. */
export const asTokenHolder = <T>(db: Db, tokenHash: string, work: (tx: Tx) => Promise<T>) =>
  within(db, 'api_token', tokenHash, work);

/** One transaction for a program that reads a calendar: the feed of that address only, by its digest. */
export const asFeedReader = <T>(db: Db, tokenHash: string, work: (tx: Tx) => Promise<T>) =>
  within(db, 'feed_token', tokenHash, work);

/**
 * One transaction for the product itself: directory, users, worker heartbeats; no pupil, no guardian.
 * With a scope it may also work inside that school, so that what it sets up and its audit are one transaction.
 */
export const asSystem = <T>(db: Db, work: (tx: Tx) => Promise<T>, scope?: SchoolScope) =>
  within(db, 'system', 'on', async (tx) => {
    if (scope) await tx.execute(sql`select set_config('palier.school_uai', ${scope.uai}, true)`);
    return work(tx);
  });
