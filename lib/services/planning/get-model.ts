import { inSchool, type SchoolScope } from '@/db/scope';
import { type Taught, teach } from '@/lib/domain/adoption/forecast/teach';
import type { StaffMinutes } from '@/lib/domain/planning/fit-capacity';
import { PRINT_LEAD_DAYS, type StaffRole } from '@/lib/domain/planning/staff-minutes';
import type { ServiceContext } from '../context';
import { learnSchool } from '../forecast/learn-school';
import { loadSchoolHistory } from '../forecast/load-school-history';
import { loadGround } from './load-ground';

export type ModelView = Pick<Taught, 'parameters' | 'backTest'> & {
  basis: Taught['learned']['basis'];
  staff: StaffMinutes;
  /** Roles of which the school has typed nothing. */
  assumedRoles: StaffRole[];
  printLeadDays: number;
};

/** What simulations of this school lean on, for who wants to read it; of a school without a list, what is assumed. */
export async function getModel(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<ModelView> {
  const { staff, assumedRoles } = await inSchool(ctx.db, scope, (tx) => loadGround(tx, scope, ctx.now));
  const { files, doings } = await loadSchoolHistory(ctx, scope);
  const { learned, parameters, backTest } =
    files.listDays.length > 0
      ? await learnSchool(ctx, scope, files, doings)
      : teach({ families: [], observedOn: [], exposures: [] });
  return {
    basis: learned.basis,
    parameters,
    backTest,
    staff,
    assumedRoles,
    printLeadDays: PRINT_LEAD_DAYS,
  };
}
