import { byLevelThenCode } from '../directory/class-order';
import type { Level } from '../directory/types';
import type { AudienceRule } from './scenario';

/**
 * Classes that a rule names, in class order: of its levels, and of its group (`index` counts from 1) when it takes them
 * in turns.
 */
export function listClassesOf(
  { levels, group }: Pick<AudienceRule, 'levels' | 'group'>,
  classes: readonly { code: string; level: Level }[],
): Set<string> {
  const inOrder = classes
    .filter((c) => levels === 'all' || levels.includes(c.level))
    .sort(byLevelThenCode)
    .map((c) => c.code);
  if (!group) return new Set(inOrder);
  const size = Math.ceil(inOrder.length / group.of);
  return new Set(inOrder.slice((group.index - 1) * size, group.index * size));
}
