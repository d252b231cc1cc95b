import { inSchool, type SchoolScope } from '@/db/scope';
import { buildPlan } from '@/lib/domain/planning/build-plan';
import { buildFamilyCounts } from '@/lib/domain/planning/plan-size';
import { type Proposal, proposeScenarios } from '@/lib/domain/planning/propose-scenarios';
import type { StaffRole } from '@/lib/domain/planning/staff-minutes';
import type { ServiceContext } from '../context';
import { loadGround } from './load-ground';

/**
 * Every scenario, the best for this school first and those that do not suit last, each as if it were adopted today. Every
 * role of the school may look: reasons are told in counts of the whole school.
 */
export async function listProposals(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<{ proposals: Proposal[]; hasRoster: boolean; assumedRoles: StaffRole[] }> {
  const ground = await inSchool(ctx.db, scope, (tx) => loadGround(tx, scope, ctx.now));
  const { adoption, calendar, school, scenarios, todayOn, staff, assumedRoles } = ground;
  const families = buildFamilyCounts(adoption);
  const hasRoster = adoption.pupils.population > 0;
  const proposals = proposeScenarios(
    scenarios.map((scenario) => ({
      scenario,
      plan: buildPlan(scenario, calendar, { adoptedOn: todayOn, families }),
    })),
    {
      kind: school.kind,
      pupils: hasRoster ? adoption.pupils.population : null,
      todayOn,
      calendar,
      classes: adoption.classes.map(({ code, level }) => ({ code, level })),
      families,
      matrix: adoption.guardians.matrix,
      staff,
    },
  );
  return { proposals, hasRoster, assumedRoles };
}
