import { eq } from 'drizzle-orm';
import type { RegionContacts } from '@/db/schema/directory';
import { region, school } from '@/db/schema/directory';
import { inSchool, type SchoolScope } from '@/db/scope';
import { type DataProtectionContact, findDataProtection } from '@/lib/domain/directory/data-protection';
import type { ServiceContext } from '../context';

export type SchoolCard = typeof school.$inferSelect & {
  contacts: RegionContacts;
  /** Whom families write to about their data; null: nobody has said. `dataProtection` is what the school itself has set. */
  protection: DataProtectionContact | null;
};

/** The directory entry of the scope's school with the contacts of its région. */
export async function getSchool(ctx: Pick<ServiceContext, 'db'>, scope: SchoolScope): Promise<SchoolCard> {
  return inSchool(ctx.db, scope, async (tx) => {
    const [row] = await tx
      .select({ school, contacts: region.contacts, ofRegion: region.dataProtection })
      .from(school)
      .innerJoin(region, eq(region.code, school.regionCode))
      .where(eq(school.uai, scope.uai));
    if (!row) throw new Error(`no school ${scope.uai} in its own scope`);
    return {
      ...row.school,
      contacts: row.contacts,
      protection: findDataProtection(row.school.dataProtection, row.ofRegion),
    };
  });
}
