import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { school } from '@/db/schema/directory';
import { regionCampaign, regionCampaignClosing, regionCampaignVersion } from '@/db/schema/region-campaign';
import type { SchoolKind } from '@/lib/domain/directory/types';

export type CampaignRow = typeof regionCampaign.$inferSelect;
export type CampaignVersionRow = typeof regionCampaignVersion.$inferSelect;

/** The campaigns of a région, in its scope: what was changed last first. */
export async function listCampaignRows(tx: Tx): Promise<(CampaignRow & { closedAt: Date | null })[]> {
  const rows = await tx
    .select({ row: regionCampaign, closedAt: regionCampaignClosing.closedAt })
    .from(regionCampaign)
    .leftJoin(
      regionCampaignClosing,
      and(
        eq(regionCampaignClosing.regionCode, regionCampaign.regionCode),
        eq(regionCampaignClosing.campaignId, regionCampaign.id),
      ),
    )
    .orderBy(sql`${regionCampaignClosing.closedAt} is not null`, desc(regionCampaign.updatedAt));
  return rows.map(({ row, closedAt }) => ({ ...row, closedAt }));
}

export async function findCampaignRow(
  tx: Tx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<CampaignRow | undefined> {
  const query = tx.select().from(regionCampaign).where(eq(regionCampaign.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row;
}

export async function countCampaigns(tx: Tx): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(regionCampaign);
  return row?.count ?? 0;
}

export async function insertCampaign(tx: Tx, row: typeof regionCampaign.$inferInsert): Promise<void> {
  await tx.insert(regionCampaign).values(row);
}

type Key = Pick<CampaignRow, 'regionCode' | 'id'>;
const isCampaign = ({ regionCode, id }: Key) =>
  and(eq(regionCampaign.regionCode, regionCode), eq(regionCampaign.id, id));

export async function updateCampaign(
  tx: Tx,
  key: Key,
  changes: Partial<Omit<CampaignRow, 'regionCode' | 'id'>>,
): Promise<void> {
  await tx.update(regionCampaign).set(changes).where(isCampaign(key));
}

/** A draft that was never published leaves nothing behind. */
export async function deleteCampaign(tx: Tx, key: Key): Promise<void> {
  await tx.delete(regionCampaign).where(isCampaign(key));
}

export async function insertCampaignVersion(
  tx: Tx,
  row: typeof regionCampaignVersion.$inferInsert,
): Promise<void> {
  await tx.insert(regionCampaignVersion).values(row);
}

/** All versions of one campaign, newest first. In a school's scope: if its région published it. */
export async function listCampaignVersions(tx: Tx, campaignId: string): Promise<CampaignVersionRow[]> {
  return tx
    .select()
    .from(regionCampaignVersion)
    .where(eq(regionCampaignVersion.campaignId, campaignId))
    .orderBy(desc(regionCampaignVersion.version));
}

/** The latest version of each campaign that was published. In a school's scope: its région's. */
export async function listLatestCampaigns(tx: Tx): Promise<CampaignVersionRow[]> {
  return tx
    .selectDistinctOn([regionCampaignVersion.campaignId])
    .from(regionCampaignVersion)
    .orderBy(regionCampaignVersion.campaignId, desc(regionCampaignVersion.version));
}

/** When a campaign was closed; undefined while it runs. */
export async function findClosing(tx: Tx, campaignId: string): Promise<Date | undefined> {
  const [row] = await tx
    .select({ closedAt: regionCampaignClosing.closedAt })
    .from(regionCampaignClosing)
    .where(eq(regionCampaignClosing.campaignId, campaignId));
  return row?.closedAt;
}

export async function listClosings(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx.select().from(regionCampaignClosing);
  return new Map(rows.map(({ campaignId, closedAt }) => [campaignId, closedAt]));
}

/** Closes a campaign, or with null opens it again. */
export async function setClosing(tx: Tx, { regionCode, id }: Key, closedAt: Date | null): Promise<void> {
  if (closedAt) {
    await tx
      .insert(regionCampaignClosing)
      .values({ regionCode, campaignId: id, closedAt })
      .onConflictDoNothing();
    return;
  }
  await tx
    .delete(regionCampaignClosing)
    .where(and(eq(regionCampaignClosing.regionCode, regionCode), eq(regionCampaignClosing.campaignId, id)));
}

export type DirectorySchool = {
  uai: string;
  name: string;
  city: string;
  kind: SchoolKind;
  academyCode: string;
  zone: string;
};

/** The schools of the scope's région by name; in a school's scope, itself. */
export async function listDirectorySchools(tx: Tx): Promise<DirectorySchool[]> {
  return tx
    .select({
      uai: school.uai,
      name: school.name,
      city: school.city,
      kind: school.kind,
      academyCode: school.academyCode,
      zone: school.zone,
    })
    .from(school)
    .orderBy(asc(school.name), asc(school.uai));
}
