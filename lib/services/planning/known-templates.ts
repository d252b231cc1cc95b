import { MESSAGE_IDS, PUPIL_MESSAGE_IDS } from '@/lib/domain/campaign/message/messages';
import { PIECES } from '@/lib/domain/materials/library/pieces';
import type { KnownTemplates } from '@/lib/domain/planning/check-scenario';
import { LETTER } from '@/lib/domain/planning/scenarios/pieces';

const forEverybody = (ids: readonly string[]) => ({ guardians: ids, pupils: ids });
const pieceIds = PIECES.map(({ id }) => id);

/**
 * Templates that an action may name: messages that ship for a wave, in the words of who reads them, the letter that a class
 * is given and pieces of the library for a document or a banner.
 */
export const KNOWN_TEMPLATES: KnownTemplates = {
  wave_email: { guardians: MESSAGE_IDS, pupils: [] },
  wave_ent: { guardians: MESSAGE_IDS, pupils: PUPIL_MESSAGE_IDS },
  document: forEverybody([LETTER, ...pieceIds]),
  banner: forEverybody(pieceIds),
};
