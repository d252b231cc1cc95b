import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { lockForm } from '@/db/queries/form-lock';
import { findStaffMinutes, setStaffMinutes as writeMinutes } from '@/db/queries/staff-capacity';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import {
  MOST_STAFF_MINUTES,
  STAFF_ROLES,
  type StaffRole,
  type TypedStaffMinutes,
} from '@/lib/domain/planning/staff-minutes';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { checkBase, formBase } from '../directory/form-base';

/** A role that is left out is assumed again. */
const minutesInput = z.partialRecord(z.enum(STAFF_ROLES), z.number().int().min(0).max(MOST_STAFF_MINUTES));

/** What the form of the minutes is drawn from. */
export const minutesBase = (of: TypedStaffMinutes): string =>
  formBase(STAFF_ROLES.map((role) => of[role] ?? null));

/**
 * Says how many minutes a school week each role can give, all of its people together: what proposals, conflicts and
 * simulations count with from now on. Refusals: `not_allowed`, `invalid_staff_minutes` (`role`),
 * `settings_changed` when they are others than the form was drawn from (`base`).
 */
export async function setStaffMinutes(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: Partial<Record<StaffRole, number>>,
  base?: string,
): Promise<Result<null, 'not_allowed' | 'invalid_staff_minutes' | 'settings_changed'>> {
  if (!can(scope.grants, 'edit_settings')) return refuse('not_allowed');
  const parsed = minutesInput.safeParse(input);
  if (!parsed.success) {
    return refuse('invalid_staff_minutes', { role: String(parsed.error.issues[0]?.path[0] ?? '') });
  }
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'settings_changed'>> => {
    await lockForm(tx, `minutes ${scope.uai}`);
    const based = checkBase(base, minutesBase(await findStaffMinutes(tx)));
    if (!based.ok) return based;
    const minutes = parsed.data;
    await writeMinutes(tx, { schoolUai: scope.uai, minutes, setBy: scope.userId, setAt: ctx.now });
    await recordAudit(tx, scope, ctx.now, 'staff_capacity.set', { roles: Object.keys(minutes).length });
    return ok(null);
  });
}
