import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { entPost } from '@/db/schema/banners';
import type { Day } from '@/lib/domain/directory/types';
import type { PieceId } from '@/lib/domain/materials/library/pieces';

export type EntPost = {
  id: string;
  pieceId: PieceId;
  title: string;
  bannerId: string | null;
  postedOn: Day;
  recordedByName: string | null;
};

/** What was put on the ENT's page, the newest first: of one banner, or every post that is none (`null`). */
export const listEntPosts = (tx: Tx, bannerId?: string | null): Promise<EntPost[]> =>
  tx
    .select({
      id: entPost.id,
      pieceId: entPost.pieceId,
      title: entPost.title,
      bannerId: entPost.bannerId,
      postedOn: entPost.postedOn,
      recordedByName: appUser.name,
    })
    .from(entPost)
    .leftJoin(appUser, eq(appUser.id, entPost.recordedBy))
    .where(
      bannerId === undefined
        ? undefined
        : bannerId === null
          ? isNull(entPost.bannerId)
          : eq(entPost.bannerId, bannerId),
    )
    .orderBy(desc(entPost.postedOn), desc(entPost.recordedAt), entPost.id);

export async function insertEntPost(tx: Tx, row: typeof entPost.$inferInsert): Promise<void> {
  await tx.insert(entPost).values(row);
}

/** What was deleted; undefined when there was none. */
export async function deleteEntPost(
  tx: Tx,
  schoolUai: string,
  id: string,
): Promise<{ title: string; postedOn: Day } | undefined> {
  const [row] = await tx
    .delete(entPost)
    .where(and(eq(entPost.schoolUai, schoolUai), eq(entPost.id, id)))
    .returning({ title: entPost.title, postedOn: entPost.postedOn });
  return row;
}
