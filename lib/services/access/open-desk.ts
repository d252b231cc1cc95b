import {
  findUser,
  isSessionEnded,
  listDelegations,
  listRegionsOfUser,
  listSchoolsOfUser,
  type StoredDelegation,
} from '@/db/queries/access';
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
    const [user, isEnded, schools, delegations, regions] = await Promise.all([
      findUser(tx, claim.userId),
      isSessionEnded(tx, claim.userId, claim.sessionId),
      listSchoolsOfUser(tx),
      listDelegations(tx, claim.userId, ctx.now),
      listRegionsOfUser(tx, claim.userId),
    ]);
    if (!user || user.sessionVersion !== claim.sessionVersion || isEnded) return undefined;
    return {
      user: { id: user.id, name: user.name, email: user.email },
      schools: mintSchools(user.id, schools, delegations),
      regions: regions.map((regionCode) => mintRegionScope({ regionCode, userId: user.id })),
    };
  });
}

function mintSchools(
  userId: string,
  schools: readonly { uai: string; name: string }[],
  delegations: readonly StoredDelegation[],
): Desks['schools'] {
  const names = new Map(schools.map((s) => [s.uai, s.name]));
  const uais = [...new Set(delegations.map((d) => d.schoolUai))];
  return uais.map((uai) => {
    const grants = delegations
      .filter((d) => d.schoolUai === uai)
      .map(({ role, classCodes }) => ({ role, classCodes: classCodes ?? ('all' as const) }));
    return { uai, name: names.get(uai) ?? uai, scope: mintSchoolScope({ uai, userId, grants }) };
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
    const [schools, delegations] = [await listSchoolsOfUser(tx), await listDelegations(tx, userId, ctx.now)];
    return { feedId: userId, schools: mintSchools(userId, schools, delegations) };
  });
}
