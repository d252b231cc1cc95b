import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { findPiece } from '@/lib/domain/materials/library/pieces';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import { OfferedPiece } from '../../_parts/offered-piece';
import { createPieceAction } from '../../actions';

type Props = { params: Promise<{ uai: string; id: string }>; searchParams: Search<'langue'> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const piece = findPiece((await params).id);
  return { title: piece && PIECE_NAMES[piece.id].name };
}

/** A piece that ships with the product. */
export default async function LibraryPiecePage({ params, searchParams }: Props) {
  const { uai, id } = await params;
  const { langue } = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const piece = findPiece(id) ?? notFound();
  return (
    <OfferedPiece
      adapt={createPieceAction.bind(null, uai, { pieceId: piece.id }, randomUUID())}
      asked={langue}
      desk={desk}
      piece={piece}
      source={`bibliotheque/${piece.id}`}
      title={PIECE_NAMES[piece.id].name}
      usable
    />
  );
}
