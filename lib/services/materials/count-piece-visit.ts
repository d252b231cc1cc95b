import { raisePieceVisits } from '@/db/queries/public-counts';
import { inPublic } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import type { ServiceContext } from '../context';

/** One visit more of a piece's short address, on the school's day. Of who made it nothing is known, and nothing kept. */
export async function countPieceVisit(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  { uai, pieceId, timeZone }: { uai: string; pieceId: PieceId; timeZone: string },
): Promise<void> {
  await inPublic(ctx.db, uai, (tx) =>
    raisePieceVisits(tx, { schoolUai: uai, pieceId, on: dayIn(timeZone, ctx.now) }),
  );
}
