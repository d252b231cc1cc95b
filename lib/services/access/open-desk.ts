import { findSession, listDelegations, type StoredDelegation } from '@/db/queries/access';
import { findFeedOwner } from '@/db/queries/calendar-feed';
import {
  asFeedReader,
  asUser,
  mintRegionScope,
  mintSchoolScope,
  type RegionScope,
  type SchoolScope,
} from '@/db/scope';
import type { ServiceContext } from '../context';

export type SessionClaim = { userId: string; sessionId: string; sessionVersion: number; startedAt: Date };

/** A working day: who shares a machine in a staff room is signed out by the evening, whatever is clicked till then. */
export const SESSION_SECONDS = 12 * 60 * 60;

export type Desks = {
  user: { id: string; name: string; email: string };
  schools: { uai: string; name: string; scope: SchoolScope }[];
  regions: RegionScope[];
};

/**
 * What a session may open today: a school scope for each school with a delegation that holds, a region scope
 * for each membership. Undefined when the session is over, left or revoked, or its user is gone.
 */
export async function openDesks(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  claim: SessionClaim,
): Promise<Desks | undefined> {
  if (ctx.now.getTime() - claim.startedAt.getTime() >= SESSION_SECONDS * 1000) return undefined;
  return asUser(ctx.db, claim.userId, async (tx) => {
    // Sent together: every page waits for this. What is not the session's to see is thrown away below.
    const [session, delegations] = await Promise.all([
      findSession(tx, claim.userId, claim.sessionId),
      listDelegations(tx, claim.userId, ctx.now),
    ]);
    if (!session || session.sessionVersion !== claim.sessionVersion || session.isEnded) return undefined;
    const { id, name, email, regionCodes } = session;
    return {
      user: { id, name, email },
      schools: mintSchools(id, delegations),
      regions: regionCodes.map((regionCode) => mintRegionScope({ regionCode, userId: id })),
    };
  });
}

function mintSchools(userId: string, delegations: readonly StoredDelegation[]): Desks['schools'] {
  const names = new Map(delegations.map(({ schoolUai, schoolName }) => [schoolUai, schoolName]));
  return [...names].map(([uai, name]) => {
    const grants = delegations
      .filter((d) => d.schoolUai === uai)
      .map(({ role, classCodes }) => ({ role, classCodes: classCodes ?? ('all' as const) }));
    return { uai, name, scope: mintSchoolScope({ uai, userId, grants }) };
  });
}

/** What the secret address of a calendar stands for: nothing but reading, and no région. */
export type OpenedFeed = Pick<Desks, 'schools'> & { feedId: string };

/**
 * The schools of the person whose calendar an address is, by its digest, as they are today: with the address of somebody
 * who has no role any more there are none. Undefined for an address that nobody has, or has no more.
 */
export async function openFeed(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  tokenHash: string,
): Promise<OpenedFeed | undefined> {
  const userId = await asFeedReader(ctx.db, tokenHash, (tx) => findFeedOwner(tx, tokenHash));
  if (!userId) return undefined;
  return asUser(ctx.db, userId, async (tx) => {
    return { feedId: userId, schools: mintSchools(userId, await listDelegations(tx, userId, ctx.now)) };
  });
}
