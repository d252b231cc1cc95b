import { listClassesOfSchool } from '@/db/queries/series-marks';
import { findStaffMinutes } from '@/db/queries/staff-capacity';
import { inSchool, type SchoolScope } from '@/db/scope';
import {
  assumeStaffMinutes,
  type StaffRole,
  type TypedStaffMinutes,
} from '@/lib/domain/planning/staff-minutes';
import type { ServiceContext } from '../context';

/** What the school has typed of its staff's time, and what is assumed of a school of as many classes. */
export const getStaffMinutes = (
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<{ typed: TypedStaffMinutes; assumed: Record<StaffRole, number> }> =>
  inSchool(ctx.db, scope, async (tx) => {
    const classes = (await listClassesOfSchool(tx)).length;
    return { typed: await findStaffMinutes(tx), assumed: assumeStaffMinutes(classes) };
  });
