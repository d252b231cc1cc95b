import type { Day } from '@/lib/domain/directory/types';
import { formatDay } from './format';
import type { Detail } from './journal-details';
import { JOURNAL_EVENTS } from './journal-events';
import { fr } from './typeset';

export const JOURNAL = {
  title: 'Journal',
  lead: fr`Qui a fait quoi dans l'établissement, du plus récent au plus ancien. Les personnels y sont nommés, jamais un élève ni un responsable.`,
  notAllowed: fr`Le journal est réservé au chef d'établissement.`,
  none: fr`Rien n'a encore été fait`,
  noneText: fr`Chaque import, chaque vague et chaque changement de réglage s'inscrira ici.`,
  automatic: 'Palier',
  more: 'Voir plus ancien',
  openWave: 'Voir la vague',
} as const;

/** "Lundi 7 septembre 2026", as the title of what was done that day. */
export function nameDay(on: Day): string {
  const day = formatDay(on);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
}

export const isKnownEvent = (event: string): boolean => Object.hasOwn(JOURNAL_EVENTS, event);

/** What was done, in plain French. An event without words is shown by its code rather than hidden. */
export function describeEvent({ event, detail }: { event: string; detail: Detail }): string {
  return isKnownEvent(event) ? (JOURNAL_EVENTS[event]?.(detail) ?? '') : fr`Action enregistrée (${event}).`;
}
