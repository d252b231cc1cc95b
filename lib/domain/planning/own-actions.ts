import type { Grant } from '../access/rights';
import type { Level } from '../directory/types';
import { listClassesOf } from './list-classes-of';
import type { DatedAction, DatedPhase } from './plan';

type Classes = readonly { code: string; level: Level }[];

/**
 * Whether an action is somebody's: one of their roles does it, over the whole school, or for a class that the action, or
 * else its phase, is about. What is about no class that the school knows is everybody's of the role.
 */
export function isOwnAction(
  grants: readonly Grant[],
  classes: Classes,
  phase: Pick<DatedPhase, 'levels'>,
  { role, audience }: Pick<DatedAction, 'role' | 'audience'>,
): boolean {
  const own = grants.filter((grant) => grant.role === role);
  if (own.some(({ classCodes }) => classCodes === 'all')) return true;
  if (own.length === 0) return false;
  const about = listClassesOf(audience ?? { levels: phase.levels }, classes);
  const held = own.flatMap(({ classCodes }) => (classCodes === 'all' ? [] : classCodes));
  return about.size === 0 || held.some((code) => about.has(code));
}
