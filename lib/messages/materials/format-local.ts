import type { Day } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { formatDay, formatDayPlain } from '../format';

/** Western digits in every language: they are those of the French page that the reader will compare with. */
const intlTag = (language: Language) => `${language === 'en' ? 'en-GB' : language}-u-nu-latn`;

export const inFrench = (language: Language) => language === 'fr' || language === 'fr-falc';

function formatWith(language: Language, day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(intlTag(language), { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** "7 septembre 2026", "7 September 2026", "7 вересня 2026 р.". */
export const formatDayIn = (language: Language, day: Day): string =>
  inFrench(language) ? formatDayPlain(day) : formatWith(language, day, { dateStyle: 'long' });

/** "lundi 7 septembre 2026", with the day of the week. */
export const formatWeekdayIn = (language: Language, day: Day): string =>
  inFrench(language) ? formatDay(day) : formatWith(language, day, { dateStyle: 'full' });

/** "18 h 05" in French, "18:05" elsewhere. */
export function formatClockIn(language: Language, time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  if (!inFrench(language)) return `${hours}:${minutes}`;
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** What stands between a label and what it names: French has a space before it. */
export const colonIn = (language: Language): string => (inFrench(language) ? '\u00a0: ' : ': ');
