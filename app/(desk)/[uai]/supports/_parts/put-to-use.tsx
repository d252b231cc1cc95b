import { LinkButton } from '@/app/_ui/button';
import type { Right } from '@/lib/domain/access/rights';
import type { Piece } from '@/lib/domain/materials/library/pieces';
import { findPrintMerge, printRightOf } from '@/lib/domain/materials/print/print-rights';
import { ENT_POSTS } from '@/lib/messages/ent-posts';
import { PIECE_PAGE } from '@/lib/messages/materials/desk';

/** From a piece to what it is for: a print run with real names, or the ENT. Nothing for what is only downloaded. */
export function PutToUse({
  uai,
  piece,
  pieceKey,
  can,
}: {
  uai: string;
  piece: Piece;
  /** The piece's own id, or that of the school's. */
  pieceKey: string;
  can: (right: Right) => boolean;
}) {
  const supports = `/${uai}/supports`;
  if (findPrintMerge(piece.id) && can(printRightOf(piece.id))) {
    return (
      <LinkButton href={`${supports}/impressions/nouvelle?support=${pieceKey}`} icon="print" look="secondary">
        {PIECE_PAGE.print}
      </LinkButton>
    );
  }
  if (piece.kind === 'post' && can('post_banner')) {
    return (
      <LinkButton href={`${supports}/publier?support=${pieceKey}`} icon="send" look="secondary">
        {ENT_POSTS.title}
      </LinkButton>
    );
  }
  if (piece.kind !== 'banner' || !can('post_banner')) return null;
  return (
    <LinkButton href={`${supports}/bannieres/nouvelle?modele=${pieceKey}`} icon="flag" look="secondary">
      {PIECE_PAGE.putUp}
    </LinkButton>
  );
}
