import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { banner } from '@/db/schema/banners';
import { campaign, wave } from '@/db/schema/campaign';
import { printJob } from '@/db/schema/print';
import type { WorkKind } from '@/lib/domain/planning/prepare/prepared-work';

/* The waves, print runs and banners that a plan makes ready, as drafts. `prepared-work.ts` remembers which action each is for. */

/** Which piece of work. */
export type WorkKey = { workKind: WorkKind; workId: string };

/** Takes the work itself away: drafts that nobody has touched, and nothing that anybody has. */
export async function deleteUntouched(tx: Tx, schoolUai: string, keys: readonly WorkKey[]): Promise<void> {
  const idsOf = (kind: WorkKind) => keys.filter((key) => key.workKind === kind).map((key) => key.workId);
  const [waves, prints, banners] = [idsOf('wave'), idsOf('print'), idsOf('banner')];
  if (waves.length > 0) {
    const gone = and(eq(wave.schoolUai, schoolUai), inArray(wave.id, waves), eq(wave.status, 'draft'));
    await tx.delete(wave).where(and(gone, eq(wave.version, 1)));
  }
  if (prints.length > 0) {
    const gone = and(eq(printJob.schoolUai, schoolUai), inArray(printJob.id, prints));
    await tx.delete(printJob).where(and(gone, eq(printJob.status, 'prepared')));
  }
  if (banners.length > 0) {
    const gone = and(eq(banner.schoolUai, schoolUai), inArray(banner.id, banners));
    await tx.delete(banner).where(and(gone, eq(banner.draft, true)));
  }
}

/** The campaign of a plan's waves, which has the plan's own id: asked for twice it is one. */
export async function ensurePlanCampaign(tx: Tx, row: typeof campaign.$inferInsert): Promise<void> {
  await tx.insert(campaign).values(row).onConflictDoNothing();
}

/** A campaign that has lost its last wave is none. */
export async function deleteEmptyCampaign(tx: Tx, schoolUai: string, id: string): Promise<void> {
  const hasWaves = sql`exists (select from ${wave} where ${wave.schoolUai} = ${schoolUai} and ${wave.campaignId} = ${id})`;
  await tx
    .delete(campaign)
    .where(and(eq(campaign.schoolUai, schoolUai), eq(campaign.id, id), sql`not ${hasWaves}`));
}

export async function insertPlanWaves(tx: Tx, rows: readonly (typeof wave.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(wave).values([...rows]);
}

export async function insertPlanPrints(
  tx: Tx,
  rows: readonly Omit<typeof printJob.$inferInsert, 'status' | 'planned'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(printJob).values(rows.map((row) => ({ ...row, status: 'prepared' as const, planned: 0 })));
}

export async function insertPlanBanners(
  tx: Tx,
  rows: readonly Omit<typeof banner.$inferInsert, 'draft'>[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(banner).values(rows.map((row) => ({ ...row, draft: true })));
}

export async function changePlanPrint(
  tx: Tx,
  schoolUai: string,
  id: string,
  change: Partial<Pick<typeof printJob.$inferInsert, 'pieceId' | 'title' | 'settings' | 'selection'>>,
): Promise<void> {
  await tx
    .update(printJob)
    .set(change)
    .where(and(eq(printJob.schoolUai, schoolUai), eq(printJob.id, id), eq(printJob.status, 'prepared')));
}

export async function changePlanBanner(
  tx: Tx,
  schoolUai: string,
  id: string,
  change: Partial<Pick<typeof banner.$inferInsert, 'pieceId' | 'title' | 'settings' | 'startsAt' | 'endsAt'>>,
): Promise<void> {
  await tx
    .update(banner)
    .set(change)
    .where(and(eq(banner.schoolUai, schoolUai), eq(banner.id, id), eq(banner.draft, true)));
}
