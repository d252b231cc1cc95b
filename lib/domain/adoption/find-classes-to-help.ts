import type { ClassFigures } from './measure';

export type ClassToHelp = ClassFigures & { left: number };

/**
 * Classes with families not covered, most first: that is where one more hour of work reaches most families.
 * Classes of whose guardians no list has told are left out: nothing is known of them.
 */
export function findClassesToHelp(classes: readonly ClassFigures[]): ClassToHelp[] {
  return classes
    .flatMap((c) =>
      c.families.covered === null ? [] : [{ ...c, left: c.families.total - c.families.covered }],
    )
    .filter((c) => c.left > 0)
    .sort((a, b) => b.left - a.left);
}
