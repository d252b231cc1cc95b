import type { Level } from '../directory/types';
import { levelOfMef } from './level-of-mef';

/**
 * The classes of an export with their levels. A class takes the level that most of its pupils' MEF codes say
 * (a few pupils of another MEF, e.g. ULIS, do not move it); without any MEF its name is read.
 */
export function listClasses(
  pupils: readonly { classCode?: string | undefined; mefCode?: string | undefined }[],
): { code: string; level: Level }[] {
  const votes = new Map<string, Map<Level, number>>();
  for (const { classCode, mefCode } of pupils) {
    if (!classCode) continue;
    const level = levelOfMef(mefCode, classCode);
    const of = votes.get(classCode) ?? new Map<Level, number>();
    of.set(level, (of.get(level) ?? 0) + 1);
    votes.set(classCode, of);
  }
  return [...votes].map(([code, of]) => ({
    code,
    level: [...of].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'autre',
  }));
}
