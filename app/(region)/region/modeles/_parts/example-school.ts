import type { MessageSchool } from '@/app/(desk)/[uai]/campagnes/_parts/message/message-form';
import { EXAMPLE_GROUND } from '@/emails/parts/preview-data';

/** The invented collège of a région's forms: what stands where a school's own settings will. */
export const EXAMPLE_SCHOOL: MessageSchool = {
  kind: 'college',
  entName: EXAMPLE_GROUND.school.entName,
  phone: EXAMPLE_GROUND.school.phone,
  email: EXAMPLE_GROUND.school.email,
  contacts: EXAMPLE_GROUND.contacts,
};
