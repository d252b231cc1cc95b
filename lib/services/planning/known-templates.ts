import { MAIL_TEMPLATE_IDS } from '@/emails/registry';
import { PIECES } from '@/lib/domain/materials/library/pieces';
import type { KnownTemplates } from '@/lib/domain/planning/check-scenario';
import { LETTER } from '@/lib/domain/planning/scenarios/pieces';

/**
 * Templates that an action may name: mails that ship for a wave, the letter that a class is given and
 * pieces of the library for a document or a banner.
 */
export const KNOWN_TEMPLATES: KnownTemplates = {
  wave_email: MAIL_TEMPLATE_IDS,
  document: [LETTER, ...PIECES.map(({ id }) => id)],
  banner: PIECES.map(({ id }) => id),
};
