import type { PeopleFilter, Standing } from '@/lib/domain/adoption/people-filter';
import type { ContactAge, Coverage, CoverageMove } from '@/lib/domain/adoption/rank-families';
import type { SuppressionReason } from '@/lib/domain/campaign/types';
import type { Day } from '@/lib/domain/directory/types';
import { formatCount, formatCountOf, formatDay, NO_BREAK_SPACE } from './format';
import { fr } from './typeset';

export const CONTACT_AGE_NAMES: Record<ContactAge, string> = {
  never: 'Jamais contactée',
  within_7: fr`Dans les 7 derniers jours`,
  within_30: fr`Dans les 30 derniers jours`,
  over_30: fr`Il y a plus de 30 jours`,
};

export const COVERAGE_NAMES: Record<Coverage | CoverageMove, string> = {
  not_covered: 'À joindre',
  covered: 'Couvertes',
  newly_covered: 'Nouvellement couvertes',
  no_longer_covered: 'Plus couvertes',
};

const STANDING_NAMES: Record<Standing, string> = {
  activated: fr`EduConnect activé`,
  not_activated: fr`EduConnect pas activé`,
  connected: fr`connectés à l'ENT`,
  not_connected: fr`pas connectés à l'ENT`,
  adopted: 'activés et connectés',
  dormant: 'activés, pas connectés',
  reachable: 'connectés, pas activés',
  unreached: 'ni activés ni connectés',
  enrolled: 'tous',
  with_account: 'un compte existe',
  notified: 'notifiés ou auto-inscrits',
  through_educonnect: 'connectés par EduConnect',
  newly_activated: 'activés depuis',
  no_longer_activated: 'plus activés',
  newly_connected: fr`connectés à l'ENT depuis`,
  no_longer_connected: fr`plus connectés à l'ENT`,
  came: 'arrivés depuis',
  left: 'partis depuis',
};

const AUDIENCE_NAMES: Record<PeopleFilter['audience'], string> = {
  guardians: 'Responsables',
  pupils: 'Élèves',
};

/** "Responsables : activés, pas connectés". */
export const namePeople = ({ audience, standing }: PeopleFilter): string =>
  fr`${AUDIENCE_NAMES[audience]} : ${STANDING_NAMES[standing]}`;

/** The work list of the school. */
export const WORK_LIST = {
  title: 'Familles à joindre',
  lead: (left: number, total: number) =>
    left === 0
      ? fr`Toutes les familles que vous suivez sont couvertes (${formatCount(total)}).`
      : fr`${formatCountOf(left, 'famille reste', 'familles restent')} à joindre sur ${formatCount(total)}.`,
  order: fr`Dans l'ordre où une heure de travail rapporte le plus : d'abord celles qui n'ont pas été contactées depuis une semaine, par le canal qui coûte le moins, puis celles qui attendent depuis le plus longtemps.`,
  unknownAccounts: fr`Aucune liste EduConnect des responsables n'a encore été importée : on ne sait pas qui a activé son compte, et toutes les familles paraissent à joindre.`,
  search: 'Chercher un nom',
  find: 'Chercher',
  classFilter: 'Classe',
  levelFilter: 'Niveau',
  contactedFilter: 'Dernier contact',
  peopleFilter: 'Où en sont les personnes',
  anyone: 'Peu importe',
  foundPeople: (people: PeopleFilter, n: number, families: number) =>
    fr`${namePeople(people)} : ${formatCountOf(n, 'personne', 'personnes')}, dans ${formatCountOf(families, 'famille', 'familles')}.`,
  foundMoved: (move: CoverageMove, n: number) =>
    fr`${COVERAGE_NAMES[move]} : ${formatCountOf(n, 'famille', 'familles')}.`,
  unknownPeople: fr`Les listes importées ne disent pas qui sont ces personnes : c'est inconnu, et personne n'est affiché.`,
  asOf: (on: Day) =>
    fr`La liste telle qu'elle était le ${formatDay(on)}. Les contacts sont ceux d'aujourd'hui, ce qui est prévu n'est pas montré, et on ne peut rien noter ici.`,
  since: (on: Day) => fr`Ce qui a changé depuis le ${formatDay(on)}.`,
  today: fr`Revenir à aujourd'hui`,
  loneTitle: (n: number) =>
    fr`${formatCountOf(n, 'élève compté ici n’est', 'élèves comptés ici ne sont')} dans aucune famille de la liste`,
  loneLead: fr`Sans responsable légal connu, ou partis de l'établissement : il n'y a pas de famille à joindre.`,
  loneLeft: 'n’est plus inscrit',
  loneUnlinked: 'sans responsable légal',
  any: 'Toutes',
  anyLevel: 'Tous',
  anyTime: 'Peu importe',
  reset: 'Tout afficher',
  coverage: 'Familles à afficher',
  all: 'Toutes',
  channels: 'Canal recommandé',
  anyChannel: 'Tous les canaux',
  chip: (name: string, count: number) => `${name} (${formatCount(count)})`,
  listTitle: 'La liste',
  found: (n: number) => fr`${formatCountOf(n, 'famille dans cette liste', 'familles dans cette liste')}.`,
  csv: 'Télécharger en CSV',
  csvNotYours: fr`Réservé à la direction et au secrétariat : ces données quittent Palier.`,
  noneTitle: 'Aucune famille ne répond à ces critères',
  none: fr`Retirez un critère, ou affichez toutes les familles.`,
} as const;

