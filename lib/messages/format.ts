import { dayIn, daysBetween, weekdayOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';

/** Narrow no-break space: inside numbers, before `%`, `;`, `!` and `?`. */
export const NARROW_SPACE = '\u202f';
/** No-break space: before `:` and inside guillemets. */
export const NO_BREAK_SPACE = '\u00a0';

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** "7", and "1er" for the first of a month. */
const dayOfMonth = (day: Day) => (day.endsWith('-01') ? '1er' : String(Number(day.slice(8))));
const monthOf = (day: Day) => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';

/** "lundi 7 septembre 2026". Throws on what is not a day. */
export const formatDay = (day: Day): string => `${WEEKDAYS[weekdayOf(day) - 1]} ${formatDayPlain(day)}`;

/** "7 septembre 2026". */
export const formatDayPlain = (day: Day): string => `${dayOfMonth(day)} ${monthOf(day)} ${day.slice(0, 4)}`;

/** "07/09/2026". */
export const formatDayShort = (day: Day): string => day.split('-').reverse().join('/');

/** "du 7 au 18 septembre 2026", "du 28 septembre au 9 octobre 2026", "le 7 septembre 2026". */
export function formatSpan(startsOn: Day, endsOn: Day): string {
  if (startsOn === endsOn) return `le ${formatDayPlain(startsOn)}`;
  const sameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  const sameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  const start = sameMonth
    ? dayOfMonth(startsOn)
    : sameYear
      ? `${dayOfMonth(startsOn)} ${monthOf(startsOn)}`
      : formatDayPlain(startsOn);
  return `du ${start} au ${formatDayPlain(endsOn)}`;
}

/** "07/09 – 18/09", "07/09": where there is room for no more and the year is told elsewhere. */
export const formatSpanShort = (startsOn: Day, endsOn: Day): string =>
  [...new Set([startsOn, endsOn])].map((day) => formatDayShort(day).slice(0, 5)).join('\u00a0–\u00a0');

const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** "9 h 05", on a clock of `timeZone`. */
export function formatTime(at: Date, timeZone: string): string {
  let format = timeFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    timeFormats.set(timeZone, format);
  }
  const [hour, minute] = format.format(at).split(':');
  return `${Number(hour)}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${minute}`;
}

/** "mardi 24 novembre 2026 à 17 h 30", on a clock of `timeZone`. */
export const formatMoment = (at: Date, timeZone: string): string =>
  `${formatDay(dayIn(timeZone, at))} à ${formatTime(at, timeZone)}`;

/** "1 204", grouped by narrow no-break spaces, a true minus sign. For integers. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(Math.round(count))).replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return count < 0 ? `−${digits}` : digits;
}

/** "1 famille", "176 familles"; in French 0 takes the singular. */
export const formatCountOf = (count: number, singular: string, plural: string): string =>
  `${formatCount(count)}${NO_BREAK_SPACE}${Math.abs(count) < 2 ? singular : plural}`;

/** "6e", "6e et 5e", "6e, 5e et 4e". */
export const joinWords = (words: readonly string[], last = 'et'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/**
 * "23,3 %" from 45 of 193: one decimal, half away from zero, on the ratio of the integers (METRICS), so that
 * 1 of 2000 is 0,1 % although 0.05 is not exact in binary. `null` is "inconnu", never zero;
 * a rate of nobody is "sans objet".
 */
export function formatRate(part: number | null, whole: number): string {
  if (part === null) return 'inconnu';
  if (whole === 0) return 'sans objet';
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  return `${formatCount(Math.floor(tenths / 10))},${tenths % 10}${NARROW_SPACE}%`;
}

/** "45 min", "2 h", "2 h 05": a length of work. */
export function formatMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  if (hours === 0) return `${whole}${NO_BREAK_SPACE}min`;
  const rest = whole % 60;
  const tail = rest === 0 ? '' : `${NO_BREAK_SPACE}${String(rest).padStart(2, '0')}`;
  return `${formatCount(hours)}${NO_BREAK_SPACE}h${tail}`;
}

/** "à l’instant", "il y a 5 minutes", "il y a 3 jours", "dans 2 heures"; show the full date on hover. */
export function formatAgo(at: Date, now: Date): string {
  const seconds = Math.round((now.getTime() - at.getTime()) / 1000);
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes === 0) return 'à l’instant';
  const length =
    minutes < 60
      ? formatCountOf(minutes, 'minute', 'minutes')
      : hours < 24
        ? formatCountOf(hours, 'heure', 'heures')
        : formatCountOf(Math.floor(hours / 24), 'jour', 'jours');
  return seconds < 0 ? `dans ${length}` : `il y a ${length}`;
}

/** "aujourd’hui", "hier", "il y a 3 jours", "demain", "dans 12 jours": days have no hours. */
export function formatDaysAgo(on: Day, todayOn: Day): string {
  const days = daysBetween(on, todayOn);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  if (days === -1) return 'demain';
  const length = formatCountOf(Math.abs(days), 'jour', 'jours');
  return days < 0 ? `dans ${length}` : `il y a ${length}`;
}

/** "85 %", "92,5 %": a target rate (0..1), without a decimal that says nothing. */
export function formatTarget(rate: number): string {
  const tenths = Math.round(rate * 1000);
  const decimal = tenths % 10 === 0 ? '' : `,${tenths % 10}`;
  return `${formatCount(Math.floor(tenths / 10))}${decimal}${NARROW_SPACE}%`;
}
