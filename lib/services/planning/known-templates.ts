import { MAIL_TEMPLATE_IDS } from '@/emails/registry';
import { PIECES } from '@/lib/domain/materials/library/pieces';
import type { KnownTemplates } from '@/lib/domain/planning/check-scenario';

/** Templates that an action may name: mails that ship for a wave, pieces of the library for a document or a banner. */
export const KNOWN_TEMPLATES: KnownTemplates = {
  wave_email: MAIL_TEMPLATE_IDS,
  document: PIECES.map(({ id }) => id),
  banner: PIECES.map(({ id }) => id),
};
