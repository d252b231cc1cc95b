import {
  findUser,
  isSessionEnded,
  listDelegations,
  listRegionsOfUser,
  listSchoolsOfUser,
} from '@/db/queries/access';
import { asUser, mintRegionScope, mintSchoolScope, type RegionScope, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
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
      isSessionEnded(tx, claim.sessionId),
      listSchoolsOfUser(tx),
      listDelegations(tx, claim.userId, dayIn('Europe/Paris', ctx.now)),
      listRegionsOfUser(tx, claim.userId),
    ]);
    if (!user || user.sessionVersion !== claim.sessionVersion || isEnded) return undefined;
    const names = new Map(schools.map((s) => [s.uai, s.name]));
    const uais = [...new Set(delegations.map((d) => d.schoolUai))];
    return {
      user: { id: user.id, name: user.name, email: user.email },
      schools: uais.map((uai) => {
        const grants = delegations
          .filter((d) => d.schoolUai === uai)
          .map(({ role, classCodes }) => ({ role, classCodes: classCodes ?? ('all' as const) }));
        return {
          uai,
          name: names.get(uai) ?? uai,
          scope: mintSchoolScope({ uai, userId: user.id, grants }),
        };
      }),
      regions: regions.map((regionCode) => mintRegionScope({ regionCode, userId: user.id })),
    };
  });
}
