import { findPlanningSchool } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { listScenarios as listLibrary } from '@/lib/domain/planning/scenarios/library';
import type { ServiceContext } from '../context';

/** The scenarios made for this kind of school, in the order of the library. Every role of the school may look. */
export async function listScenarios(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<readonly Scenario[]> {
  const school = await inSchool(ctx.db, scope, (tx) => findPlanningSchool(tx, scope.uai));
  if (!school) throw new Error(`no school ${scope.uai} in its own scope`);
  return listLibrary(school.kind);
}
