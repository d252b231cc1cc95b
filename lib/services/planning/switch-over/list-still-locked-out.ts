import { listActivationDays } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import { classesFor } from '@/lib/domain/access/rights';
import { narrowToClasses } from '@/lib/domain/adoption/snapshot';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../../context';
import { describeLockedOut, type LockedOutPerson } from './describe-locked-out';
import { loadCohort } from './load-cohort';
import { loadSwitchOver } from './load-switch-over';

/**
 * Those whom the switch-over locked out and who still have no account that works, by class and name: the pupils, and the
 * guardians where the role shows them. Empty before the day.
 */
export async function listStillLockedOut(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<LockedOutPerson[]> {
  return inSchool(ctx.db, scope, async (tx) => {
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground || ground.todayOn < ground.switchOverOn) return [];
    const { snapshot, switchOverOn, todayOn } = ground;
    const { cohort, sessions } = await loadCohort(tx, switchOverOn, snapshot);
    const activatedOn = await listActivationDays(tx, todayOn);
    const seen = narrowToClasses(snapshot, scope.classCodes);
    const open = narrowToClasses(snapshot, classesFor(scope.grants, 'see_guardians'));
    const mine = new Set([
      ...seen.pupils.map(({ id }) => id),
      ...open.links.map(({ guardianId }) => guardianId),
    ]);
    const left = (ids: HolderId[] | null) =>
      ids?.filter((id) => mine.has(id) && !activatedOn.has(id)) ?? null;
    return describeLockedOut(
      tx,
      { seen, open, sessions },
      { pupils: left(cohort.pupils), guardians: left(cohort.guardians) },
    );
  });
}
