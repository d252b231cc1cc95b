import {
  type ListedDelegation,
  listLastDelegationEvents,
  listSchoolDelegations,
} from '@/db/queries/delegation';
import { listClassesOfSchool } from '@/db/queries/series-marks';
import { inSchool, type SchoolScope } from '@/db/scope';
import { endsSoon, holdsOn, listUnledClasses } from '@/lib/domain/access/delegation';
import { can } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { readTermsBefore } from './undo-delegation-change';

export type Colleague = ListedDelegation & {
  holds: boolean;
  endsSoon: boolean;
  canUndo: boolean;
};

export type Team = {
  todayOn: Day;
  colleagues: Colleague[];
  classCodes: string[];
  /** Classes without a class teacher. */
  unled: string[];
};

/** Who has a role in the school and who had one, with what can be done about it. Everybody of the school may look. */
export async function listTeam(ctx: Pick<ServiceContext, 'db' | 'now'>, scope: SchoolScope): Promise<Team> {
  const todayOn = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
  return inSchool(ctx.db, scope, async (tx) => {
    const rows = await listSchoolDelegations(tx);
    const classCodes = (await listClassesOfSchool(tx)).map(({ code }) => code);
    const last = await listLastDelegationEvents(tx);
    const colleagues = rows.map((row) => ({
      ...row,
      holds: holdsOn(row, todayOn),
      endsSoon: endsSoon(row, todayOn),
      canUndo: readTermsBefore(last.get(row.id)) !== undefined,
    }));
    return { todayOn, colleagues, classCodes, unled: listUnledClasses(classCodes, rows, todayOn) };
  });
}

/** The roles whose end is near: of everybody for who gives them, one's own for anybody else. */
export async function listEnding(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<ListedDelegation[]> {
  const todayOn = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
  const rows = await inSchool(ctx.db, scope, listSchoolDelegations);
  const mayDelegate = can(scope.grants, 'delegate');
  return rows.filter(
    (row) =>
      endsSoon(row, todayOn) && (mayDelegate || (scope.userId !== null && row.userId === scope.userId)),
  );
}
