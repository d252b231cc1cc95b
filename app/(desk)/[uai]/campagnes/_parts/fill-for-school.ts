import type { TypedMessage } from '@/lib/domain/campaign/message/messages';
import { fillVariables } from '@/lib/domain/campaign/message/variables';
import { BASE_LANGUAGE } from '@/lib/domain/materials/library/piece-settings';
import { formatClockIn, formatDayIn } from '@/lib/messages/materials/format-local';
import { nameEnt } from '@/lib/messages/materials/propose-fields';

/**
 * A message as a list or a report shows it, where no reader is meant: what is the same for everybody who gets it is filled
 * in as when it is sent (what was typed in it before what the school is), the rest stays in its braces.
 */
export function fillForSchool(
  text: string,
  school: { name: string; entName: string },
  typed: TypedMessage,
): string {
  const { ent = school.entName, date, time, place } = typed[BASE_LANGUAGE] ?? {};
  return fillVariables(text, (variable) => {
    const braces = `{${variable}}`;
    switch (variable) {
      case 'ent':
        return nameEnt(BASE_LANGUAGE, ent);
      case 'établissement':
        return school.name;
      case 'date':
        return date ? formatDayIn(BASE_LANGUAGE, date) : braces;
      case 'heure':
        return time ? formatClockIn(BASE_LANGUAGE, time) : braces;
      case 'lieu':
        return place || braces;
      default:
        return braces;
    }
  });
}
