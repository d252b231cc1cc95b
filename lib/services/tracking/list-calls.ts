import { inSchool, type SchoolScope } from '@/db/scope';
import { can, canFor, classesFor } from '@/lib/domain/access/rights';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { listWaitingGuardians } from '@/lib/domain/tracking/choose-contacted';
import type { ServiceContext } from '../context';
import { type FollowedFamily, loadFollowed } from './list-followed-families';
import { pickFamilies } from './record-for-families';

export type CallList = {
  todayOn: Day;
  /** Families with somebody to call, each with the guardians it still needs, those with a mobile first. */
  toCall: { family: FollowedFamily; guardians: FollowedFamily['guardians'] }[];
  /** Chosen, and nobody to call: covered meanwhile, or no mobile known. */
  covered: number;
  withoutMobile: FollowedFamily[];
};

/**
 * Whom to call, of the families chosen by one of their pupils: the guardians who have not activated, of a child whom
 * nobody covers yet, with the mobile that SIECLE holds. Without a choice: every family not covered of the class.
 * Refusals: `not_allowed`, `class_not_yours`, `nobody_chosen`, `unknown_family`.
 */
export async function listCalls(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  { pupilIds, classCode }: { pupilIds: readonly string[]; classCode?: string },
): Promise<Result<CallList, 'not_allowed' | 'class_not_yours' | 'nobody_chosen' | 'unknown_family'>> {
  if (!can(scope.grants, 'call_families')) return refuse('not_allowed');
  if (classCode && !canFor(scope.grants, 'call_families', classCode)) {
    return refuse('class_not_yours', { class: classCode });
  }
  if (pupilIds.length === 0 && !classCode) return refuse('nobody_chosen');
  const classCodes = classCode ? [classCode] : classesFor(scope.grants, 'call_families');
  const { families, todayOn } = await inSchool(
    ctx.db,
    scope,
    async (tx) => (await loadFollowed(tx, ctx, scope, classCodes)).followed,
  );
  const chosen =
    pupilIds.length > 0 ? pickFamilies(families, pupilIds) : families.filter((family) => !family.covered);
  if (!chosen) return refuse('unknown_family');
  const left = chosen.filter((family) => !family.covered);
  const waiting = left.map((family) => ({ family, guardians: listWaitingGuardians(family) }));
  return ok({
    todayOn,
    toCall: waiting
      .filter(({ guardians }) => guardians.some((g) => g.mobile))
      .map(({ family, guardians }) => ({
        family,
        guardians: [...guardians].sort((a, b) => Number(!a.mobile) - Number(!b.mobile)),
      })),
    covered: chosen.length - left.length,
    withoutMobile: waiting.flatMap(({ family, guardians }) =>
      guardians.some((g) => g.mobile) ? [] : [family],
    ),
  });
}
