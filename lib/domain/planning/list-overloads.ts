import type { Role } from '../access/types';
import { addDays } from '../directory/day';
import type { Day } from '../directory/types';
import type { StaffMinutes } from './fit-capacity';
import type { DatedPhase } from './plan';
import { weeklyLoad } from './plan-size';
import { countSchoolDays, type SchoolCalendar } from './school-calendar';

/** A week that asks more of a role than it can give. */
export type Overload = { week: string; mondayOn: Day; role: Role; minutes: number; staffMinutes: number };

/** The weeks of a plan that ask too much, in order. A week with holidays in it has fewer minutes to give. */
export const listOverloads = (
  plan: { phases: readonly Pick<DatedPhase, 'actions'>[] },
  calendar: SchoolCalendar,
  staff: StaffMinutes,
): Overload[] =>
  weeklyLoad(plan).flatMap(({ week, mondayOn, minutes }) => {
    const days = countSchoolDays(calendar, mondayOn, addDays(mondayOn, 6));
    return (Object.keys(minutes) as Role[]).flatMap((role) => {
      const asked = minutes[role] ?? 0;
      const staffMinutes = ((staff[role] ?? Number.POSITIVE_INFINITY) * days) / 5;
      return asked > staffMinutes ? [{ week, mondayOn, role, minutes: asked, staffMinutes }] : [];
    });
  });
