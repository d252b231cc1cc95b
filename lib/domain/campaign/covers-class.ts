import type { Level } from '../directory/types';
import { isUnreadable } from './audience-rule';
import type { Audience } from './types';

/** Whether the pupils of a class, or their guardians, are in the scope of a rule. */
export const coversClass = (rule: Audience, { code, level }: { code: string; level: Level }): boolean =>
  !isUnreadable(rule) &&
  (rule.levels.length === 0 || rule.levels.includes(level)) &&
  (rule.classCodes.length === 0 || rule.classCodes.includes(code)) &&
  !rule.excludedClassCodes.includes(code);
