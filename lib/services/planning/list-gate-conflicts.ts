import { inSchool, type SchoolScope } from '@/db/scope';
import type { Conflict } from '@/lib/domain/planning/conflicts/conflict';
import { listUnreachable } from '@/lib/domain/planning/conflicts/list-unreachable';
import type { ServiceContext } from '../context';
import { getForecast } from '../forecast/get-forecast';
import { loadEditedPlan } from './load-edited-plan';

/** Thresholds of the running plan that the forecast does not see reached in time: none without enough data. */
export async function listGateConflicts(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<Conflict[]> {
  const forecast = await getForecast(ctx, scope);
  if (!forecast.ok || !forecast.value.known) return [];
  const { days, families, todayOn } = forecast.value;
  if (families.total === 0) return [];
  const rates = days.map(({ on, families: { median, high } }) => ({
    on,
    median: median / families.total,
    high: high / families.total,
  }));
  const loaded = await inSchool(ctx.db, scope, loadEditedPlan);
  return loaded ? listUnreachable({ forecast: rates, todayOn }, loaded.edited.phases) : [];
}
