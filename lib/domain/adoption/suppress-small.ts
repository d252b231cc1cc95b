import type { AudienceFigures, FamilyFigures, ScopeFigures } from './measure';

/** METRICS, privacy: towards `drane` a cell that describes fewer than this many people is not shown. */
export const SMALLEST_SHOWN_CELL = 5;

/** The same figures, where null also stands for "too few to be shown". */
export type Shown<T extends ScopeFigures> = Omit<T, keyof ScopeFigures> & {
  pupils: Omit<AudienceFigures, 'matrix'>;
  guardians: Omit<AudienceFigures, 'matrix'>;
  families: FamilyFigures;
};

/**
 * A count is shown when it and its complement to the population are each 0 or at least five people: a complement
 * that the difference would reveal is a cell too. The matrix is not shown: its cells are smaller still.
 */
export function suppressSmall<T extends ScopeFigures>(figures: T): Shown<T> {
  return {
    ...figures,
    pupils: showAudience(figures.pupils),
    guardians: showAudience(figures.guardians),
    families: {
      total: figures.families.total,
      covered: showCount(figures.families.covered, figures.families.total),
    },
  };
}

function showAudience({
  population,
  activated,
  connected,
}: AudienceFigures): Omit<AudienceFigures, 'matrix'> {
  return {
    population,
    activated: showCount(activated, population),
    connected: showCount(connected, population),
  };
}

function showCount(count: number | null, population: number): number | null {
  if (count === null) return null;
  const small = (n: number) => n > 0 && n < SMALLEST_SHOWN_CELL;
  return small(count) || small(population - count) ? null : count;
}
