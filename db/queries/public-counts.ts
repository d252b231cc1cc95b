import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { bannerCount } from '@/db/schema/banners';
import { pieceVisit } from '@/db/schema/help-page';
import type { Day } from '@/lib/domain/directory/types';
import type { PieceId } from '@/lib/domain/materials/library/pieces';

/**
 * Counts of public pages are one row a day that everybody raises: its lock is held for the one statement and a commit
 * that does not wait for the disk (a crash may lose the last counts, never a row), and nobody waits for it for long.
 */
const countQuickly = (tx: Tx) =>
  tx.execute(
    sql`select set_config('synchronous_commit', 'off', true), set_config('lock_timeout', '3s', true)`,
  );

/** One visit more of a piece's short address on a day. */
export async function raisePieceVisits(
  tx: Tx,
  row: { schoolUai: string; pieceId: PieceId; on: Day },
): Promise<void> {
  await countQuickly(tx);
  await tx
    .insert(pieceVisit)
    .values({ ...row, visits: 1 })
    .onConflictDoUpdate({
      target: [pieceVisit.schoolUai, pieceVisit.pieceId, pieceVisit.on],
      set: { visits: sql`${pieceVisit.visits} + 1` },
    });
}

/** One showing, or one click, more of a banner on a day. */
export async function raiseBannerCount(
  tx: Tx,
  row: { schoolUai: string; bannerId: string; on: Day },
  what: 'shown' | 'followed',
): Promise<void> {
  await countQuickly(tx);
  await tx
    .insert(bannerCount)
    .values({ ...row, shown: 0, followed: 0, [what]: 1 })
    .onConflictDoUpdate({
      target: [bannerCount.schoolUai, bannerCount.bannerId, bannerCount.on],
      set: { [what]: sql`${bannerCount[what]} + 1` },
    });
}
