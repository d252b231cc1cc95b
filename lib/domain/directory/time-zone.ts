import type { Academy } from './academies';

/** Whose clock is not that of Paris. */
const OVERSEAS: Record<string, string> = {
  Guadeloupe: 'America/Guadeloupe',
  Guyane: 'America/Cayenne',
  'La Réunion': 'Indian/Reunion',
  Martinique: 'America/Martinique',
  Mayotte: 'Indian/Mayotte',
};

/** The IANA name of the clock on the wall of an académie's schools: nights and hours of departure are theirs. */
export const timeZoneOf = ({ name }: Pick<Academy, 'name'>): string => OVERSEAS[name] ?? 'Europe/Paris';
