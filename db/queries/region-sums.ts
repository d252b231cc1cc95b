import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { school } from '@/db/schema/directory';
import { schoolStanding as standing } from '@/db/schema/region';
import { STANDING_FIGURES, type StandingFigure } from '@/lib/domain/adoption/disclosure/build-standing';
import { type StandingFilters, whereStanding } from './region-standing';

export type FigureSum = {
  /** Null where no school shows the figure. */
  count: number | null;
  population: number | null;
  /** Schools in the sum; those that a list has told and that do not show it; those of which nothing is known. */
  shown: number;
  withheld: number;
  unknown: number;
};

/**
 * The sum of each figure over the schools that the filters leave, and how many are not in it. As in
 * `summariseStandings`, a sum holds what each school shows on its own.
 */
export async function sumStandings(
  tx: Tx,
  filters: StandingFilters,
): Promise<Record<StandingFigure, FigureSum>> {
  const sums = STANDING_FIGURES.flatMap((name) => {
    const [count, population] = [standing[name], standing[`${name}Of`]];
    const told = sql`coalesce(${standing.told} @> ${JSON.stringify([name])}::jsonb, false)`;
    return [
      [name, 'count', sql<number | null>`sum(${count})::int`],
      [name, 'population', sql<number | null>`sum(${population})::int`],
      [name, 'shown', sql<number>`count(${count})::int`],
      [name, 'withheld', sql<number>`(count(*) filter (where ${count} is null and ${told}))::int`],
      [name, 'unknown', sql<number>`(count(*) filter (where ${count} is null and not ${told}))::int`],
    ] as const;
  });
  const [row] = await tx
    .select(Object.fromEntries(sums.map(([name, part, of]) => [`${name} ${part}`, of])))
    .from(school)
    .leftJoin(standing, eq(standing.schoolUai, school.uai))
    .where(whereStanding(filters));
  if (!row) throw new Error('an aggregate without a row');
  const figures = {} as Record<StandingFigure, FigureSum>;
  for (const [name, part] of sums) {
    figures[name] = { ...figures[name], [part]: row[`${name} ${part}`] };
  }
  return figures;
}
