import { recordRegionAudit } from '@/db/queries/region-audit';
import { insertCalendar } from '@/db/queries/region-calendar';
import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import { type CalendarProblem, checkCalendar } from '@/lib/domain/planning/check-calendar';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { findRegionCalendar } from './list-region-calendars';
import type { CalendarInput } from './preview-calendar';

/**
 * Enters the calendar of a school year for the région's schools in a zone; what was entered before is kept as history.
 * No plan is moved: each school is shown what would move, and decides. `revision` is the one that the person had before
 * them. Refusals: `zone_unknown`, `calendar_changed` and those of `checkCalendar`.
 */
export async function saveCalendar(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { zone, schoolYear, entry, revision }: CalendarInput & { revision: number },
): Promise<Result<{ revision: number }, CalendarProblem | 'zone_unknown' | 'calendar_changed'>> {
  const before = await findRegionCalendar(ctx, scope, { zone, schoolYear });
  if (!before) return refuse('zone_unknown');
  const checked = checkCalendar(entry, { schoolYear, todayOn: dayIn('Europe/Paris', ctx.now) });
  if (!checked.ok) return checked;
  if (before.revision !== revision) return refuse('calendar_changed');
  return inRegion(ctx.db, scope, async (tx) => {
    const row = {
      regionCode: scope.regionCode,
      zone,
      schoolYear,
      revision: revision + 1,
      ...checked.value,
      enteredBy: scope.userId,
      enteredAt: ctx.now,
    };
    // Two who enter it at once have the same next revision: one of them is too late.
    if (!(await insertCalendar(tx, row))) return refuse('calendar_changed');
    await recordRegionAudit(tx, scope, ctx.now, 'calendar.entered', { zone, schoolYear });
    return ok({ revision: revision + 1 });
  });
}
