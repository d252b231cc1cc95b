import type { MessageId } from '@/lib/domain/campaign/message/messages';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import { FRENCH_MESSAGES } from './mails/french-messages';
import { PIECE_NAMES } from './materials/library';

/** A template of an action by its name; one that does not exist any more by its id. */
export function nameTemplate(id: string): string {
  if (Object.hasOwn(FRENCH_MESSAGES, id)) return FRENCH_MESSAGES[id as MessageId].title;
  return Object.hasOwn(PIECE_NAMES, id) ? PIECE_NAMES[id as PieceId].name : id;
}
