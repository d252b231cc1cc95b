import type { HolidayCode } from '@/lib/domain/directory/calendar-data';
import type { Day } from '@/lib/domain/directory/types';
import { formatCountOf, formatDayPlain } from './format';
import { fr } from './typeset';

type Hints = Partial<Record<HolidayCode, string>>;

const AUSTRAL: Hints = {
  toussaint: fr`Celles d'octobre, après la première période.`,
  noel: fr`Celles de l'été austral, de décembre à janvier.`,
  hiver: fr`Celles de mars.`,
  printemps: fr`Celles de mai.`,
  ete: fr`Celles de l'hiver austral, de juillet à la rentrée suivante.`,
};
const CARIBBEAN: Hints = { hiver: fr`Celles de Carnaval.`, printemps: fr`Celles de Pâques.` };
const HINTS: Record<string, Hints> = {
  'La Réunion': AUSTRAL,
  Mayotte: AUSTRAL,
  Guadeloupe: CARIBBEAN,
  Martinique: CARIBBEAN,
  Guyane: CARIBBEAN,
};

/** What a break is called where it is not called as in the rest of the country: scenarios lean on the five names. */
export const describeHolidayOf = (zone: string, code: string): string | undefined => {
  const hints = Object.hasOwn(HINTS, zone) ? HINTS[zone] : undefined;
  return hints && Object.hasOwn(hints, code) ? hints[code as HolidayCode] : undefined;
};

/** Zones of the mainland are letters; the others are places. */
export const ofZone = (zone: string | number = ''): string =>
  String(zone).length > 1 ? `de ${zone}` : `de la zone ${zone}`;

/** DRANE's calendars. */
export const CALENDARS = {
  title: 'Calendriers',
  lead: fr`Les vacances et la rentrée avec lesquelles les plans de vos établissements sont datés. Une saisie ne déplace aucun plan : chaque établissement voit ce qui bougerait et décide.`,
  zone: (zone: string) => (zone.length === 1 ? fr`Zone ${zone}` : zone),
  year: (schoolYear: string) => fr`Année ${schoolYear.replace('-', '–')}`,
  origins: {
    entered: 'Saisi par la région académique',
    published: 'Publié par le ministère',
    unknown: 'À saisir',
  },
  unknown: fr`Aucune date n'est connue. Les plans de cette zone sont refusés tant que ce calendrier n'est pas saisi.`,
  rentree: 'Rentrée des élèves',
  rentreeOn: (day: Day) => fr`Rentrée le ${formatDayPlain(day)}`,
  published: (day: Day) => fr`publié le ${formatDayPlain(day)}`,
  publicHolidays: fr`Les jours fériés sont comptés d'office, avec ceux d'Alsace et de Moselle et les commémorations de l'abolition de l'esclavage outre-mer.`,
  startsOn: 'Premier jour',
  returnsOn: 'Jour de reprise',
  edit: 'Modifier',
  enter: 'Saisir ce calendrier',
  editOf: (zone: string, year: string) => fr`${zone}, ${year.replace('-', '–')}`,
  formLead: fr`Le jour de reprise est le premier jour de classe après les vacances. Les jours propres à votre territoire (pont, carnaval) s'ajoutent en bas.`,
  ownDays: fr`Jours propres à la région académique`,
  ownDaysHint: fr`Laissez vide ce qui ne sert pas.`,
  ownName: 'Nom',
  ascensionHint: fr`Laissez vide s'il n'y a pas de pont.`,
  source: fr`D'où viennent ces dates`,
  sourceHint: fr`Par exemple « Arrêté du recteur du 12 mars 2026 ».`,
  publishedOn: 'Publié le',
  check: 'Voir ce qui bougerait',
  save: 'Enregistrer ce calendrier',
  movesNothing: (checked: number) =>
    checked === 0
      ? fr`Aucun plan n'est en cours dans cette zone : rien ne bouge.`
      : fr`Aucun des plans en cours dans cette zone (${checked}) ne bouge.`,
  moves: (schools: number, checked: number) =>
    fr`${formatCountOf(schools, 'plan bougerait', 'plans bougeraient')}, sur ${checked} en cours dans cette zone. Chaque établissement verra une proposition ; rien ne change sans lui.`,
  movedActions: (count: number) => formatCountOf(count, 'action', 'actions'),
  moved: (title: string, fromOn: Day, toOn: Day | null) =>
    toOn
      ? fr`${title || 'Action'} : du ${formatDayPlain(fromOn)} au ${formatDayPlain(toOn)}`
      : fr`${title || 'Action'} : le ${formatDayPlain(fromOn)} ne serait plus un jour de classe`,
  broken: fr`Ce plan ne pourrait plus être daté avec ces vacances.`,
  history: 'Saisies précédentes',
  entry: (day: string, source: string) => fr`${day} : ${source}`,
  missing: 'Un calendrier scolaire manque',
  missingText: (zone: string, year: string) =>
    fr`${zone}, ${year.replace('-', '–')} : aucune date de vacances n'est connue. Tant que ce calendrier n'est pas saisi, aucun plan ni aucune permanence ne peut y être daté.`,
  back: 'Calendriers',
} as const;
