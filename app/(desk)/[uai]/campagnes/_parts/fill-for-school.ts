import { fillVariables } from '@/lib/domain/campaign/message/variables';
import { nameEnt } from '@/lib/messages/materials/propose-fields';

/**
 * A message as a list or a report shows it, where no reader is meant: what is the same for everybody of the school is
 * filled in, the rest stays in its braces.
 */
export const fillForSchool = (text: string, school: { name: string; entName: string }): string =>
  fillVariables(text, (variable) => {
    if (variable === 'ent') return nameEnt('fr', school.entName);
    return variable === 'établissement' ? school.name : `{${variable}}`;
  });
