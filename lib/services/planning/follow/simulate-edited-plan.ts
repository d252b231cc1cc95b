import type { SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { EditedPlan } from '@/lib/domain/planning/edit/plan-edit';
import { fitCapacity } from '@/lib/domain/planning/fit-capacity';
import { findSwitchOver } from '@/lib/domain/planning/measure-candidate';
import { addSchoolDays } from '@/lib/domain/planning/school-calendar';
import { assumeStaffMinutes, PRINT_LEAD_DAYS } from '@/lib/domain/planning/staff-minutes';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { learnSchool } from '../../forecast/learn-school';
import { loadSchoolHistory } from '../../forecast/load-school-history';
import { findSimulationGap } from '../find-simulation-gap';
import type { Ground } from '../load-ground';
import { type SimulationSchool, type SimulationView, simulateDatedPlan } from '../simulate-dated-plan';

/** What the simulations of a plan that runs stand on: learnt once, used for each of them. */
export type FollowGround = { school: SimulationSchool | null; observedOn: Day | null };

/** The school as the model takes it today; null where there is nothing to simulate from. */
export async function loadFollowGround(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<FollowGround> {
  const { files, doings } = await loadSchoolHistory(ctx, scope);
  const observedOn = files.listDays.at(-1) ?? null;
  if (findSimulationGap(files, doings)) return { school: null, observedOn };
  const { learned } = await learnSchool(ctx, scope, files, doings);
  const { contactHours, contactsPerFortnight } = await getSchool(ctx, scope);
  const limits = { hours: contactHours, perFortnight: contactsPerFortnight };
  return { school: { files, doings, limits, learned }, observedOn };
}

/**
 * What the rest of a running plan would bring: requests made so far stay, what is open and not overdue is done as the
 * staff's minutes allow. `name` is the place where the result is kept.
 */
export async function simulateEditedPlan(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  school: SimulationSchool,
  {
    ground,
    plan,
    name,
  }: { ground: Pick<Ground, 'calendar' | 'adoption' | 'school'>; plan: EditedPlan; name: string },
): Promise<SimulationView> {
  const { calendar, adoption } = ground;
  const todayOn = dayIn(ground.school.timeZone, ctx.now);
  const open = plan.phases
    .flatMap((phase) => phase.actions)
    .filter((action) => !action.doneAt && action.dueOn >= todayOn);
  const fitted = fitCapacity(open, school.doings.schoolDays, {
    staff: assumeStaffMinutes(adoption.classes.length),
    printedOn: addSchoolDays(calendar, todayOn, PRINT_LEAD_DAYS),
  });
  return simulateDatedPlan(ctx, scope, school, {
    name,
    actions: fitted.actions,
    switchOverOn: findSwitchOver(plan),
    goalRate: plan.goal.metric === 'family_coverage' ? plan.goal.value : EVERY_FAMILY,
  });
}

const EVERY_FAMILY = 1;
