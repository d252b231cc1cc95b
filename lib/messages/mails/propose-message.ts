import { isForPupils, type MessageId, type PupilMessageId } from '@/lib/domain/campaign/message/messages';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import { FAMILY_TEXTS, fillIn, getPupilTexts } from '../materials/propose-fields';
import { easySwitchOver } from '../materials/pupils-fr-falc';
import type { FamilyTexts, PupilTexts } from '../materials/texts';
import { FRENCH_MESSAGES } from './french-messages';

/** The same words as on paper: each message is one of the letters, or the poster of the workshop. */
function wordsOf(id: Exclude<MessageId, PupilMessageId>, { letters, workshop }: FamilyTexts) {
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
  if (isForPupils(id)) return proposeForPupils(id, language, schoolType);
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
function proposeForPupils(id: PupilMessageId, language: Language, schoolType: SchoolType): FieldValues {
  const pupils = getPupilTexts(language);
  const { subject, body, extra } = FRENCH_MESSAGES[id];
  const words = { everyday: pupils.everyday[schoolType] };
  const { call } = pupils.banner;
  const shared = { call, signature: FAMILY_TEXTS[language].letter.signature, extra };
  const { greeting } = pupils.adultLetter;
  if (language === 'fr-falc') {
    const { title, lead } = easyWordsOf(id, pupils);
    return { ...shared, greeting, subject: title, lead: fillIn(lead, words) };
  }
  return { ...shared, greeting, subject, lead: fillIn(body, words) };
}

/** For pupils, in French that is easy to read. */
function easyWordsOf(id: PupilMessageId, { banner, flyer }: PupilTexts) {
  switch (id) {
    case 'activation-eleves':
      return { title: banner.title, lead: flyer.lead };
    case 'avant-bascule-eleves':
      return easySwitchOver;
  }
}

/** What a new draft starts with; whoever writes it may change both. */
export function proposeDraft(
  id: MessageId,
  schoolType: SchoolType,
): { templateId: MessageId; subject: string; body: string } {
  const { subject = '', lead = '' } = proposeMessage(id, 'fr', schoolType);
  return { templateId: id, subject, body: lead };
}