/** The form around a list of families. */
export const SELECTION = {
  bar: 'Avec les familles cochées',
  choose: (name: string) => fr`Cocher la famille ${name}`,
  handOut: (name: string) => fr`Remis : famille ${name}`,
  undo: (name: string) => fr`Annuler la marque de la famille ${name}`,
  all: (n: number) =>
    fr`Cocher les ${formatCountOf(n, 'famille non couverte affichée', 'familles non couvertes affichées')}`,
  none: 'Tout décocher',
  jump: 'Aller aux actions',
  print: 'Imprimer leurs lettres',
  choosePiece: 'Choisir un support à imprimer',
  calls: fr`Liste d'appels`,
  wave: 'Préparer une vague pour la classe',
  waveNote: (code: string, left: number) =>
    fr`Une vague suit une règle, pas une liste de noms : celle-ci écrirait aux responsables non activés des ${formatCountOf(left, 'famille non couverte', 'familles non couvertes')} de ${code}, cochées ou non. C'est un brouillon, rien ne part avant votre confirmation.`,
  waveTitle: (code: string) => fr`Rappel aux familles de ${code}`,
  marks: 'Noter ce qui a été fait',
  withNote: 'Ajouter une note',
  printNotYours: fr`Votre rôle n'imprime pas de lettres.`,
  tooLarge: fr`Ce formulaire est trop long : rien n'a été imprimé. Cochez moins de familles à la fois.`,
  foreignOrigin: fr`Cette demande ne vient pas d'une page de Palier : rien n'a été imprimé. Ouvrez la page de la classe, puis recommencez.`,
  printing: fr`Lettres en préparation…`,
  connectionLost: fr`La connexion a été perdue : rien n'a été imprimé ni noté. Vérifiez le réseau, puis recommencez.`,
  pupilsOnly: fr`Vous suivez les élèves : vos marques portent sur eux, pas sur leurs responsables.`,
} as const;

/** A list of families. */
export const FAMILY_ROWS = {
  family: 'Famille',
  guardians: 'Responsables légaux',
  follow: 'Suivi',
  channel: (name: string) => fr`Recommandé : ${name}`,
  covered: 'Couverte',
  hidden: (n: number) =>
    fr`${formatCountOf(n, 'responsable', 'responsables')}, que votre rôle ne montre pas.`,
  open: (name: string) => fr`Suivi de la famille ${name}`,
} as const;

