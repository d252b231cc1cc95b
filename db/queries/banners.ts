import { and, asc, desc, eq, like, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser, auditEvent } from '@/db/schema/access';
import { banner, bannerCount, bannerPicture } from '@/db/schema/banners';
import { school } from '@/db/schema/directory';
import type { Day } from '@/lib/domain/directory/types';
import type { BannerTimes } from '@/lib/domain/materials/banner-time';

export type StoredBanner = typeof banner.$inferSelect;
export type StoredPicture = Pick<typeof bannerPicture.$inferSelect, 'sizeId' | 'svg' | 'png'>;

/** A banner with its pictures. */
export async function insertBanner(
  tx: Tx,
  row: typeof banner.$inferInsert,
  pictures: readonly StoredPicture[],
): Promise<void> {
  await tx.insert(banner).values(row);
  const { schoolUai, id: bannerId } = row;
  await tx.insert(bannerPicture).values(pictures.map((picture) => ({ schoolUai, bannerId, ...picture })));
}

export async function findBanner(tx: Tx, id: string): Promise<StoredBanner | undefined> {
  const [row] = await tx.select().from(banner).where(eq(banner.id, id));
  return row;
}

/** Takes a draft away: nobody wants it. Returns whether there was one. */
export async function deleteDraftBanner(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx
    .delete(banner)
    .where(and(eq(banner.id, id), eq(banner.draft, true)))
    .returning({ id: banner.id });
  return gone.length > 0;
}

/** What a public address asks of a banner, with the clock of its school. */
export async function findPublicBanner(
  tx: Tx,
  id: string,
): Promise<(Pick<StoredBanner, 'startsAt' | 'endsAt'> & { timeZone: string }) | undefined> {
  const [row] = await tx
    .select({ startsAt: banner.startsAt, endsAt: banner.endsAt, timeZone: school.timeZone })
    .from(banner)
    .innerJoin(school, eq(school.uai, banner.schoolUai))
    .where(eq(banner.id, id));
  return row;
}

/** The banner, held against every other change until the transaction ends. */
export async function lockBanner(tx: Tx, id: string): Promise<StoredBanner | undefined> {
  const [row] = await tx.select().from(banner).where(eq(banner.id, id)).for('update');
  return row;
}

export async function setBannerTimes(tx: Tx, id: string, { startsAt, endsAt }: BannerTimes): Promise<void> {
  await tx.update(banner).set({ startsAt, endsAt }).where(eq(banner.id, id));
}

export type ListedBanner = Pick<
  StoredBanner,
  'id' | 'title' | 'pieceId' | 'settings' | 'startsAt' | 'endsAt' | 'draft'
> & { shown: number; followed: number; createdBy: string | null };

/** The banners of the scope's school with all they were shown and followed, the one that ends last first. */
export async function listBannerRows(tx: Tx): Promise<ListedBanner[]> {
  return tx
    .select({
      id: banner.id,
      title: banner.title,
      pieceId: banner.pieceId,
      settings: banner.settings,
      startsAt: banner.startsAt,
      endsAt: banner.endsAt,
      draft: banner.draft,
      createdBy: appUser.name,
      shown: sql<number>`coalesce(sum(${bannerCount.shown}), 0)::int`,
      followed: sql<number>`coalesce(sum(${bannerCount.followed}), 0)::int`,
    })
    .from(banner)
    .leftJoin(appUser, eq(appUser.id, banner.createdBy))
    .leftJoin(
      bannerCount,
      and(eq(bannerCount.schoolUai, banner.schoolUai), eq(bannerCount.bannerId, banner.id)),
    )
    .groupBy(banner.schoolUai, banner.id, appUser.name)
    .orderBy(desc(banner.endsAt), asc(banner.id));
}

export type BannerDay = { on: Day; shown: number; followed: number };

export const listBannerDays = (tx: Tx, bannerId: string): Promise<BannerDay[]> =>
  tx
    .select({ on: bannerCount.on, shown: bannerCount.shown, followed: bannerCount.followed })
    .from(bannerCount)
    .where(eq(bannerCount.bannerId, bannerId))
    .orderBy(asc(bannerCount.on));

/** The drawings of a banner, by size. */
export const listBannerDrawings = (
  tx: Tx,
  bannerId: string,
): Promise<Pick<StoredPicture, 'sizeId' | 'svg'>[]> =>
  tx
    .select({ sizeId: bannerPicture.sizeId, svg: bannerPicture.svg })
    .from(bannerPicture)
    .where(eq(bannerPicture.bannerId, bannerId));

export async function findPicture(
  tx: Tx,
  key: { bannerId: string; sizeId: string },
  format: 'svg' | 'png',
): Promise<string | undefined> {
  const [row] = await tx
    .select({ content: bannerPicture[format] })
    .from(bannerPicture)
    .where(and(eq(bannerPicture.bannerId, key.bannerId), eq(bannerPicture.sizeId, key.sizeId)));
  return row?.content;
}

/** The latest thing that was done with a banner, as the journal has it. */
export async function findLastBannerEvent(
  tx: Tx,
  bannerId: string,
): Promise<{ event: string; detail: Record<string, unknown> } | undefined> {
  const [row] = await tx
    .select({ event: auditEvent.event, detail: auditEvent.detail })
    .from(auditEvent)
    .where(and(like(auditEvent.event, 'banner.%'), eq(sql`${auditEvent.detail}->>'bannerId'`, bannerId)))
    .orderBy(desc(auditEvent.id))
    .limit(1);
  return row;
}
