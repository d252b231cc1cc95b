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
  /** Families with somebody to call, each with the guardians it still needs, those who can be called first. */
  toCall: { family: FollowedFamily; guardians: FollowedFamily['guardians'] }[];
  /** Chosen, and nobody to call: covered meanwhile, or no mobile known that may be called. */
  covered: number;
  withoutMobile: FollowedFamily[];
};

/**
 * Whom to call, of the families chosen by one of their pupils: the guardians who have not activated, of a child whom
 * nobody covers yet, with the mobile that SIECLE holds. Without a choice: every family not covered of the class, or with
 * `due` those that were to be called again by today. A number that is somebody else's, or whose owner refuses, is none.
 * Refusals: `not_allowed`, `class_not_yours`, `nobody_chosen`, `unknown_family`.
 */
export async function listCalls(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  { pupilIds, classCode, due }: { pupilIds: readonly string[]; classCode?: string; due?: boolean },
): Promise<Result<CallList, 'not_allowed' | 'class_not_yours' | 'nobody_chosen' | 'unknown_family'>> {
  if (!can(scope.grants, 'call_families')) return refuse('not_allowed');
  if (classCode && !canFor(scope.grants, 'call_families', classCode)) {
    return refuse('class_not_yours', { class: classCode });
  }
  if (pupilIds.length === 0 && !classCode && !due) return refuse('nobody_chosen');
  const classCodes = classCode ? [classCode] : classesFor(scope.grants, 'call_families');
  const { families, todayOn } = await inSchool(
    ctx.db,
    scope,
    async (tx) => (await loadFollowed(tx, ctx, scope, classCodes)).followed,
  );
  const isDue = ({ callAgainOn }: FollowedFamily) => callAgainOn !== null && callAgainOn <= todayOn;
  const chosen =
    pupilIds.length > 0
      ? pickFamilies(families, pupilIds)
      : families.filter((family) => !family.covered && (!due || isDue(family)));
  if (!chosen) return refuse('unknown_family');
  const left = chosen.filter((family) => !family.covered);
  const waiting = left.map((family) => ({ family, guardians: listWaitingGuardians(family) }));
  return ok({
    todayOn,
    toCall: waiting.filter(canCall).map(({ family, guardians }) => ({
      family,
      guardians: [...guardians].sort(
        (a, b) => Number(!isCallable(family, a)) - Number(!isCallable(family, b)),
      ),
    })),
    covered: chosen.length - left.length,
    withoutMobile: waiting.filter((one) => !canCall(one)).map(({ family }) => family),
  });
}

type Waiting = CallList['toCall'][number];

/** Whether a guardian has a mobile that is theirs, and has not refused. */
export const isCallable = (
  { closedLines }: Waiting['family'],
  { id, mobile }: Waiting['guardians'][number],
): boolean => mobile !== null && mobile !== '' && !closedLines.has(id);

const canCall = ({ family, guardians }: Waiting) => guardians.some((one) => isCallable(family, one));
