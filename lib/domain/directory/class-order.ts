import { LEVELS, type Level } from './types';

/** Made once: `localeCompare` makes one each time. */
const byCode = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** Levels in the school's order (6e first), then class codes as people count them (6A, 6B, 6C, 6AB10). */
export function byLevelThenCode(
  a: { level: Level; code: string },
  b: { level: Level; code: string },
): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || byCode.compare(a.code, b.code);
}
