import type { MessageId } from '@/lib/domain/campaign/message/messages';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import { FAMILY_TEXTS, fillIn } from '../materials/propose-fields';
import type { FamilyTexts } from '../materials/texts';
import { FRENCH_MESSAGES } from './french-messages';

/** The same words as on paper: each message is one of the letters, or the poster of the workshop. */
function wordsOf(id: MessageId, { letters, workshop }: FamilyTexts) {
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

/** What a new draft starts with; whoever writes it may change both. */
export function proposeDraft(
  id: MessageId,
  schoolType: SchoolType,
): { templateId: MessageId; subject: string; body: string } {
  const { subject = '', lead = '' } = proposeMessage(id, 'fr', schoolType);
  return { templateId: id, subject, body: lead };
}
