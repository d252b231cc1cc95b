import { getMessageForm, type MessageId } from '@/lib/domain/campaign/message/messages';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import type { MailContent, MailGround } from './build-part';

/** An invented school. */
export const EXAMPLE_GROUND: MailGround = {
  school: {
    name: 'Collège de l’Exemple',
    email: 'college@exemple.invalid',
    phone: '01 99 00 00 00',
    entName: 'Mon ENT',
  },
  schoolType: 'college',
  contacts: {
    assistancePhone: '0 809 54 06 06',
    assistanceEmail: 'assistanceteleservices.education@gouv.fr',
  },
  protection: null,
  helpUrl: 'https://palier.invalid/aide/0000000A',
};

/** What only a school knows, for a message that asks for it. */
const WHEN_AND_WHERE: FieldValues = {
  date: '2027-01-18',
  time: '17:30',
  place: 'Salle 12, au rez-de-chaussée',
};

/** A message as the product ships it, of an invented school. */
export function exampleContent(
  id: MessageId,
  schoolType: SchoolType = 'college',
  ground: MailGround = EXAMPLE_GROUND,
): MailContent {
  const form = getMessageForm(id);
  const known = Object.entries(WHEN_AND_WHERE).filter(([field]) =>
    form.fields.some((each) => each.id === field),
  );
  return { form, typed: { fr: Object.fromEntries(known) }, ground: { ...ground, schoolType } };
}
