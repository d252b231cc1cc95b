import { asc, eq, isNotNull } from 'drizzle-orm';
import { region } from '@/db/schema/directory';
import { inPublic, inRegion, type RegionScope } from '@/db/scope';
import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';
import type { ServiceContext } from '../context';

/** What a région has set for its schools; null when it has set nothing. */
export const getRegionProtection = (
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
): Promise<DataProtectionContact | null> =>
  inRegion(ctx.db, scope, async (tx) => {
    const [row] = await tx
      .select({ contact: region.dataProtection })
      .from(region)
      .where(eq(region.code, scope.regionCode));
    return row?.contact ?? null;
  });

/** The contacts of the régions that have set one, for anybody: by the région's name. */
export const listDataProtection = (
  ctx: Pick<ServiceContext, 'db'>,
): Promise<{ regionName: string; contact: DataProtectionContact }[]> =>
  // Public knowledge: the scope of no school.
  inPublic(ctx.db, '', async (tx) => {
    const rows = await tx
      .select({ regionName: region.name, contact: region.dataProtection })
      .from(region)
      .where(isNotNull(region.dataProtection))
      .orderBy(asc(region.name));
    return rows.flatMap(({ regionName, contact }) => (contact ? [{ regionName, contact }] : []));
  });
