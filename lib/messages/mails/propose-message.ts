import { type MessageId, PUPIL_MESSAGE } from '@/lib/domain/campaign/message/messages';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import { FAMILY_TEXTS, fillIn, getPupilTexts } from '../materials/propose-fields';
import type { FamilyTexts } from '../materials/texts';
import { FRENCH_MESSAGES } from './french-messages';

/** The same words as on paper: each message is one of the letters, or the poster of the workshop. */
function wordsOf(id: Exclude<MessageId, typeof PUPIL_MESSAGE>, { letters, workshop }: FamilyTexts) {
  switch (id) {
    case 'information-responsables':
      return letters.information;
    case 'relance-responsables':
      return letters.reminder;
    case 'avant-bascule':
      return letters.switchOver;
    case 'invitation-atelier':
      return workshop;
  }
}

/** The texts that the product proposes for a message: complete, ready to be sent, to be changed by whoever wants to. */
export function proposeMessage(id: MessageId, language: Language, schoolType: SchoolType): FieldValues {
  if (id === PUPIL_MESSAGE) return proposeForPupils(language, schoolType);
  const texts = FAMILY_TEXTS[language];
  const { signature, greeting } = texts.letter;
  const shared = { call: texts.post.call, signature };
  const everyday = texts.everyday[schoolType];
  if (language === 'fr') {
    const { subject, body, extra } = FRENCH_MESSAGES[id];
    return { ...shared, greeting: '', subject, lead: fillIn(body, { everyday }), extra };
  }
  const { title, lead } = wordsOf(id, texts);
  const extra = id === 'invitation-atelier' ? texts.workshop.bring : '';
  return { ...shared, greeting, subject: title, lead: fillIn(lead, { everyday }), extra };
}

/** Pupils read French, or French that is easy to read; whatever else is asked for is French. */
function proposeForPupils(language: Language, schoolType: SchoolType): FieldValues {
  const { everyday, flyer, banner, adultLetter } = getPupilTexts(language);
  const { subject, body, extra } = FRENCH_MESSAGES[PUPIL_MESSAGE];
  const words = { everyday: everyday[schoolType] };
  const shared = { call: banner.call, signature: FAMILY_TEXTS[language].letter.signature, extra };
  const { greeting } = adultLetter;
  if (language === 'fr-falc') {
    return { ...shared, greeting, subject: banner.title, lead: fillIn(flyer.lead, words) };
  }
  return { ...shared, greeting, subject, lead: fillIn(body, words) };
}

/** What a new draft starts with; whoever writes it may change both. */
export function proposeDraft(
  id: MessageId,
  schoolType: SchoolType,
): { templateId: MessageId; subject: string; body: string } {
  const { subject = '', lead = '' } = proposeMessage(id, 'fr', schoolType);
  return { templateId: id, subject, body: lead };
}
