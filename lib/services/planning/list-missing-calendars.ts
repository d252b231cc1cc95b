import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn, schoolYearOf } from '@/lib/domain/directory/day';
import { findSchoolYearEnd } from '@/lib/domain/planning/school-calendar';
import type { ServiceContext } from '../context';
import { loadLivedCalendars } from './region-ground';

export type MissingCalendar = { zone: string; schoolYear: string };

/** The zones in which the région has schools and of whose running school year nobody knows the end: no plan is dated there. */
export async function listMissingCalendars(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
): Promise<MissingCalendar[]> {
  const { regionCode } = scope;
  const on = dayIn('Europe/Paris', ctx.now);
  const calendars = await inRegion(ctx.db, scope, (tx) => loadLivedCalendars(tx, { regionCode, on }));
  return calendars
    .filter((calendar) => findSchoolYearEnd(calendar) === undefined)
    .map(({ zone }) => ({ zone, schoolYear: schoolYearOf(on) }));
}
