import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import {
  type CalendarEntry,
  type CalendarProblem,
  checkCalendar,
} from '@/lib/domain/planning/check-calendar';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { listMovedPlans, type MovedSchool } from './list-moved-plans';
import { findRegionCalendar } from './list-region-calendars';

export type CalendarInput = { zone: string; schoolYear: string; entry: unknown };
export type CalendarPreview = { entry: CalendarEntry; checked: number; schools: MovedSchool[] };

/** What entering a calendar would move. Writes nothing. Refusals: `zone_unknown` and those of `checkCalendar`. */
export async function previewCalendar(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { zone, schoolYear, entry }: CalendarInput,
): Promise<Result<CalendarPreview, CalendarProblem | 'zone_unknown'>> {
  if (!(await findRegionCalendar(ctx, scope, { zone, schoolYear }))) return refuse('zone_unknown');
  const checked = checkCalendar(entry, { schoolYear, todayOn: dayIn('Europe/Paris', ctx.now) });
  if (!checked.ok) return checked;
  return inRegion(ctx.db, scope, async (tx) => {
    const found = await listMovedPlans(tx, { zone, schoolYear, entry: checked.value });
    return ok({ entry: checked.value, ...found });
  });
}
