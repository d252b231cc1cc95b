import { findPlanningSchool } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Scenario } from '@/lib/domain/planning/scenario';
import type { ServiceContext } from '../context';
import { listOfferedScenarios } from './offered-scenarios';

/**
 * The scenarios on offer that are made for this kind of school: those that ship, in the order of the library, then the
 * région's own. Every role of the school may look.
 */
export async function listScenarios(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<readonly Scenario[]> {
  return inSchool(ctx.db, scope, async (tx) => {
    const school = await findPlanningSchool(tx, scope.uai);
    if (!school) throw new Error(`no school ${scope.uai} in its own scope`);
    return (await listOfferedScenarios(tx)).filter((scenario) => scenario.for.includes(school.kind));
  });
}
