import { desc, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { pieceVisit } from '@/db/schema/help-page';
import type { Day } from '@/lib/domain/directory/types';
import type { PieceId } from '@/lib/domain/materials/library/pieces';

export type PieceVisits = { pieceId: PieceId; recent: number; total: number };

/** How often the short address of each piece was opened, since a day and in all; the most opened first. */
export async function listPieceVisits(tx: Tx, sinceOn: Day): Promise<PieceVisits[]> {
  const total = sql<number>`sum(${pieceVisit.visits})::int`;
  return tx
    .select({
      pieceId: pieceVisit.pieceId,
      recent: sql<number>`coalesce(sum(${pieceVisit.visits}) filter (where ${pieceVisit.on} >= ${sinceOn}), 0)::int`,
      total,
    })
    .from(pieceVisit)
    .groupBy(pieceVisit.pieceId)
    .orderBy(desc(total), pieceVisit.pieceId);
}
