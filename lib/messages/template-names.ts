import type { PieceId } from '@/lib/domain/materials/library/pieces';
import { PIECE_NAMES } from './materials/library';

const OTHER_NAMES: Record<string, string> = {
  'relance-responsables': 'Rappel aux responsables légaux',
};

/** A template of an action by its name; one that does not exist any more by its id. */
export function nameTemplate(id: string): string {
  if (Object.hasOwn(OTHER_NAMES, id)) return OTHER_NAMES[id] ?? id;
  return Object.hasOwn(PIECE_NAMES, id) ? PIECE_NAMES[id as PieceId].name : id;
}
