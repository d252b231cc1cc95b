import type { z } from 'zod';
import type { RegionScope } from '@/db/scope';
import { dayIn, daysBetween, schoolYearOf } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { getRegionSeries } from '../adoption/get-region-series';
import type { ServiceContext } from '../context';
import type { seriesAnswer } from './answers';
import type { seriesParameters } from './parameters';
import { showPoints } from './show-figure';
import { mapFigures } from './show-school';

/** Three years and a day. */
export const LONGEST_SERIES_DAYS = 1_097;

/**
 * Every published figure of a school between two days; by default the school year of `to`, until today.
 * Refusals: `invalid_range`, `unknown_address`.
 */
export async function getSeries(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  uai: string,
  asked: z.infer<typeof seriesParameters>,
): Promise<Result<z.infer<typeof seriesAnswer>, 'invalid_range' | 'unknown_address'>> {
  const to = asked.to ?? dayIn('Europe/Paris', ctx.now);
  const from = asked.from ?? `${schoolYearOf(to).slice(0, 4)}-08-01`;
  const days = daysBetween(from, to);
  if (days < 0 || days > LONGEST_SERIES_DAYS) return refuse('invalid_range', { from, to });
  const series = await getRegionSeries(ctx, scope, uai, { from, to });
  if (!series) return refuse('unknown_address');
  return ok({ uai, from, to, ...mapFigures((name) => showPoints(series[name])) });
}
