import { listLatestBySchool } from '@/db/queries/adoption-daily';
import { school } from '@/db/schema/directory';
import { inRegion, type RegionScope } from '@/db/scope';
import type { ScopeFigures } from '@/lib/domain/adoption/measure';
import { readRollUp } from '@/lib/domain/adoption/roll-up';
import { type Shown, suppressSmall } from '@/lib/domain/adoption/suppress-small';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';

export type RegionRow = {
  uai: string;
  name: string;
  kind: SchoolKind;
  city: string;
  /** Day of the latest figures; null for a school that has imported nothing. */
  on: Day | null;
  figures: Shown<ScopeFigures> | null;
};

/** Every school of the région with its latest figures: aggregates only, small counts suppressed. */
export async function getRegionAdoption(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
): Promise<RegionRow[]> {
  return inRegion(ctx.db, scope, async (tx) => {
    const schools = await tx
      .select({ uai: school.uai, name: school.name, kind: school.kind, city: school.city })
      .from(school)
      .orderBy(school.name);
    const latest = await listLatestBySchool(tx, dayIn('Europe/Paris', ctx.now));
    return schools.map((s) => {
      const rows = latest.filter((r) => r.schoolUai === s.uai);
      return {
        ...s,
        on: rows[0]?.on ?? null,
        figures: rows.length > 0 ? suppressSmall(readRollUp(rows)) : null,
      };
    });
  });
}
