import { addDays } from '@/lib/domain/directory/day';
import { spanOfPlan } from '@/lib/domain/planning/plan-span';
import { findKnownUntil, findSchoolYearEnd, isSchoolDay } from '@/lib/domain/planning/school-calendar';
import { describeLevels } from '@/lib/messages/planning';
import type { PlanEditor } from '@/lib/services/planning/get-plan-editor';

/** What the calendar to move phases on shows: from the plan's first day to the end of the school year. */
export function timelineOf({ plan: { phases }, calendar, todayOn }: PlanEditor) {
  const span = spanOfPlan(phases, todayOn);
  const from = span.startsOn < todayOn ? span.startsOn : todayOn;
  const ends = [span.endsOn, findSchoolYearEnd(calendar) ?? span.endsOn].sort();
  const [to = span.endsOn] = [ends[1] ?? span.endsOn, findKnownUntil(calendar) ?? span.endsOn].sort();
  const schoolDays = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) schoolDays.push(day);
  const [first = from, last = to] = [schoolDays[0], schoolDays.at(-1)];
  return {
    phases: phases.map(({ id, title, startsOn, endsOn, levels }) => ({
      id,
      title,
      startsOn,
      endsOn,
      levels: describeLevels(levels),
    })),
    schoolDays,
    holidays: calendar.holidays
      .map(({ startsOn, returnsOn }) => ({ from: startsOn, to: addDays(returnsOn, -1) }))
      .filter((holiday) => holiday.from > first && holiday.to < last),
    todayOn,
  };
}
