import { countByTenth, type StandingSummary, summariseStandings } from '@/db/queries/region-standing';
import { type FigureSum, sumStandings } from '@/db/queries/region-sums';
import { inRegion, type RegionScope } from '@/db/scope';
import type { StandingFigure } from '@/lib/domain/adoption/disclosure/build-standing';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';
import { type RegionFilters, silentBefore, toFilters } from './region-query';

export type RegionSums = {
  todayOn: Day;
  summary: StandingSummary;
  figures: Record<StandingFigure, FigureSum>;
  /** Schools by tenth of coverage. */
  tenths: number[];
};

/** What the published figures of the région's schools add up to, and how many schools are left out. */
export async function getRegionSums(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  asked: RegionFilters,
): Promise<RegionSums> {
  const todayOn = dayIn('Europe/Paris', ctx.now);
  const filters = toFilters(asked, todayOn);
  return inRegion(ctx.db, scope, async (tx) => ({
    todayOn,
    summary: await summariseStandings(tx, filters, silentBefore(todayOn)),
    figures: await sumStandings(tx, filters),
    tenths: await countByTenth(tx, filters),
  }));
}
