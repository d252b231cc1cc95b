import type { Helper, Symptom } from '@/lib/domain/assistance/routing';
import { TICKET_NOTE_MAX_LENGTH, type TicketStatus } from '@/lib/domain/assistance/ticket';
import { formatCount, formatCountOf } from './format';
import { fr } from './typeset';

export const SYMPTOM_NAMES: Record<Symptom, string> = {
  pupil_password: fr`L'élève a perdu son mot de passe`,
  guardian_password: 'Le responsable a perdu son mot de passe',
  guardian_identifier: 'Le responsable a perdu son identifiant',
  not_activatable: fr`Le compte ne s'active pas, ou le numéro de mobile est faux`,
  wrong_attachment: fr`Un élève est rattaché à tort, ou ne l'est pas`,
  wrong_information: 'Une information du compte est fausse',
  needs_help: fr`Le responsable a besoin d'aide`,
};

export const HELPER_NAMES: Record<Helper, string> = {
  rupn: 'Le référent numérique',
  guardian: 'Le responsable lui-même',
  secretariat: 'Le secrétariat',
  academy_it: fr`La DSI de l'académie`,
  academy_assistance: fr`L'assistance de l'académie`,
  national_assistance: fr`L'assistance nationale`,
};

/** What is to be done, by whom the name before it says. */
export const WAYS: Record<Symptom, string> = {
  pupil_password: fr`Réinitialisez le mot de passe dans l'administration d'EduConnect (élèves). L'élève ne peut pas le faire par téléphone, ni son responsable à sa place.`,
  guardian_password: fr`Il le change lui-même sur EduConnect, par SMS ou par e-mail. Sans adresse ni mobile qui fonctionne : le secrétariat le réinitialise dans l'administration d'EduConnect.`,
  guardian_identifier: fr`Il le retrouve lui-même par « identifiant oublié » sur EduConnect. S'il n'y arrive pas : le secrétariat le lui redonne.`,
  not_activatable: fr`Corrigez la fiche dans SIECLE. La personne s'inscrit elle-même le lendemain.`,
  wrong_attachment: fr`L'établissement ne peut pas le réparer : ouvrez toujours un ticket au guichet de la DSI, et notez ici son numéro.`,
  wrong_information: fr`Ouvrez un ticket à l'assistance de l'académie, et notez ici son numéro.`,
  needs_help: fr`Donnez ces coordonnées au responsable.`,
};

export const TICKET_STATUS_NAMES: Record<TicketStatus, string> = {
  open: 'Ouverte',
  passed_on: 'Transmise',
  solved: 'Résolue',
};

/** The same for several of them, on the tabs of the list. */
export const TICKET_STATUS_PLURALS: Record<TicketStatus, string> = {
  open: 'Ouvertes',
  passed_on: 'Transmises',
  solved: 'Résolues',
};

/** The button that brings a request to a status. */
export const TICKET_MOVES: Record<TicketStatus, string> = {
  open: 'Rouvrir',
  passed_on: 'Transmise',
  solved: 'Résolue',
};

const STEPS: Record<TicketStatus, string> = {
  open: fr`Demande d'assistance ouverte`,
  passed_on: fr`Demande d'assistance transmise`,
  solved: fr`Demande d'assistance résolue`,
};

/** A step of a request as a line of a family's timeline. */
export const tellTicketStep = ({ step, symptom }: { step: TicketStatus; symptom: Symptom }): string =>
  fr`${STEPS[step]} : ${SYMPTOM_NAMES[symptom]}`;

export const ASSISTANCE = {
  title: 'Assistance',
  lead: (open: number, passedOn: number) =>
    open + passedOn === 0
      ? fr`Aucune demande n'est en cours.`
      : fr`${formatCountOf(open, 'demande ouverte', 'demandes ouvertes')}, ${formatCountOf(passedOn, 'transmise', 'transmises')}.`,
  statusTabs: 'Demandes à afficher',
  all: 'Toutes',
  symptomFilter: 'Motif',
  helperFilter: 'Qui agit',
  anySymptom: 'Tous les motifs',
  anyHelper: 'Peu importe',
  filter: 'Filtrer',
  listTitle: 'Les demandes',
  noneTitle: 'Aucune demande ici',
  none: fr`Une demande s'ouvre depuis la page d'une famille : « Demander de l'aide », à côté de la personne.`,
  findTitle: 'Ouvrir une demande',
  findLabel: fr`Nom d'une personne de la famille`,
  findHint: fr`Ouvrez sa famille, puis « Demander de l'aide ».`,
  find: 'Chercher la famille',
  opened: (day: string) => fr`ouverte le ${day}`,
  passedOn: (day: string) => fr`transmise le ${day}`,
  solved: (day: string) => fr`résolue le ${day}`,
  noLongerHere: fr`n'est plus inscrit`,
  noteOf: (name: string) => fr`Note sur la demande de ${name}`,
  moveOf: (move: string, name: string) => fr`${move} : demande de ${name}`,
  newTitle: fr`Demander de l'aide`,
  newFor: (name: string) => fr`Une demande pour ${name}`,
  newLead: fr`Choisissez ce qui ne va pas : Palier dit qui agit, et comment.`,
  what: fr`Ce qui ne va pas`,
  noteLabel: 'Note pour les collègues',
  noteHint: fr`${formatCount(TICKET_NOTE_MAX_LENGTH)} signes au plus : par exemple le numéro d'un ticket. Jamais un mot de passe ni un code. Elle s'efface avec les données de la personne.`,
  open: 'Enregistrer la demande',
  askFor: (name: string) => fr`Demander de l'aide pour ${name}`,
  ask: fr`Demander de l'aide`,
  contacts: (phone: string, email: string) => [phone, email].filter(Boolean).join(' · '),
} as const;

export type AssistanceProblemCode =
  | 'invalid_ticket'
  | 'unknown_person'
  | 'unknown_ticket'
  | 'ticket_moved_on';

/** Refusals of the verbs of assistance; `lib/messages/problems.ts` says them. */
export const assistanceProblems: Record<AssistanceProblemCode, () => string> = {
  invalid_ticket: () =>
    fr`Rien n'est enregistré : choisissez ce qui ne va pas, parmi ce qui concerne cette personne.`,
  unknown_person: () =>
    fr`Rien n'est enregistré : cette personne n'est pas, ou n'est plus, dans les classes qui vous sont confiées.`,
  unknown_ticket: () =>
    fr`Cette demande n'existe plus, ou ne concerne pas vos classes : rien n'a été modifié.`,
  ticket_moved_on: () =>
    fr`Quelqu'un a déjà donné une suite à cette demande : rien n'a été modifié. Relisez-la.`,
};
