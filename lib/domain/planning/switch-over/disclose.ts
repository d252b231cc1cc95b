/** Fewer people than this are not shown to a région (METRICS: privacy). */
const FEWEST = 5;

/**
 * What a région is shown of a count of people: nothing of a small one, of one with a small complement, or of one that
 * differs from what was shown before by so few that the difference would describe them. 0 is a count as any other:
 * it says that nobody is locked out, and withholding it would tell the small ones.
 */
export function discloseCount(
  count: number | null,
  population: number,
  shownBefore: readonly number[],
): number | null {
  if (count === null || isSmall(count) || isSmall(population - count)) return null;
  return shownBefore.some((shown) => isSmall(Math.abs(count - shown))) ? null : count;
}

const isSmall = (people: number): boolean => people > 0 && people < FEWEST;

/** Every count that a région was shown of a school's switch-over, by the plan and number of the decision. */
export type ShownBefore = { key: string; pupils: number | null; guardians: number | null }[];
