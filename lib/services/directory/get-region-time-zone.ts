import { findRegion } from '@/db/queries/digest';
import { inRegion, type RegionScope } from '@/db/scope';
import type { ServiceContext } from '../context';

/** The clock that most of the région's schools go by; that of Paris while it has none. */
export const getRegionTimeZone = (ctx: Pick<ServiceContext, 'db'>, scope: RegionScope): Promise<string> =>
  inRegion(ctx.db, scope, async (tx) => (await findRegion(tx, scope.regionCode))?.timeZone ?? 'Europe/Paris');