/** One family. */
export const FAMILY_PAGE = {
  title: (name: string) => fr`Famille ${name}`,
  back: 'Familles',
  covered: fr`Cette famille est couverte : il n'y a personne à relancer.`,
  notCovered: fr`Cette famille reste à joindre.`,
  people: 'Les personnes',
  children: 'Enfants',
  guardians: 'Responsables légaux',
  nextStep: 'Prochaine action',
  letter: 'Imprimer la lettre',
  entHint: fr`À cette seule famille, écrivez dans l'ENT, puis notez-le ici. À plusieurs, une vague écrit et le note.`,
  record: 'Noter un contact',
  who: 'Avec qui',
  what: 'Ce qui a été fait',
  submit: 'Enregistrer',
  notYours: fr`Votre rôle ne note pas de contact.`,
  planned: 'À venir',
  nothingPlanned: fr`Aucune vague programmée ni action du plan ne concerne cette famille.`,
  timeline: 'Ce qui a été fait',
  nothing: fr`Rien n'est encore connu de cette famille : ni liste, ni contact.`,
  by: (name: string) => `par ${name}`,
  ownClasses: fr`Vous voyez les enfants de vos classes et leurs responsables ; une sœur ou un frère dans une autre classe n'apparaît pas ici.`,
} as const;

/** The list of calls, made to be printed. */
export const CALL_LIST = {
  choose: fr`Choisir les familles à appeler`,
  title: fr`Liste d'appels`,
  lead: (families: number, on: Day) =>
    fr`${formatCountOf(families, 'famille', 'familles')} à appeler, ${formatDay(on)}.`,
  printHow: fr`Pour imprimer : Ctrl + P, ou « Partager » puis « Imprimer » sur un téléphone.`,
  back: 'Retour à la classe',
  backToList: 'Retour aux familles',
  confidential: fr`Ces numéros ne servent qu'à ces appels : gardez la feuille pour vous, détruisez-la ensuite.`,
  family: 'Famille',
  guardian: 'Responsable',
  reached: 'Joint',
  noAnswer: 'Sans réponse',
  remark: 'Remarque',
  noMobile: 'pas de mobile',
  wrongNumber: fr`faux numéro : à corriger dans SIECLE`,
  refused: fr`ne veut plus être relancé`,
  outcomeOf: (name: string) => fr`Issue de l'appel : ${name}`,
  later: fr`Sans réponse : choisir le jour du rappel`,
  callAgain: 'À rappeler le',
  again: (on: Day) => fr`À rappeler le ${formatDay(on)}`,
  due: (n: number) =>
    fr`${formatCountOf(n, 'famille est à rappeler', 'familles sont à rappeler')} aujourd'hui.`,
  dueOpen: fr`Ouvrir la liste d'appels`,
  nothingDue: fr`Aucune famille n'est à rappeler aujourd'hui.`,
  covered: (n: number) =>
    fr`${formatCountOf(n, 'famille choisie est couverte', 'familles choisies sont couvertes')} : il n'y a pas à appeler.`,
  without: (n: number) =>
    fr`${formatCountOf(n, 'famille n’a', 'familles n’ont')} aucun mobile que l'on puisse appeler : écrivez, ou demandez le numéro par l'élève.`,
  nobodyTitle: fr`Personne à appeler`,
  nobody: fr`Les familles choisies sont couvertes, ou SIECLE ne donne pas leur mobile.`,
  notYours: fr`Votre rôle ne voit pas les numéros des responsables. La direction peut vous déléguer des classes comme CPE ou professeur principal.`,
  noteAfter: fr`Notez l'issue de chaque appel sous le numéro ; chaque marque s'annule.`,
} as const;

/** Why a number is not to be called; none at all when nothing speaks against it. */
export const nameClosedLine = (why: SuppressionReason | undefined): string =>
  why === undefined ? CALL_LIST.noMobile : why === 'wrong_number' ? CALL_LIST.wrongNumber : CALL_LIST.refused;

/** "06 12 34 56 78" from E.164 of a French number; any other as it stands. */
export function formatPhone(number: string): string {
  const digits = /^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(number);
  return digits ? [`0${digits[1]}`, ...digits.slice(2)].join(NO_BREAK_SPACE) : number;
}

type Named = { displayName: string };

/** "MARTIN", "MARTIN et DUPONT": the names of a family's children, each once. */
export function nameFamily({ pupils }: { pupils: readonly Named[] }): string {
  const names = [...new Set(pupils.map((pupil) => pupil.displayName))];
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} et ${names.at(-1)}` : (names[0] ?? '');
}
