import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { regionSavedView } from '@/db/schema/region';

export type SavedView = { name: string; query: string };

type Owner = { regionCode: string; userId: string };

const ofOwner = ({ regionCode, userId }: Owner) =>
  and(eq(regionSavedView.regionCode, regionCode), eq(regionSavedView.userId, userId));

/** The views that somebody has named, by name. */
export async function listSavedViews(tx: Tx, owner: Owner): Promise<SavedView[]> {
  return tx
    .select({ name: regionSavedView.name, query: regionSavedView.query })
    .from(regionSavedView)
    .where(ofOwner(owner))
    .orderBy(asc(regionSavedView.name));
}

/** Names a view; one of that name becomes this one. */
export async function upsertSavedView(tx: Tx, owner: Owner, view: SavedView): Promise<void> {
  await tx
    .insert(regionSavedView)
    .values({ ...owner, ...view })
    .onConflictDoUpdate({
      target: [regionSavedView.regionCode, regionSavedView.userId, regionSavedView.name],
      set: { query: view.query },
    });
}

export async function deleteSavedView(tx: Tx, owner: Owner, name: string): Promise<void> {
  await tx.delete(regionSavedView).where(and(ofOwner(owner), eq(regionSavedView.name, name)));
}
