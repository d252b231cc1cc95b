import type { z } from 'zod';
import type { RegionScope } from '@/db/scope';
import { REGIONS } from '@/lib/domain/directory/academies';
import { ok, type Result } from '@/lib/domain/result';
import { getRegionSums } from '../adoption/get-region-sums';
import type { ServiceContext } from '../context';
import type { regionAnswer } from './answers';
import { type regionParameters, toRegionFilters } from './parameters';
import { showSum } from './show-figure';
import { mapFigures } from './show-school';

/** The sums of what is published in the région, and how many schools they leave out. */
export async function getRegion(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  asked: z.infer<typeof regionParameters>,
): Promise<Result<z.infer<typeof regionAnswer>, never>> {
  const { todayOn, summary, figures, tenths } = await getRegionSums(ctx, scope, toRegionFilters(asked));
  return ok({
    region: scope.regionCode,
    name: REGIONS[scope.regionCode] ?? scope.regionCode,
    on: todayOn,
    schools: summary.schools,
    neverImported: summary.never,
    silent: summary.silent,
    stalled: summary.stalled,
    figures: mapFigures((name) => showSum(figures[name])),
    coverageTenths: tenths,
  });
}
