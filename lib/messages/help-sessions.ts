import { dayIn } from '@/lib/domain/directory/day';
import type { SignupStatus } from '@/lib/domain/planning/help-session/decide-signup';
import { formatCountOf, formatDay, formatTime } from './format';
import { fr } from './typeset';

/** "mardi 8 septembre 2026, de 12 h 30 à 13 h 30", on a clock of `timeZone`. */
export const describeSlot = (startsAt: Date, endsAt: Date, timeZone: string): string =>
  fr`${formatDay(dayIn(timeZone, startsAt))}, de ${formatTime(startsAt, timeZone)} à ${formatTime(endsAt, timeZone)}`;

/** A session line by line: when, what, where, for how many. */
export const describeSession = (
  session: {
    topic: string;
    forWhom: string;
    startsAt: Date;
    endsAt: Date;
    place: string;
    link: string;
    capacity: number;
  },
  timeZone: string,
): string[] =>
  [
    describeSlot(session.startsAt, session.endsAt, timeZone),
    session.topic,
    session.forWhom,
    session.place,
    session.link,
    formatCountOf(session.capacity, 'place', 'places'),
  ].filter(Boolean);

export const WEEKDAY_NAMES = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi'] as const;

export const SIGNUP_NAMES: Record<Exclude<SignupStatus, 'withdrawn'>, string> = {
  placed: 'Inscrit',
  waiting: fr`Liste d'attente`,
};

export const SESSIONS = {
  nav: 'Permanences',
  title: 'Permanences',
  lead: fr`Des créneaux où la DRANE répond aux établissements. Ils s'y inscrivent d'un clic et posent leur question d'avance.`,
  begin: 'Ouvrir des permanences',
  coming: 'À venir',
  past: 'Passées',
  none: 'Aucune permanence à venir',
  noneText: fr`Ouvrez par exemple deux mardis et deux jeudis de 12 h 30 à 13 h 30 à la rentrée : Palier saute les vacances.`,
  taken: (placed: number, capacity: number) =>
    fr`${formatCountOf(placed, 'inscrit', 'inscrits')} pour ${formatCountOf(capacity, 'place', 'places')}`,
  waiting: (count: number) => fr`${count} en attente`,
  cancelled: 'Annulée',
  open: 'Voir et gérer',
  calendar: 'Ajouter à mon agenda (.ics)',
  forWhom: 'Pour qui',
  place: 'Lieu',
  link: 'Visioconférence',
} as const;

export const NEW_SESSIONS = {
  title: 'Ouvrir des permanences',
  lead: fr`Décrivez un créneau et ses jours. Vous voyez les dates, jours de classe seulement, avant d'ouvrir quoi que ce soit.`,
  topic: 'Sujet',
  topicHint: fr`Par exemple : Bien démarrer la campagne EduConnect.`,
  forWhom: 'Pour qui',
  forWhomHint: fr`Par exemple : chefs d'établissement et secrétariats des collèges.`,
  campaign: 'Campagne régionale',
  noCampaign: fr`Aucune : pour tous les établissements`,
  from: 'De',
  to: 'À',
  fromOn: 'À partir du',
  weekdays: 'Jours',
  count: 'Nombre de permanences',
  place: 'Lieu',
  placeHint: fr`Adresse ou salle ; un lien de visioconférence suffit.`,
  link: 'Lien de visioconférence',
  linkHint: fr`Il commence par https:// et n'est montré qu'aux personnels connectés.`,
  capacity: 'Places par permanence',
  preview: 'Voir les dates',
  dates: (count: number) => formatCountOf(count, 'permanence', 'permanences'),
  datesLead: fr`Rien n'est encore ouvert. Les vacances de toutes les zones de la région académique et les jours fériés sont sautés.`,
  fewer: (found: number, asked: number) => fr`Le calendrier connu n'en donne que ${found} sur ${asked}.`,
  confirm: (count: number) => fr`Ouvrir ${formatCountOf(count, 'permanence', 'permanences')}`,
} as const;

export const SESSION_PAGE = {
  back: 'Permanences',
  participants: 'Participants',
  none: fr`Personne ne s'est encore inscrit`,
  noneText: fr`Les établissements voient cette permanence dans leur bureau.`,
  columns: {
    name: 'Personne',
    school: 'Établissement',
    status: 'Inscription',
    question: 'Question',
    present: 'Présence',
  },
  present: 'Présent',
  absent: 'Absent',
  unsaid: 'non notée',
  noQuestion: 'aucune',
  record: fr`Noter ce qui s'est passé`,
  recordLead: fr`Cochez les présents. Le compte rendu est lu par les établissements : sans nom.`,
  notBegun: fr`Présences et compte rendu se notent dès que la permanence a commencé.`,
  notes: 'Compte rendu',
  save: 'Enregistrer',
  change: 'Déplacer ou modifier la permanence',
  changeLead: fr`Les inscrits reçoivent un e-mail avec le nouveau rendez-vous, qui remplace l'ancien dans leur agenda. Un autre nombre de places ne dérange que ceux qui en reçoivent une.`,
  current: 'Ce qui vaut maintenant',
  day: 'Jour',
  dayHint: fr`Un jour de classe dans toutes les zones de la région.`,
  changeNow: 'Enregistrer et prévenir',
  cancel: 'Annuler la permanence',
  cancelLead: (people: number) =>
    people === 0
      ? fr`Personne n'est inscrit : il n'y a personne à prévenir.`
      : fr`${formatCountOf(people, 'inscrit sera prévenu', 'inscrits seront prévenus')} par e-mail, avec votre motif.`,
  cancelReason: 'Motif',
  cancelNow: 'Annuler et prévenir',
  isCancelled: (reason: string) => fr`Permanence annulée : ${reason}`,
  print: 'Imprimer la liste',
  csv: 'Exporter (CSV)',
  csvName: (on: string) => `permanence-${on}.csv`,
  csvHead: ['Personne', 'UAI', 'Établissement', 'Commune', 'Inscription', 'Question', 'Présence'],
  sweep: fr`Les noms sont effacés à la fin de l'année scolaire.`,
} as const;

export const SCHOOL_SESSIONS = {
  title: 'Permanences',
  lead: fr`La DRANE répond à vos questions sur ces créneaux. Inscrivez-vous en un clic ; l'e-mail de confirmation contient le rendez-vous.`,
  none: 'Aucune permanence à venir',
  noneText: fr`Quand la DRANE en ouvrira, elles apparaîtront ici.`,
  left: (count: number) => fr`${formatCountOf(count, 'place libre', 'places libres')}`,
  full: (waiting: number) => (waiting === 0 ? fr`Complet` : fr`Complet, ${waiting} en attente`),
  question: 'Votre question',
  questionHint: fr`Pour que la DRANE prépare sa réponse. Sans nom d'élève ni de responsable.`,
  join: fr`M'inscrire`,
  joinOf: (slot: string) => fr`M'inscrire : ${slot}`,
  wait: fr`M'inscrire en liste d'attente`,
  waitOf: (slot: string) => fr`M'inscrire en liste d'attente : ${slot}`,
  changed: (on: string) => fr`Modifiée le ${on} : vérifiez votre agenda.`,
  leave: fr`Me désinscrire`,
  leaveOf: (slot: string) => fr`Me désinscrire : ${slot}`,
  saveQuestion: 'Enregistrer ma question',
  placed: 'Vous êtes inscrit',
  waiting: fr`Vous êtes en liste d'attente`,
  waitingText: fr`Dès qu'une place se libère, elle est à vous et un e-mail vous prévient.`,
  past: 'Comptes rendus',
} as const;
