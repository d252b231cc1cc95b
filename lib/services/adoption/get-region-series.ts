import { findStanding } from '@/db/queries/region-standing';
import { inRegion, type RegionScope } from '@/db/scope';
import {
  SOURCES,
  STANDING_FIGURES,
  type StandingFigure,
} from '@/lib/domain/adoption/disclosure/build-standing';
import type { PublishedSchool, ShownCount, WithheldReason } from '@/lib/domain/adoption/disclosure/types';
import { schoolYearOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';
import { loadPublished } from './publish-figures';

export type FigureSeries = {
  /** Every day on which the figure could be shown. */
  points: readonly ShownCount[];
  /** Null with a point; else why there is none. */
  withheld: WithheldReason | null;
};

/**
 * Each figure of one school on every day from `from` to `to` on which it was published; undefined outside the région.
 * What is published is kept by school year, so the work grows with the years asked for.
 */
export async function getRegionSeries(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  uai: string,
  { from, to }: { from: Day; to: Day },
): Promise<Record<StandingFigure, FigureSeries> | undefined> {
  if (uai.includes('\0')) return undefined;
  return inRegion(ctx.db, scope, async (tx) => {
    if (!(await findStanding(tx, uai))) return undefined;
    const years: PublishedSchool[] = [];
    for (const year of listSchoolYears(from, to)) years.push(await loadPublished(tx, uai, year));
    return Object.fromEntries(
      STANDING_FIGURES.map((name) => [name, readSeries(years, name, { from, to })]),
    ) as Record<StandingFigure, FigureSeries>;
  });
}

/** `2025-2026`, `2026-2027`: those that the days fall in. */
function listSchoolYears(from: Day, to: Day): string[] {
  const years: string[] = [];
  for (let day = from; day <= to; day = `${schoolYearOf(day).slice(5)}-08-01`) {
    years.push(schoolYearOf(day));
  }
  return years;
}

function readSeries(
  years: readonly PublishedSchool[],
  name: StandingFigure,
  { from, to }: { from: Day; to: Day },
): FigureSeries {
  const [audience, measure] = SOURCES[name];
  const releases = years.map((year) => year[audience][measure]);
  const points = releases.flatMap(({ shown }) => shown.filter((s) => from <= s.on && s.on <= to));
  if (points.length > 0) return { points, withheld: null };
  const told = releases.some(({ knownSince }) => knownSince !== null && knownSince <= to);
  return { points, withheld: told ? 'protected' : 'unknown' };
}
