import type { Tx } from '@/db/client';
import { isUuid } from '@/db/queries/is-uuid';
import { findOfferedTemplate } from '@/db/queries/templates';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import { findPiece, getPiece, type Piece } from '@/lib/domain/materials/library/pieces';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import { shippedSettings } from './create-piece';
import { findPieceGround } from './piece-ground';

/** Where a piece of the gallery comes from: the library that ships, the région, the school itself. */
export const SOURCES = ['library', 'template', 'own'] as const;
export type PieceSource = { from: (typeof SOURCES)[number]; id: string };

export type FoundPiece = { piece: Piece; title: string; settings: PieceSettings };

/** Undefined when this school has no such piece. */
export async function findSource(tx: Tx, { from, id }: PieceSource): Promise<FoundPiece | undefined> {
  switch (from) {
    case 'library': {
      const piece = findPiece(id);
      return piece && { piece, title: PIECE_NAMES[piece.id].name, settings: shippedSettings(piece) };
    }
    case 'template': {
      const found = isUuid(id) ? await findOfferedTemplate(tx, id) : undefined;
      return found && { piece: getPiece(found.pieceId), title: found.title, settings: found.settings };
    }
    case 'own': {
      const ground = await findPieceGround(tx, id);
      if (!ground) return undefined;
      const { piece, current } = ground;
      return { piece: getPiece(piece.pieceId), title: piece.title, settings: current.settings };
    }
  }
}
