import type { MeetingKind } from '@/lib/domain/materials/meeting';
import { formatCountOf } from './format';
import { nameIn } from './name-in';
import { fr } from './typeset';

export const MEETING_KIND_NAMES: Record<MeetingKind, string> = {
  parents_meeting: 'Réunion de parents',
  workshop: 'Atelier EduConnect',
};

/** The page of the desk about the families' help page. */
export const HELP_DESK = {
  title: 'Page d’aide',
  lead: (visits: number) =>
    fr`La page publique de l'établissement, en neuf langues. Ses adresses imprimées ont été ouvertes ${formatCountOf(visits, 'fois', 'fois')} ces 30 derniers jours.`,
  open: fr`Ouvrir la page d'aide`,
  notForYouTitle: fr`Réservé à qui tient la page d'aide`,
  notForYou: fr`Le chef d'établissement, le secrétariat et le référent numérique tiennent la page d'aide à jour. Elle est publique : vous pouvez l'ouvrir et la montrer.`,
  address: 'Son adresse',
  addressLead: fr`À donner aux familles, à afficher, à mettre sur le site de l'établissement. Les documents de Palier portent déjà un code QR qui y mène.`,
  addressLabel: fr`Adresse de la page d'aide`,
  qrAlt: 'Code QR menant à {url}',
  download: 'Télécharger le code QR (SVG)',
  languages: 'La voir dans chaque langue',
  languagesLead: fr`Dans une langue que personne n'a relue, la page le dit en tête, dans cette langue et en français, et renvoie à la page française. La note disparaît dès que la langue est relue.`,
  languagesLink: 'Dire quelles langues ont été relues',
  meetings: 'Réunions et ateliers',
  meetingsLead: fr`Ceux à venir sont affichés sur la page d'aide, dans toutes les langues.`,
  noMeetings: fr`Aucune date n'est annoncée.`,
  add: 'Annoncer une date',
  change: 'Modifier cette date',
  kind: 'Type',
  on: 'Jour',
  startsAt: 'Début',
  endsAt: 'Fin',
  place: 'Lieu',
  placeHint: fr`La salle, et comment la trouver.`,
  note: 'Précision',
  noteHint: fr`Affichée telle quelle, sans traduction. Aucun nom d'élève.`,
  save: 'Annoncer',
  saveChange: 'Enregistrer',
  cancel: 'Ne rien changer',
  edit: 'Modifier',
  /** The action of a row, for whoever hears it alone. */
  actOn: (action: string, kind: string, day: string) => fr`${action} : ${kind}, ${day}`,
  remove: 'Retirer',
  meetingsCaption: 'Les dates annoncées',
  when: 'Quand',
  what: 'Quoi',
  actions: 'Actions',
  visits: 'Ouvertures par document',
  visitsLead: fr`Chaque document a son adresse courte. Une ouverture est comptée par document et par jour, jamais par personne.`,
  visitsCaption: fr`Ouvertures de la page d'aide, par document`,
  piece: 'Document',
  recent: '30 derniers jours',
  total: 'En tout',
  noVisits: fr`Aucun code QR n'a encore été ouvert.`,
} as const;

type Fill = Record<string, string | number>;

const FIELDS: Record<string, string> = {
  kind: 'le type',
  on: 'le jour',
  startsAt: 'l’heure de début',
  endsAt: 'l’heure de fin',
  place: 'le lieu (90 signes au plus)',
  note: 'la précision (200 signes au plus)',
};

/** Refusals of meetings; `lib/messages/problems.ts` says them. */
export const meetingProblems = {
  invalid_meeting: (d: Fill) =>
    fr`La date n'est pas annoncée : vérifiez ${nameIn(FIELDS, d.field) ?? 'les champs'}, puis recommencez.`,
  meeting_ends_first: () =>
    fr`La réunion finirait avant de commencer. Rien n'est modifié : vérifiez les deux heures.`,
  meeting_too_far: () => fr`Ce jour est à plus d'un an : vérifiez l'année. Rien n'est modifié.`,
  too_many_meetings: (d: Fill) =>
    fr`${d.max ?? ''} dates sont déjà annoncées : retirez celles qui sont passées, puis recommencez.`,
  meeting_marked: () =>
    fr`La date n'est pas retirée : des familles y sont notées invitées ou venues, et leur suivi en parle. Annulez ces marques d'abord, dans « Réunions et ateliers ».`,
  unknown_meeting: () => fr`Cette date n'est plus annoncée. Revenez à la liste.`,
} satisfies Record<string, (d: Fill) => string>;
