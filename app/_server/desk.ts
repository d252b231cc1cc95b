import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { RegionScope, SchoolScope } from '@/db/scope';
import { can, type Right } from '@/lib/domain/access/rights';
import { type Desks, openDesks } from '@/lib/services/access/open-desk';
import type { ServiceContext } from '@/lib/services/context';
import { getRegionTimeZone } from '@/lib/services/directory/get-region-time-zone';
import { getSchool, type SchoolCard } from '@/lib/services/directory/get-school';
import { getContext } from './context';
import { PATH_HEADER, signInAddress } from './return-path';
import { findClaim } from './session-cookie';

/** What the session may open, read once a request; undefined for a visitor or a revoked session. */
export const findDesks = cache(async (): Promise<Desks | undefined> => {
  const claim = await findClaim();
  return claim && openDesks(getContext(), claim);
});

export async function requireDesks(): Promise<Desks> {
  return (await findDesks()) ?? redirect(signInAddress((await headers()).get(PATH_HEADER)));
}

export type Desk = {
  ctx: ServiceContext;
  scope: SchoolScope;
  school: SchoolCard;
  user: Desks['user'];
  /** Every school this person works in: the school switcher. */
  schools: { uai: string; name: string }[];
  can: (right: Right) => boolean;
};

/** The scope of one school alone, for what is asked at every stroke: only the session is read for it. */
export const getScope = cache(async (uai: string): Promise<Pick<Desk, 'ctx' | 'scope'>> => {
  const { schools } = await requireDesks();
  const { scope } = schools.find((s) => s.uai === uai) ?? notFound();
  return { ctx: getContext(), scope };
});

/**
 * The desk of one school for the signed-in person. Somebody without a delegation there is told that the page
 * does not exist: whether such a school is known is nobody's business.
 */
export const getDesk = cache(async (uai: string): Promise<Desk> => {
  const { ctx, scope } = await getScope(uai);
  const desks = await requireDesks();
  return {
    ctx,
    scope,
    school: await getSchool(ctx, scope),
    user: desks.user,
    schools: desks.schools.map(({ uai, name }) => ({ uai, name })),
    can: (right) => can(scope.grants, right),
  };
});

export type RegionDesk = { ctx: ServiceContext; scope: RegionScope; user: Desks['user'] };

/** DRANE's desk: the person's région. */
export const getRegionDesk = cache(async (): Promise<RegionDesk> => {
  const desks = await requireDesks();
  const scope = desks.regions[0] ?? notFound();
  return { ctx: getContext(), scope, user: desks.user };
});

/** The clock by which the région's desk tells what happened when. */
export const getRegionClock = cache(async (): Promise<string> => {
  const { ctx, scope } = await getRegionDesk();
  return getRegionTimeZone(ctx, scope);
});
